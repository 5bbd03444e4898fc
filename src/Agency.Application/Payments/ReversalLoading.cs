using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Compliance;
using Agency.Application.Ledger;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Payments;
using Agency.Domain.Payments.Rules;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payments;

/// <summary>Loads what a reversal depends on: one place for its preview and for the reversal.</summary>
internal static class ReversalLoading
{
    /// <summary>The payment of a number. The number of a reversal is refused by name: a reversal is not reversed.</summary>
    public static async Task<Payment> PaymentToReverse(this IAgencyDb db, string number, CancellationToken cancellationToken)
    {
        var payment = await db.Payments.FirstOrDefaultAsync(row => row.Number == number, cancellationToken);
        if (payment is null)
        {
            BusinessRule.Check(new ReversalMustNotBeReversed(number, await db.PaymentReversals.AnyAsync(row => row.Number == number, cancellationToken)));
            throw new NotFoundException("Payment", number);
        }

        return payment;
    }

    /// <summary>Everything that <see cref="ReversalPlan"/> needs.</summary>
    public static async Task<ReversalContext> ReversalContext(this IAgencyDb db, Case on, Payment payment, CancellationToken cancellationToken)
    {
        var schedule = await db.Schedule(payment.FeeScheduleVersionId, cancellationToken);
        var lines = await db.CommissionLines.AsNoTracking().Where(line => line.PaymentId == payment.Id).ToListAsync(cancellationToken);

        // A case may have been moved to another plan since: what was earned by a version is taken back by it.
        var planId = lines.Count > 0 ? lines[0].PlanVersionId : on.Terms.CommissionPlanVersionId;
        return new ReversalContext(
            payment,
            [.. on.Entries.Where(entry => entry.PaymentId == payment.Id)],
            on.Terms.Allocation,
            schedule,
            await db.Plan(planId, cancellationToken),
            await db.Positions(on, payment, planId, lines, await db.SharesOf(on, payment.ReceivedOn, cancellationToken), cancellationToken),
            await db.ClientFunds(payment.ClientId, payment.Amount.Currency, cancellationToken),
            await db.EarnedInTrust(payment.Amount.Currency, cancellationToken),
            await db.PaymentNumbers(cancellationToken),
            await db.CourtCosts(on, cancellationToken),
            payment.KeptOf is { } kept ? await db.Payments.SingleAsync(row => row.Number == kept, cancellationToken) : null);
    }

    /// <summary>Who has earned on a payment, by the lines that were written, and how much of it counts for each.</summary>
    /// <remarks><paramref name="opened"/> keeps the accounts of several payments together: one that was opened for the first is not in the database yet.</remarks>
    public static async Task<IReadOnlyList<PartnerPosition>> Positions(
        this IAgencyDb db, Case on, Payment payment, Guid planId, IReadOnlyList<CommissionLine> lines, IReadOnlyList<PartnerShare> shares, CancellationToken cancellationToken,
        Dictionary<(Guid, Guid, int), CommissionAccount>? opened = null)
    {
        // Whoever has a line and no share any more gives back what counts for them.
        var gone = lines.Select(line => line.AffiliateId).Distinct().Except(shares.Select(share => share.AffiliateId)).OrderBy(id => id.ToString(), StringComparer.Ordinal);
        var positions = new List<PartnerPosition>();
        foreach (var share in shares.Concat(gone.Select(id => new PartnerShare(id, default))))
        {
            var key = (share.AffiliateId, planId, payment.ReceivedOn.Year);
            var partner = opened?.GetValueOrDefault(key) is { } account
                ? PartnerPosition.Nothing(share.AffiliateId, share.Share, account)
                : await db.Partner(share, on.Currency, planId, payment.ReceivedOn.Year, cancellationToken);
            opened?.TryAdd(key, partner.Account);
            positions.Add(With(partner, lines));
        }

        return positions;
    }

    /// <summary>The names of those who earn, for a preview.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> NamesOf(this IAgencyDb db, IEnumerable<PartnerEarning> earned, CancellationToken cancellationToken)
    {
        var ids = earned.Select(row => row.Partner.AffiliateId).ToList();
        return await db.Affiliates.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
    }

    private static PartnerPosition With(PartnerPosition partner, IReadOnlyList<CommissionLine> lines)
    {
        var own = lines.Where(line => line.AffiliateId == partner.AffiliateId).ToList();
        var currency = partner.Account.Base.Currency;
        return partner with { Collected = Money.Sum(own.Select(line => line.Collected), currency), Base = Money.Sum(own.Select(line => line.Base), currency) };
    }
}
