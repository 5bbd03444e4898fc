using Agency.Domain.Commissions.Rules;
using Agency.Domain.Common;

namespace Agency.Domain.Commissions;

/// <summary>A partner's share of a case.</summary>
public sealed record PartnerShare(Guid AffiliateId, Percentage Share);

/// <summary>
/// Who earns on a case from a day on, and how much of it: shares that total 100 % (docs/domain.md, money rule 8). Written once: another setting for the same day or a
/// later one takes its place, and what was there stays readable. A case without one belongs to the partner who referred it.
/// </summary>
public sealed class Attribution : Entity
{
    private readonly List<AttributionShare> shares = [];

    private Attribution()
    {
    }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>First day of receipt that it counts for.</summary>
    public DateOnly EffectiveFrom { get; private set; }

    /// <summary>Position among the settings of the case, from 1: the later one counts for a day that both hold.</summary>
    public int Ordinal { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who set it.</summary>
    public string SetBy { get; private set; } = "";

    /// <summary>When it was set, UTC.</summary>
    public DateTime SetAt { get; private set; }

    /// <summary>The shares.</summary>
    public IReadOnlyList<AttributionShare> Shares => shares;

    /// <summary>Sets the shares of a case from a day on. Throws when they do not total 100 %, name somebody twice, or are not above zero.</summary>
    public static Attribution Set(Guid caseId, int ordinal, DateOnly effectiveFrom, IReadOnlyList<PartnerShare> shares, string reason, string by, DateTime at)
    {
        BusinessRule.Check(
            new SharesMustTotalOneHundredPercent(shares), new SharesMustBePositive(shares), new PartnerMustHaveOneShare(shares));
        var attribution = new Attribution { CaseId = caseId, Ordinal = ordinal, EffectiveFrom = effectiveFrom, Reason = reason, SetBy = by, SetAt = at };
        attribution.shares.AddRange(shares.Select(share => AttributionShare.Of(caseId, share)));
        return attribution;
    }

    /// <summary>The shares in force on a day, in the order in which a cent that is left over is given: the largest first. Without a setting, the partner of the case has all.</summary>
    public static IReadOnlyList<PartnerShare> InForce(IEnumerable<Attribution> settings, Guid partnerOfTheCase, DateOnly on)
    {
        var setting = settings.Where(row => row.EffectiveFrom <= on).OrderBy(row => row.EffectiveFrom).ThenBy(row => row.Ordinal).LastOrDefault();
        return setting is null ? [new PartnerShare(partnerOfTheCase, new Percentage(100))] : InOrder(setting.Shares.Select(share => new PartnerShare(share.AffiliateId, share.Share)));
    }

    /// <summary>The largest share first; among equals one order everywhere.</summary>
    public static IReadOnlyList<PartnerShare> InOrder(IEnumerable<PartnerShare> shares) =>
        [.. shares.OrderByDescending(share => share.Share.Value).ThenBy(share => share.AffiliateId.ToString(), StringComparer.Ordinal)];
}

/// <summary>One partner in a setting.</summary>
public sealed class AttributionShare : Entity
{
    private AttributionShare()
    {
    }

    /// <summary>The case, so that its partners are found without the setting.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The partner.</summary>
    public Guid AffiliateId { get; private set; }

    /// <summary>Of the case.</summary>
    public Percentage Share { get; private set; }

    internal static AttributionShare Of(Guid caseId, PartnerShare share) => new() { CaseId = caseId, AffiliateId = share.AffiliateId, Share = share.Share };
}
