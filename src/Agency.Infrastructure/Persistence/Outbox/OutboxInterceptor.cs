using System.Text.Json;
using Agency.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Agency.Infrastructure.Persistence.Outbox;

/// <summary>Moves what aggregates recorded into the outbox, in the same save: an event is kept if and only if its change is.</summary>
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
        foreach (var aggregate in db.ChangeTracker.Entries<Aggregate>().Select(entry => entry.Entity).Where(aggregate => aggregate.Events.Count > 0).ToList())
        {
            foreach (var happened in aggregate.Events)
            {
                var type = happened.GetType();
                db.Add(new OutboxMessage(time.GetUtcNow().UtcDateTime, type.FullName!, JsonSerializer.Serialize(happened, type)));
            }

            aggregate.ClearEvents();
        }
    }
}
