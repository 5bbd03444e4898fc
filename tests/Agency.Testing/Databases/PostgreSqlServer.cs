using Agency.Infrastructure.Persistence;
using Npgsql;

namespace Agency.Testing.Databases;

/// <summary>PostgreSQL: one template is migrated per test run, every test gets a database made from it.</summary>
internal sealed class PostgreSqlServer : ITestServer, IDisposable
{
    private readonly string connectionString;
    private readonly string template = "agency_test_" + Guid.NewGuid().ToString("N");
    private readonly SemaphoreSlim oneAtATime = new(1);

    private PostgreSqlServer(string connectionString, string description) => (this.connectionString, Description) = (connectionString, description);

    public string Description { get; }

    public static async Task<ITestServer> Start()
    {
        var given = Environment.GetEnvironmentVariable("AGENCY_TEST_POSTGRES");
        if (string.IsNullOrEmpty(given) && !PostgreSqlCluster.IsInstalled)
        {
            const string Reason = "no PostgreSQL: initdb is not installed and AGENCY_TEST_POSTGRES is not set.";
            return Environment.GetEnvironmentVariable("AGENCY_REQUIRE_POSTGRES") == "1"
                ? throw new InvalidOperationException("AGENCY_REQUIRE_POSTGRES is set, but there is " + Reason)
                : new MissingServer(Reason);
        }

        var server = string.IsNullOrEmpty(given)
            ? new PostgreSqlServer(await PostgreSqlCluster.Start(), "a cluster of this test run")
            : new PostgreSqlServer(given, "the server of AGENCY_TEST_POSTGRES");
        await server.Execute($"CREATE DATABASE {server.template}");
        await Migration.Apply(server.SettingsOf(server.template, isPooled: false));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    }

    public async Task<TestDatabase> Make(bool isMigrated)
    {
        var name = "agency_test_" + Guid.NewGuid().ToString("N");
        await Execute($"CREATE DATABASE {name} TEMPLATE {(isMigrated ? template : "template0")}");
        var settings = SettingsOf(name, isPooled: true);
        return new TestDatabase(settings, async () =>
        {
            await using (var connection = new NpgsqlConnection(settings.ConnectionString))
            {
                NpgsqlConnection.ClearPool(connection);
            }

            await Execute($"DROP DATABASE {name} WITH (FORCE)");
        });
    }

    public void Dispose()
    {
        if (Environment.GetEnvironmentVariable("AGENCY_TEST_POSTGRES") is { Length: > 0 })
        {
            Execute($"DROP DATABASE IF EXISTS {template} WITH (FORCE)").GetAwaiter().GetResult();
        }

        oneAtATime.Dispose();
    }

    private async Task Execute(string sql)
    {
        await oneAtATime.WaitAsync();
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private DatabaseSettings SettingsOf(string database, bool isPooled) => new()
    {
        Provider = DatabaseProvider.PostgreSql,
        ConnectionString = new NpgsqlConnectionStringBuilder(connectionString) { Database = database, Pooling = isPooled, IncludeErrorDetail = true }.ConnectionString,
    };
}
