using Agency.Domain.Common;

namespace Agency.Domain.Commissions.Rules;

/// <summary>docs/domain.md, money rule 8: what is shared out is the whole, no more and no less.</summary>
public sealed record SharesMustTotalOneHundredPercent(IReadOnlyList<PartnerShare> Shares) : BusinessRule
{
    /// <summary>What they total.</summary>
    public Percentage Total => new(Shares.Sum(share => share.Share.Value));

    /// <inheritdoc />
    public override bool IsBroken => Total.Value != 100;

    /// <inheritdoc />
    public override string Message => $"The shares total {Total}: they must total 100 %.";
}

/// <summary>A share is above zero: who has none is not named.</summary>
public sealed record SharesMustBePositive(IReadOnlyList<PartnerShare> Shares) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Shares.Any(share => share.Share.Value <= 0);

    /// <inheritdoc />
    public override string Message => "Each share is above 0 %: leave out who has none.";
}

/// <summary>A partner is named once.</summary>
public sealed record PartnerMustHaveOneShare(IReadOnlyList<PartnerShare> Shares) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Shares.DistinctBy(share => share.AffiliateId).Count() != Shares.Count;

    /// <inheritdoc />
    public override string Message => "A partner is named twice: give each one share.";
}

/// <summary>Shares are of what is collected under the case: they do not begin before it.</summary>
public sealed record SharesMustNotPrecedeTheCase(DateOnly EffectiveFrom, DateOnly OpenedOn) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => EffectiveFrom < OpenedOn;

    /// <inheritdoc />
    public override string Message => $"The case was opened on {OpenedOn:yyyy-MM-dd}, after {EffectiveFrom:yyyy-MM-dd}.";
}
