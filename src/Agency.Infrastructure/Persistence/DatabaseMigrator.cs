using Agency.Infrastructure.Persistence.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Agency.Infrastructure.Persistence;

/// <summary>Brings the database to the model of this version, at the start of the host and of a test. Doing it again changes nothing.</summary>
public sealed class DatabaseMigrator(IServiceScopeFactory scopes, TimeProvider time, ILogger<DatabaseMigrator> logger)
{
    /// <summary>Applies what is missing, and loads the reference data. A database that exists is migrated; only a missing one is created, where the login may.</summary>
    /// <returns>The names of the migrations that were applied: none when there was nothing to do.</returns>
    public async Task<IReadOnlyList<string>> Migrate(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AgencyDbContext>();
        MakeDirectoryOf(db.Database);
        var missing = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (missing.Count > 0)
        {
            logger.LogInformation("Migrating {Provider}: {Migrations}", db.Database.ProviderName, missing);
            await db.Database.MigrateAsync(cancellationToken);
        }

        if (await PlainRows.Protect(db, cancellationToken) is var rows and > 0)
        {
            logger.LogInformation("Protected {Values} secrets, tax numbers and account numbers that were in plain text", rows);
        }

        await ReferenceData.Load(db, time.GetUtcNow().UtcDateTime, cancellationToken);
        if (db.Database.IsSqlite())
        {
            // The others look at their tables by themselves; SQLite chooses between indexes blindly until it is told to look.
            await db.Database.ExecuteSqlRawAsync("PRAGMA analysis_limit = 400; ANALYZE;", cancellationToken);
        }

        return missing;
    }

    private static void MakeDirectoryOf(DatabaseFacade database)
    {
        var file = database.IsSqlite() ? database.GetDbConnection().DataSource : "";
        if (Path.GetDirectoryName(file) is { Length: > 0 } directory)
        {
            Directory.CreateDirectory(directory);
        }
    }
}
