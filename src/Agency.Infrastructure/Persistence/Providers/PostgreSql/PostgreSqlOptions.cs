using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Agency.Infrastructure.Persistence.Providers.PostgreSql;

/// <summary>How PostgreSQL is opened.</summary>
internal static class PostgreSqlOptions
{
    private const int StatementsKeptPrepared = 300;

    public static void Use(DbContextOptionsBuilder options, DatabaseSettings settings) =>
        options.UseNpgsql(Prepared(settings.ConnectionString), postgres =>
        {
            postgres.SetPostgresVersion(15, 0);
            postgres.CommandTimeout(settings.CommandTimeoutSeconds);
            if (settings.MaxBatchSize is { } size)
            {
                postgres.MaxBatchSize(size);
            }
        });

    /// <summary>
    /// The server keeps the plan of what is asked again and again: planning takes longer than the reading itself. A connection string that says otherwise is left as it
    /// is: a pooler between, such as PgBouncer by transaction, may ask for <c>Max Auto Prepare=0</c>.
    /// </summary>
    private static string Prepared(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (!builder.ShouldSerialize("Max Auto Prepare"))
        {
            builder.MaxAutoPrepare = StatementsKeptPrepared;
        }

        return builder.ConnectionString;
    }
}
