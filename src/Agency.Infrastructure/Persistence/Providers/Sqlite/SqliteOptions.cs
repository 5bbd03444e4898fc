using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>How SQLite is opened. EF Core makes the file with a write-ahead log, so that readers do not wait for the writer.</summary>
internal static class SqliteOptions
{
    public static void Use(DbContextOptionsBuilder options, DatabaseSettings settings)
    {
        var connection = new SqliteConnectionStringBuilder(settings.ConnectionString)
        {
            ForeignKeys = true,
            DefaultTimeout = settings.CommandTimeoutSeconds,
        };
        options.UseSqlite(connection.ConnectionString, sqlite =>
        {
            sqlite.CommandTimeout(settings.CommandTimeoutSeconds);
            if (settings.MaxBatchSize is { } size)
            {
                sqlite.MaxBatchSize(size);
            }
        });
        options.AddInterceptors(new BusyTimeout(settings.CommandTimeoutSeconds));
    }
}
