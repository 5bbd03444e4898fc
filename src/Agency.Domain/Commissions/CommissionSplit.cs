using Agency.Domain.Common;

namespace Agency.Domain.Commissions;

/// <summary>A partner's part in a payment.</summary>
/// <param name="AffiliateId">Who.</param>
/// <param name="Share">Of the case, on the day of receipt.</param>
/// <param name="Account">The partner's account of the year of receipt.</param>
/// <param name="Collected">What of the payment counts as collected for the partner so far.</param>
/// <param name="Base">What of that is in the plan's base so far.</param>
public sealed record PartnerPosition(Guid AffiliateId, Percentage Share, CommissionAccount Account, Money Collected, Money Base)
{
    /// <summary>Before a payment.</summary>
    public static PartnerPosition Nothing(Guid affiliateId, Percentage share, CommissionAccount account) =>
        new(affiliateId, share, account, Money.Zero(account.Base.Currency), Money.Zero(account.Base.Currency));
}

/// <summary>What a partner earns, or gives back.</summary>
public sealed record PartnerEarning(PartnerPosition Partner, Earning Earning);

/// <summary>
/// Parts what was collected between the partners of a case, by largest remainder, and earns each part on the partner's own year. What is earned is always the
/// difference to what should stand now: in any order of payments, reversals and new shares the parts add up (docs/domain.md, money rules 7 and 8).
/// </summary>
public static class CommissionSplit
{
    /// <summary>What each partner's account gets so that the parts of a payment are those of what is left of it.</summary>
    /// <param name="plan">The plan version frozen on the case.</param>
    /// <param name="collected">What is left of the payment.</param>
    /// <param name="base">What of that is in the plan's base.</param>
    /// <param name="partners">With what counts for each so far. Who has nothing yet gets a line, be it of nothing: so the shares stand on the lines.</param>
    public static IReadOnlyList<PartnerEarning> Quote(CommissionPlanVersion plan, Money collected, Money @base, IReadOnlyList<PartnerPosition> partners)
    {
        if (partners.Count == 0)
        {
            return [];
        }

        var parts = Parts(plan, collected, @base, [.. partners.Select(partner => partner.Share.Value)]);
        return
        [
            .. partners.Zip(parts, (partner, part) => (Partner: partner, Collected: part.Collected - partner.Collected, Base: part.Base - partner.Base))
                .Where(row => !row.Collected.IsZero || !row.Base.IsZero || (row.Partner.Collected.IsZero && row.Partner.Base.IsZero && row.Partner.Share.Value > 0))
                .Select(row => new PartnerEarning(row.Partner, row.Partner.Account.Quote(plan, row.Collected, row.Base))),
        ];
    }

    /// <summary>The parts, in the order of the shares. Nobody's base is above what was collected for them, unless the plan is on the fee.</summary>
    public static IReadOnlyList<(Money Collected, Money Base)> Parts(CommissionPlanVersion plan, Money collected, Money @base, IReadOnlyList<decimal> shares)
    {
        var bases = Split.ByWeights(@base, shares);
        if (plan.Base == CommissionBase.Fee)
        {
            return [.. Split.ByWeights(collected, shares).Zip(bases)];
        }

        var rest = Split.ByWeights(collected - @base, shares);
        return [.. bases.Zip(rest, (counted, other) => (counted + other, counted))];
    }
}
