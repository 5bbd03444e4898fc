using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Jobs;
using Agency.Domain.Cases;
using Agency.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Agency.Application.Cases;

/// <summary>The job of each morning: promises whose day has passed are broken, and their cases come up first.</summary>
[Requires(Permissions.JobsRun)]
public sealed record BreakPromises(DateOnly On) : Process<JobReport>;

/// <summary>Breaks one promise whose day has passed.</summary>
[Requires(Permissions.JobsRun)]
public sealed record BreakPromise(Guid PromiseId, DateOnly On) : Command<Receipt>;

internal sealed class BreakPromisesHandler(IAgencyDb db, IMediator mediator, BusinessClock clock, RequestContext context, ILogger<BreakPromises> logger) :
    IRequestHandler<BreakPromises, JobReport>, IRequestHandler<BreakPromise, Receipt>
{
    public async Task<JobReport> Handle(BreakPromises request, CancellationToken cancellationToken)
    {
        var due = await db.Promises
            .Where(promise => promise.Status == PromiseStatus.Open && promise.DueOn < request.On)
            .OrderBy(promise => promise.DueOn).ThenBy(promise => promise.Id)
            .Select(promise => promise.Id)
            .ToListAsync(cancellationToken);
        return await JobReport.ForEach(due, id => mediator.Send(new BreakPromise(id, request.On), cancellationToken), logger);
    }

    public async Task<Receipt> Handle(BreakPromise request, CancellationToken cancellationToken)
    {
        var promise = await db.Promises.Where(promise => promise.Id == request.PromiseId).One("Promise", request.PromiseId.ToString(), cancellationToken);
        var on = await db.Cases.SingleAsync(row => row.Id == promise.CaseId, cancellationToken);
        if (promise.BreakWhenPast(request.On) && on.Stage != Stage.Closed)
        {
            on.Desk.Plan(NextStep.PromiseBroken, clock.Now);
            db.Activities.Add(Activity.On(on, ActivityKind.Promise, clock.Now, context.Caller.Name, $"Broken: {promise.Amount} by {promise.DueOn:yyyy-MM-dd}"));
        }

        return new Receipt(on.Number);
    }
}
