using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Jobs;
using Agency.Application.Jobs.Read;
using Agency.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Agency.Infrastructure.Persistence.Outbox;

/// <summary>
/// Tells the outbox, message by message, each with a database context of its own. No transaction is open while a listener works: a mail server that hangs
/// keeps nobody else from the database. A crash between the two leaves the message untold, and it is told again.
/// </summary>
internal sealed class OutboxTeller(IServiceScopeFactory scopes, BusinessClock clock, ILogger<OutboxTeller> logger) : IOutbox
{
    private const int RoundMax = 100;
    private const int RoundsMax = 5;

    public async Task<JobReport> Tell(CancellationToken cancellationToken)
    {
        var (done, failures) = (0, new List<string>());

        // In rounds: what a listener puts into the outbox, such as a mail, goes out in the same run.
        for (var round = 0; round < RoundsMax; round++)
        {
            var due = await Due(cancellationToken);
            var report = await JobReport.ForEach(due, id => Tell(id, cancellationToken), logger);
            done += report.Done;
            failures.AddRange(report.Failures);
            if (due.Count == 0)
            {
                break;
            }
        }

        return new JobReport(done, failures);
    }

    private Task<List<long>> Due(CancellationToken cancellationToken) => Within(services =>
    {
        var now = clock.Now;
        return services.GetRequiredService<AgencyDbContext>().OutboxMessages
            .Where(message => message.State == OutboxState.Waiting && (message.NextTryAt == null || message.NextTryAt <= now))
            .OrderBy(message => message.Id)
            .Select(message => message.Id)
            .Take(RoundMax)
            .ToListAsync(cancellationToken);
    });

    private async Task<long> Tell(long id, CancellationToken cancellationToken)
    {
        try
        {
            return await Within(services => Tell(services, id, cancellationToken));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            await Within(services => KeepFailure(services.GetRequiredService<AgencyDbContext>(), id, error));
            throw;
        }
    }

    private async Task<long> Tell(IServiceProvider services, long id, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AgencyDbContext>();
        var told = await db.OutboxMessages.SingleAsync(message => message.Id == id, cancellationToken);
        var message = Read(told);
        foreach (var listener in services.GetServices<IOutboxListener>())
        {
            await listener.Hear(id, told.At, message, cancellationToken);
        }

        told.Told(clock.Now);
        await db.SaveChangesAsync(CancellationToken.None);
        return id;
    }

    private async Task<long> KeepFailure(AgencyDbContext db, long id, Exception error)
    {
        var message = await db.OutboxMessages.SingleAsync(row => row.Id == id, CancellationToken.None);
        message.Fail($"{error.GetType().Name}: {error.GetBaseException().Message}", clock.Now);
        await db.SaveChangesAsync(CancellationToken.None);
        return id;
    }

    /// <summary>The message as it was put in.</summary>
    internal static object Read(OutboxMessage message)
    {
        var type = typeof(DomainEvent).Assembly.GetType(message.Type) ?? typeof(OutboxTeller).Assembly.GetType(message.Type)
            ?? throw new InvalidOperationException($"Nobody knows the message type {message.Type}.");
        return OutboxJson.Read(message.Content, type);
    }

    private async Task<T> Within<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Caller = Caller.System("outbox");
        return await work(scope.ServiceProvider);
    }
}
