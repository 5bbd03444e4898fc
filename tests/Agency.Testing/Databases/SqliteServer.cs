using Agency.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;

namespace Agency.Testing.Databases;

/// <summary>SQLite: one file is migrated per test run, every test gets a copy.</summary>
internal sealed class SqliteServer(string directory, string template) : ITestServer
{
    public string Description => "a file per test in " + directory;

    public static async Task<ITestServer> Start()
    {
        var directory = TestDirectory.Make("sqlite");
        var template = Path.Combine(directory, "template.db");
        await Migration.Apply(SettingsOf(template, isPooled: false));
        return new SqliteServer(directory, template);
    }

    public Task<TestDatabase> Make(bool isMigrated)
    {
        var file = Path.Combine(directory, Guid.NewGuid().ToString("N") + ".db");
        if (isMigrated)
        {
            File.Copy(template, file);
        }

        var settings = SettingsOf(file, isPooled: true);
        return Task.FromResult(new TestDatabase(settings, () =>
        {
            using var connection = new SqliteConnection(settings.ConnectionString);
            SqliteConnection.ClearPool(connection);
            foreach (var part in Directory.GetFiles(directory, Path.GetFileName(file) + "*"))
            {
                File.Delete(part);
            }

            return Task.CompletedTask;
        }));
    }

    /// <summary>Without a pool the last connection folds the write-ahead log into the file, which can be copied then.</summary>
    private static DatabaseSettings SettingsOf(string file, bool isPooled) => new()
    {
        Provider = DatabaseProvider.Sqlite,
        ConnectionString = new SqliteConnectionStringBuilder { DataSource = file, Pooling = isPooled, ForeignKeys = true, DefaultTimeout = 30 }.ConnectionString,
    };
}
