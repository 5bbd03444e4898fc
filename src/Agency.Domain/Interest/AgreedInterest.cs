using Agency.Domain.Common;
using Agency.Domain.Interest.Rules;

namespace Agency.Domain.Interest;

/// <summary>
/// Interest that creditor and debtor agreed on: it comes in the place of what the law of the case gives, and is frozen on it. An American case bears none without it, but for a
/// judgment.
/// </summary>
/// <param name="Percent">Of what is owed, for a period; 0 where none is claimed.</param>
/// <param name="Period">What the rate is for.</param>
/// <param name="Compounding">Simple, yearly or monthly.</param>
/// <param name="DayCount">How days are counted.</param>
/// <param name="Rounding">Where a cent may move.</param>
public sealed record AgreedInterest(
    decimal Percent,
    RatePeriod Period = RatePeriod.Year,
    Compounding Compounding = Compounding.None,
    DayCount DayCount = DayCount.Actual365,
    InterestRounding Rounding = InterestRounding.Total)
{
    /// <summary>What was agreed of the terms of a case; null where the law says them.</summary>
    public static AgreedInterest? Of(InterestTerms terms) =>
        terms.ContractRate is { } rate ? new AgreedInterest(rate.Value, terms.Period, terms.Compounding, terms.DayCount, terms.Rounding) : null;

    /// <summary>As terms of a case. Throws <see cref="AgreedRateMustBeARate"/>.</summary>
    public InterestTerms Terms()
    {
        BusinessRule.Check(new AgreedRateMustBeARate(new Percentage(Percent)));
        return InterestTerms.Agreed(Percent, Period) with { Compounding = Compounding, DayCount = DayCount, Rounding = Rounding };
    }
}
