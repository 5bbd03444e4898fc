using Agency.Infrastructure.Persistence;
using Xunit;

namespace Agency.Testing.Databases;

/// <summary>
/// Hands out migrated databases. SQLite is always there; PostgreSQL where <c>initdb</c> is, or where <c>AGENCY_TEST_POSTGRES</c> names a server;
/// SQL Server where <c>AGENCY_TEST_SQLSERVER</c> names a database. A test on one that is not there is skipped and says why.
/// </summary>
public static class TestDatabases
{
    private static readonly Lazy<Task<ITestServer>> Sqlite = new(() => Announced(DatabaseProvider.Sqlite, () => SqliteServer.Start()));
    private static readonly Lazy<Task<ITestServer>> PostgreSql = new(() => Announced(DatabaseProvider.PostgreSql, () => PostgreSqlServer.Start()));
    private static readonly Lazy<Task<ITestServer>> SqlServer = new(() => Announced(DatabaseProvider.SqlServer, () => SqlServerServer.Start()));

    /// <summary>Makes a migrated database with the reference data and nothing else, or skips the test.</summary>
    public static async Task<TestDatabase> Make(DatabaseProvider provider) => await (await ServerOf(provider)).Make(isMigrated: true);

    /// <summary>Makes a database without a table, or skips the test.</summary>
    public static async Task<TestDatabase> MakeEmpty(DatabaseProvider provider) => await (await ServerOf(provider)).Make(isMigrated: false);

    private static async Task<ITestServer> ServerOf(DatabaseProvider provider)
    {
        var server = await (provider switch
        {
            DatabaseProvider.Sqlite => Sqlite.Value,
            DatabaseProvider.PostgreSql => PostgreSql.Value,
            _ => SqlServer.Value,
        });
        Skip.If(server is MissingServer, (server as MissingServer)?.Reason);
        return server;
    }

    private static async Task<ITestServer> Announced(DatabaseProvider provider, Func<Task<ITestServer>> start)
    {
        var server = await start();
        var project = Directory.GetFiles(AppContext.BaseDirectory, "Agency.*.Tests.dll").Select(Path.GetFileNameWithoutExtension).FirstOrDefault();
        var line = $"{project} on {provider}: {server.Description}";
        Console.WriteLine(line);

        // The test runner swallows the console: a build that wants to show which databases ran names a file.
        if (Environment.GetEnvironmentVariable("AGENCY_TEST_REPORT") is { Length: > 0 } report)
        {
            await File.AppendAllTextAsync(report, line + Environment.NewLine);
        }

        return server;
    }
}

/// <summary>Where databases for tests are made.</summary>
internal interface ITestServer
{
    /// <summary>For the line that says which databases ran.</summary>
    string Description { get; }

    /// <summary>Makes a database, migrated or without a table.</summary>
    Task<TestDatabase> Make(bool isMigrated);
}

/// <summary>There is no such server here.</summary>
internal sealed record MissingServer(string Reason) : ITestServer
{
    public string Description => "skipped, " + Reason;

    public Task<TestDatabase> Make(bool isMigrated) => throw new InvalidOperationException(Reason);
}
