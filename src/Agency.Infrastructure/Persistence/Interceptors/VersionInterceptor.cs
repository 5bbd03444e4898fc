using Agency.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Agency.Infrastructure.Persistence.Interceptors;

/// <summary>
/// Counts an aggregate's version up when it, or a part of it, changes. A counter in the row behaves alike on every database, unlike rowversion or xmin.
/// </summary>
internal sealed class VersionInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Count(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Count(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Count(DbContext db)
    {
        if (db.ChangeTracker.AutoDetectChangesEnabled)
        {
            db.ChangeTracker.DetectChanges();
        }

        var tracked = db.ChangeTracker.Entries<Entity>().ToDictionary(entry => entry.Entity.Id);
        var changed = tracked.Values.Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var aggregate in changed.SelectMany(entry => Wholes(entry, tracked)).Distinct().ToList())
        {
            // Not by db.Entry, which would look through all that the aggregate holds for changes once more: with each line of a statement, through every other line.
            var entry = tracked[aggregate.Id];
            var version = entry.Property<int>(nameof(Aggregate.Version));
            version.CurrentValue = version.OriginalValue + (entry.State == EntityState.Deleted ? 0 : 1);
        }
    }

    /// <summary>The aggregate itself, or those that hold this entity in one of their collections.</summary>
    private static IEnumerable<Aggregate> Wholes(EntityEntry<Entity> entry, Dictionary<Guid, EntityEntry<Entity>> tracked)
    {
        if (entry.Entity is Aggregate aggregate)
        {
            return [aggregate];
        }

        return entry.Metadata.GetForeignKeys()
            .Where(key => key.PrincipalToDependent is not null && key.Properties.Count == 1)
            .Select(key => entry.Property(key.Properties[0].Name).CurrentValue)
            .OfType<Guid>()
            .Where(tracked.ContainsKey)
            .SelectMany(id => Wholes(tracked[id], tracked));
    }
}
