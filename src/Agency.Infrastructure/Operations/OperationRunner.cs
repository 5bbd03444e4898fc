using System.Text.Json;
using Agency.Application.Common;
using Agency.Application.Common.Json;
using Agency.Application.Operations;
using Agency.Infrastructure.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Agency.Infrastructure.Operations;

/// <summary>
/// Runs one operation after another, each in a scope of its own as whoever started it. Taking one up is one conditional update, so that two hosts never run the
/// same; a lease that is not renewed any more says that the host died, and the work is taken up again.
/// </summary>
internal sealed class OperationRunner(IServiceScopeFactory scopes, OperationLeases leases, BusinessClock clock, ILogger<OperationRunner> logger)
{
    /// <summary>Runs the one that waits longest to its end; false when none waits. A failure is kept, not thrown.</summary>
    public async Task<bool> RunNext(CancellationToken cancellationToken)
    {
        if (await leases.Take(cancellationToken) is not { } id)
        {
            return false;
        }

        await using var renewal = leases.Renew(id);
        try
        {
            await Run(id, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await leases.GiveBack(id);
            throw;
        }
        finally
        {
            leases.Forget(id);
        }

        return true;
    }

    private async Task Run(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var (work, caller) = await Read(scope.ServiceProvider, id, cancellationToken);
            scope.ServiceProvider.GetRequiredService<RequestContext>().Caller = caller;
            scope.ServiceProvider.GetRequiredService<WorkProgress>().Listener = leases.ProgressOf(id);
            var result = await work.Run(scope.ServiceProvider.GetRequiredService<IMediator>(), cancellationToken);
            var json = JsonSerializer.Serialize(result, result.GetType(), AgencyJson.Options);
            await Keep(id, operation => operation.Complete(json, clock.Now));
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            logger.LogError(exception, "Operation {Operation} failed", id);
            var (code, detail, facts) = OperationFailure.Of(exception);
            await Keep(id, operation => operation.Break(code, detail, facts, clock.Now));
        }
    }

    private static async Task<(ILongWork Work, Caller Caller)> Read(IServiceProvider services, Guid id, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AgencyDbContext>();
        services.GetRequiredService<RequestContext>().Caller = Caller.System("operations");
        var operation = await db.Operations.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        if (operation.Runs > Operation.RunsMax)
        {
            throw new TimeoutException($"The host stopped {Operation.RunsMax} times while this ran.");
        }

        // Who has left since, or has another role or firm, does not go on as who they were.
        var login = await db.Logins.FirstOrDefaultAsync(user => user.Id == operation.StartedById, cancellationToken);
        var caller = login is null
            ? new Caller(operation.StartedById, operation.StartedBy, operation.Role, operation.AffiliateId, operation.ClientId, operation.Address)
            : new Caller(login.Id, login.Name, login.IsClosed ? (Domain.Identity.Role)0 : login.Role, login.AffiliateId, login.ClientId, operation.Address);
        return (LongWork.Read(operation.Work, operation.Content), caller);
    }

    // Apart from the work itself, and also when the host is stopping.
    private async Task Keep(Guid id, Action<Operation> change)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Caller = Caller.System("operations");
        var db = scope.ServiceProvider.GetRequiredService<AgencyDbContext>();
        change(await db.Operations.SingleAsync(row => row.Id == id, CancellationToken.None));
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
