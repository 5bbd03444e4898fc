using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Persistence.Providers.SqlServer;

/// <summary>How SQL Server is opened.</summary>
internal static class SqlServerOptions
{
    /// <summary>SQL Server 2019: nothing newer is used, so that the same migrations run everywhere.</summary>
    private const int CompatibilityLevel = 150;

    public static void Use(DbContextOptionsBuilder options, DatabaseSettings settings) =>
        options.UseSqlServer(settings.ConnectionString, server =>
        {
            server.UseCompatibilityLevel(CompatibilityLevel);
            server.CommandTimeout(settings.CommandTimeoutSeconds);
            if (settings.MaxBatchSize is { } size)
            {
                server.MaxBatchSize(size);
            }
        });
}
