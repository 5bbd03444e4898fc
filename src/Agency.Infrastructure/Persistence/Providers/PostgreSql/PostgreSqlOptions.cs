using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Persistence.Providers.PostgreSql;

/// <summary>How PostgreSQL is opened.</summary>
internal static class PostgreSqlOptions
{
    public static void Use(DbContextOptionsBuilder options, DatabaseSettings settings) =>
        options.UseNpgsql(settings.ConnectionString, postgres =>
        {
            postgres.SetPostgresVersion(15, 0);
            postgres.CommandTimeout(settings.CommandTimeoutSeconds);
            if (settings.MaxBatchSize is { } size)
            {
                postgres.MaxBatchSize(size);
            }
        });
}
