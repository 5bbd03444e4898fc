using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payments;

/// <summary>What a reversal mirrors and takes back: one place for its preview and for the reversal.</summary>
internal static class ReversalLoading
{
    /// <summary>The entries that are mirrored. Commission is not among them: its clawback is computed on the partner's year, and posted with its own line.</summary>
    public static Task<List<JournalEntry>> MirroredEntries(this IAgencyDb db, Payment payment, CancellationToken cancellationToken) => db.JournalEntries
        .Include(entry => entry.Postings)
        .Where(entry => entry.Postings.Any(posting => posting.PaymentId == payment.Id && posting.AffiliateId == null))
        .OrderBy(entry => entry.Number)
        .ToListAsync(cancellationToken);

    /// <summary>What the partner gives back, on the year in which it was earned.</summary>
    public static async Task<(CommissionAccount Account, Earning Earning)> Clawback(this IAgencyDb db, Case on, Payment payment, CancellationToken cancellationToken)
    {
        var line = await db.CommissionLines.SingleAsync(row => row.PaymentId == payment.Id && row.Kind == CommissionLineKind.Payment, cancellationToken);
        var plan = await db.CommissionPlanVersions.SingleAsync(version => version.Id == line.PlanVersionId, cancellationToken);
        var account = await db.CommissionAccount(on, plan.Id, payment.ReceivedOn.Year, cancellationToken);
        return (account, account.Quote(plan, -line.Collected, -line.Base));
    }
}
