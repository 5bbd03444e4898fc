using Agency.Application.Cases;
using Agency.Application.Commissions;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Ledger;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Fees;
using Agency.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payments;

/// <summary>Loads what restating a case depends on: one place for its preview and for the posting.</summary>
internal static class RestatementLoading
{
    /// <summary>What restating a case would write.</summary>
    public static async Task<RestatementPlan> PlanRestatement(this IAgencyDb db, Case on, CancellationToken cancellationToken)
    {
        var payments = await db.Payments.Where(row => row.CaseId == on.Id).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var schedules = new Dictionary<Guid, FeeScheduleVersion>();
        foreach (var id in payments.Select(payment => payment.FeeScheduleVersionId).Distinct())
        {
            schedules[id] = await db.Schedule(id, cancellationToken);
        }

        return RestatementPlan.Of(new RestatementContext(
            on,
            await db.Rates(on, cancellationToken),
            payments,
            schedules,
            await db.ClientFunds(on.ClientId, on.Currency, cancellationToken),
            await db.EarnedInTrust(on.Currency, cancellationToken),
            await db.CourtCosts(on, cancellationToken)));
    }

    /// <summary>What each partner gets, or gives back, for the payments of a plan: the commission follows what was paid. The accounts have taken it in.</summary>
    public static async Task<IReadOnlyList<(PaymentRestated Row, IReadOnlyList<PartnerEarning> Earnings)>> CommissionsOf(
        this IAgencyDb db, RestatementPlan plan, CancellationToken cancellationToken)
    {
        var lines = (await db.CommissionLines.AsNoTracking().Where(line => line.CaseId == plan.Case.Id).ToListAsync(cancellationToken)).ToLookup(line => line.PaymentId);
        var opened = new Dictionary<(Guid, Guid, int), CommissionAccount>();
        var result = new List<(PaymentRestated, IReadOnlyList<PartnerEarning>)>();
        foreach (var row in plan.Payments.Where(row => lines.Contains(row.Payment.Id)))
        {
            var shares = await db.SharesOf(plan.Case, row.Payment.ReceivedOn, cancellationToken);
            result.Add((row, await db.Restate(plan.Case, row.Payment, (row.AppliedAfter, row.PartsAfter, row.FeeAfter), [.. lines[row.Payment.Id]], shares, opened, cancellationToken)));
        }

        return result;
    }
}
