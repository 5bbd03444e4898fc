using Agency.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Agency.Infrastructure.Persistence.Outbox;

/// <summary>Moves what records told into the outbox, in the same save: an event is kept if and only if its change is.</summary>
internal sealed class OutboxInterceptor(TimeProvider time) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Collect(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Collect(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Collect(DbContext db)
    {
        foreach (var entity in db.ChangeTracker.Entries<Entity>().Select(entry => entry.Entity).Where(entity => entity.Events.Count > 0).ToList())
        {
            foreach (var happened in entity.Events)
            {
                db.Add(OutboxMessage.Of(happened, time.GetUtcNow().UtcDateTime));
            }

            entity.ClearEvents();
        }
    }
}
