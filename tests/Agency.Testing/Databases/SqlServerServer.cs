using Agency.Application.Common;
using Agency.Infrastructure.Persistence;
using Agency.Infrastructure.Persistence.Providers.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Agency.Testing.Databases;

/// <summary>
/// SQL Server: the one database that <c>AGENCY_TEST_SQLSERVER</c> names, migrated, and emptied for every test. It need not let us create databases, and it need not
/// know MERGE. Tests take turns, over all test processes of this machine.
/// </summary>
internal sealed class SqlServerServer(string connectionString) : ITestServer
{
    private static readonly string TurnFile = Path.Combine(Path.GetTempPath(), "agency-test-sqlserver.turn");

    public string Description => "the database of AGENCY_TEST_SQLSERVER";

    public static Task<ITestServer> Start()
    {
        var given = Environment.GetEnvironmentVariable("AGENCY_TEST_SQLSERVER");
        return Task.FromResult<ITestServer>(string.IsNullOrEmpty(given)
            ? new MissingServer("no SQL Server: AGENCY_TEST_SQLSERVER is not set.")
            : new SqlServerServer(given));
    }

    public async Task<TestDatabase> Make(bool isMigrated)
    {
        var settings = new DatabaseSettings { Provider = DatabaseProvider.SqlServer, ConnectionString = connectionString, MaxBatchSize = 1, CommandTimeoutSeconds = 120 };
        var turn = await TakeTurn();
        await using var db = Open(settings);
        var tables = ChildrenFirst(db.Model.GetRelationalModel());
        if (isMigrated)
        {
            await Migration.Apply(settings);
            await Execute(db, tables.Select(table => $"DELETE FROM [{table.Name}]"));
            await Migration.Apply(settings);
        }
        else
        {
            await Execute(db, [.. tables.Select(table => $"DROP TABLE IF EXISTS [{table.Name}]"), "DROP TABLE IF EXISTS [__EFMigrationsHistory]"]);
        }

        return new TestDatabase(settings, async () => await turn.DisposeAsync());
    }

    private static SqlServerAgencyDbContext Open(DatabaseSettings settings)
    {
        var options = new DbContextOptionsBuilder<SqlServerAgencyDbContext>();
        SqlServerOptions.Use(options, settings);
        return new SqlServerAgencyDbContext(options.Options, new RequestContext());
    }

    private static async Task<FileStream> TakeTurn()
    {
        while (true)
        {
            try
            {
                return new FileStream(TurnFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(50);
            }
        }
    }

    /// <summary>A table stands before those that it refers to, so that rows and tables can go one after the other.</summary>
    private static List<ITable> ChildrenFirst(IRelationalModel model)
    {
        var left = model.Tables.ToList();
        var ordered = new List<ITable>();
        while (left.Count > 0)
        {
            var free = left.Where(table => !left.Exists(other => other != table && other.ForeignKeyConstraints.Any(key => key.PrincipalTable == table))).ToList();
            ordered.AddRange(free);
            left = left.Except(free).ToList();
        }

        return ordered;
    }

    private static async Task Execute(SqlServerAgencyDbContext db, IEnumerable<string> statements)
    {
        foreach (var statement in statements)
        {
            await db.Database.ExecuteSqlRawAsync(statement);
        }
    }
}
