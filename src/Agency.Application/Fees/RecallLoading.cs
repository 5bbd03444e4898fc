using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Fees;

/// <summary>Loads what the charge for a recall depends on: one place for its preview and for closing the case.</summary>
internal static class RecallLoading
{
    /// <summary>What is work on a case, be it that we call or that the debtor does: looking at it, or moving it about, is none.</summary>
    private static readonly ActivityKind[] Work = [ActivityKind.Call, ActivityKind.Inbound, ActivityKind.Letter, ActivityKind.Email, ActivityKind.Promise, ActivityKind.Payment];

    /// <summary>What the client would be charged today for taking the claim back. The case is loaded with claims and holds.</summary>
    public static async Task<RecallPlan> Recall(this IAgencyDb db, Case on, BusinessClock clock, CancellationToken cancellationToken)
    {
        var payments = db.Payments.Where(payment => payment.CaseId == on.Id && payment.Status != PaymentStatus.Reversed);
        var isForeign = await db.Debtors.AnyAsync(
            debtor => debtor.Id == on.DebtorId && db.Clients.Any(client => client.Id == on.ClientId && client.Country != debtor.Details.Country), cancellationToken);
        var charged = await payments.SumAsync(payment => payment.Fee.Amount.Amount - payment.FeeReturned, cancellationToken);
        var workedAt = await db.Activities.Where(activity => activity.CaseId == on.Id && Work.Contains(activity.Kind)).MaxAsync(activity => (DateTime?)activity.At, cancellationToken);
        var isExpected = on.StandingHolds.Any(hold => hold.Kind == HoldKind.PaymentArrangement)
            || await db.Promises.AnyAsync(promise => promise.CaseId == on.Id && promise.Status == PromiseStatus.Open, cancellationToken)
            || await payments.AnyAsync(payment => payment.Status == PaymentStatus.Received, cancellationToken);
        return RecallPlan.Of(
            new RecallFacts(
                on,
                await db.Schedule(on.Terms.FeeScheduleVersionId, cancellationToken),
                FeeFacts.Of(on, on.Stage, isForeign, clock.Today),
                new Money(charged, on.Currency),
                workedAt is { } at ? clock.DateOf(at) : on.OpenedOn,
                isExpected),
            clock.Today);
    }
}
