using Agency.Domain.Cases;
using Agency.Domain.Common;

namespace Agency.Domain.Fees.Rules;

/// <summary>A charge for a recall is a part of the principal, and days are counted from one on.</summary>
public sealed record RecallTermsMustBeInRange(RecallTerms? Terms) : BusinessRule
{
    private const decimal Whole = 100;

    /// <inheritdoc />
    public override bool IsBroken => Terms is { Share.Value: < 0 or > Whole } or { QuietDays: < 1 };

    /// <inheritdoc />
    public override string Message => "The charge for a recall needs a share between 0 and 100 percent, and at least 1 day without work.";
}

/// <summary>A charge is taken back once.</summary>
public sealed record RecallChargeMustNotBeReversedTwice(string Number, DateOnly? ReversedOn) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => ReversedOn is not null;

    /// <inheritdoc />
    public override string Message => $"{Number} was taken back on {ReversedOn:yyyy-MM-dd} already.";
}

/// <summary>Who paid the whole fee for a recalled claim does not pay it again on money that comes in afterwards.</summary>
public sealed record FeeMustNotBeChargedTwice(Case Case, string? WholeFeeCharge) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => WholeFeeCharge is not null;

    /// <inheritdoc />
    public override string Message => $"{Case.Number} was recalled and its whole fee charged by {WholeFeeCharge}: open it again first, which takes that back.";
}
