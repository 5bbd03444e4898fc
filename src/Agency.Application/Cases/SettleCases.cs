using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Jobs;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Agency.Application.Cases;

/// <summary>The job of each morning, after payments were cleared: where a settlement was paid and the money is good, the rest is waived and the case closed as settled in full.</summary>
[Requires(Permissions.JobsRun)]
public sealed record SettleCases(DateOnly On) : Process<JobReport>;

/// <summary>Completes one settlement that was kept; where what kept it came back, it is broken instead.</summary>
[Requires(Permissions.JobsRun)]
public sealed record SettleCase(Guid PromiseId) : Command<Receipt>;

internal sealed class SettleCasesHandler(IAgencyDb db, IMediator mediator, INumberSource numbers, BusinessClock clock, RequestContext context, ILogger<SettleCases> logger) :
    IRequestHandler<SettleCases, JobReport>, IRequestHandler<SettleCase, Receipt>
{
    public async Task<JobReport> Handle(SettleCases request, CancellationToken cancellationToken)
    {
        var kept = await (
            from promise in db.Promises
            join row in db.Cases on promise.CaseId equals row.Id
            where promise.IsSettlement && promise.Status == PromiseStatus.Kept && row.ClosedOn == null
            where !db.Waivers.Any(waiver => waiver.PromiseId == promise.Id)
            where !db.Payments.Any(payment => payment.CaseId == row.Id && payment.Status == PaymentStatus.Received)
            orderby promise.DueOn, promise.Id
            select promise.Id).ToListAsync(cancellationToken);
        return await JobReport.ForEach(kept, id => mediator.Send(new SettleCase(id), cancellationToken), logger);
    }

    public async Task<Receipt> Handle(SettleCase request, CancellationToken cancellationToken)
    {
        var promise = await db.Promises.Where(promise => promise.Id == request.PromiseId).One("Promise", request.PromiseId.ToString(), cancellationToken);
        var on = await db.Cases.WithAccount().SingleAsync(row => row.Id == promise.CaseId, cancellationToken);
        var left = await Left(promise, cancellationToken);
        if (left < promise.Amount)
        {
            promise.ComeBack(left);
            on.Desk.Plan(NextStep.PromiseBroken, clock.Now);
            db.Activities.Add(Activity.On(on, ActivityKind.Promise, clock.Now, context.Caller.Name, FormattableString.Invariant($"Broken: {promise.Amount} by {promise.DueOn:yyyy-MM-dd}")));
            return new Receipt(on.Number);
        }

        var plan = WaiverPlan.OfTheRest(on, await db.AccountOf(on, cancellationToken), clock.Today);
        if (plan.Amount.IsPositive)
        {
            var waiver = Waiver.Of(
                await numbers.Next(NumberSeries.Waiver, clock.Today.Year, cancellationToken), plan, FormattableString.Invariant($"Settled for {promise.Amount}"),
                promise.ApprovedBy, context.Caller.Name, clock.Now, promise.Id);
            db.Waivers.Add(waiver);
            db.Activities.Add(Activity.On(on, ActivityKind.Terms, clock.Now, context.Caller.Name, $"{waiver.Number}: {waiver.Amount} waived", waiver.Reason));
        }

        var from = on.Stage;
        on.Move(CaseAction.Close, clock.Today, CloseCode.SettledInFull);
        db.Activities.Add(Activity.On(on, ActivityKind.Stage, clock.Now, context.Caller.Name, $"{from} → {on.Stage}: {on.CloseCode}"));
        return new Receipt(on.Number);
    }

    /// <summary>What came in since it was agreed, received by its day, and has not come back.</summary>
    private async Task<Money> Left(Promise promise, CancellationToken cancellationToken)
    {
        var payments = await db.Payments.AsNoTracking()
            .Where(payment => payment.CaseId == promise.CaseId && payment.RecordedAt >= promise.TakenAt && payment.ReceivedOn <= promise.DueOn).ToListAsync(cancellationToken);
        return Money.Sum(payments.Select(payment => payment.Left), promise.Amount.Currency);
    }
}
