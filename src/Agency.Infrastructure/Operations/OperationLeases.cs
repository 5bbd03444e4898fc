using System.Collections.Concurrent;
using Agency.Application.Common;
using Agency.Application.Operations;
using Agency.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Infrastructure.Operations;

/// <summary>Who is at which operation, said by conditional updates of its row; and how far they are.</summary>
internal sealed class OperationLeases(IServiceScopeFactory scopes, BusinessClock clock)
{
    private const int Candidates = 8;
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromSeconds(1);

    // A clock of Development that jumps makes leases run out that are well held.
    private readonly ConcurrentDictionary<Guid, bool> held = new();

    /// <summary>Takes up the one that waits longest, or whose holder went silent; null when there is none.</summary>
    public Task<Guid?> Take(CancellationToken cancellationToken) => Within<Guid?>(async db =>
    {
        var now = clock.Now;
        var due = await Due(db, now).OrderBy(operation => operation.StartedAt).Select(operation => operation.Id).Take(Candidates).ToListAsync(cancellationToken);
        foreach (var id in due.Where(id => held.TryAdd(id, value: true)))
        {
            var taken = await Due(db, now).Where(operation => operation.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(operation => operation.State, OperationState.Running)
                    .SetProperty(operation => operation.LeaseUntil, now + Operation.Lease)
                    .SetProperty(operation => operation.Runs, operation => operation.Runs + 1),
                cancellationToken);
            if (taken == 1)
            {
                return id;
            }

            Forget(id);
        }

        return null;
    });

    /// <summary>Renews a lease until it is disposed.</summary>
    public IAsyncDisposable Renew(Guid id) => new Timer(
        _ => _ = Renewed(id), null, RenewEvery, RenewEvery);

    /// <summary>Keeps how far it is, once a second at most: of ten thousand items not each is worth a write.</summary>
    public Func<int, int, Task> ProgressOf(Guid id)
    {
        var last = long.MinValue;
        return async (done, total) =>
        {
            var now = Environment.TickCount64;
            if (last == long.MinValue || now - last >= ProgressEvery.Ticks / TimeSpan.TicksPerMillisecond)
            {
                last = now;
                await Within(db => Running(db, id).ExecuteUpdateAsync(
                    set => set.SetProperty(operation => operation.Done, done).SetProperty(operation => operation.Total, total)));
            }
        };
    }

    /// <summary>The host stops: another one, or this one at its next start, goes on at once.</summary>
    public Task<int> GiveBack(Guid id) => Within(db => Running(db, id).ExecuteUpdateAsync(
        set => set.SetProperty(operation => operation.State, OperationState.Waiting)
            .SetProperty(operation => operation.LeaseUntil, (DateTime?)null)
            .SetProperty(operation => operation.Runs, operation => operation.Runs - 1)));

    /// <summary>It is not held here any more.</summary>
    public void Forget(Guid id) => held.TryRemove(id, out _);

    // What goes wrong with one renewal the next one mends: there are three of them in a lease.
    private Task<bool> Renewed(Guid id) => Within(db => Running(db, id).ExecuteUpdateAsync(set => set.SetProperty(operation => operation.LeaseUntil, clock.Now + Operation.Lease)))
        .ContinueWith(renewal => renewal.Exception is null, TaskScheduler.Default);

    private static IQueryable<Operation> Due(AgencyDbContext db, DateTime now) => db.Operations.Where(operation =>
        operation.State == OperationState.Waiting || (operation.State == OperationState.Running && operation.LeaseUntil < now));

    private static IQueryable<Operation> Running(AgencyDbContext db, Guid id) =>
        db.Operations.Where(operation => operation.Id == id && operation.State == OperationState.Running);

    private async Task<T> Within<T>(Func<AgencyDbContext, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Caller = Caller.System("operations");
        return await work(scope.ServiceProvider.GetRequiredService<AgencyDbContext>());
    }
}
