using Agency.Domain.Common;

namespace Agency.Domain.Interest;

/// <summary>How interest on unpaid principal grows between two looks at it.</summary>
public enum Compounding
{
    /// <summary>Simple interest: 2011/7/EU art. 2(6), Late Payment Act 1998.</summary>
    None = 1,

    /// <summary>Unpaid interest bears interest after each full year from the default: art. 6:119(2) and 6:119a(3) BW.</summary>
    YearlyFromDefault,

    /// <summary>The same after each full month: an agreed rate per month.</summary>
    MonthlyFromDefault,
}

/// <summary>Where a cent may move. Two British government services disagree about it, so it is a policy of the rate rule (golden/RULES.md, finding 1).</summary>
public enum InterestRounding
{
    /// <summary>Once, on the sum of all segments.</summary>
    Total = 1,

    /// <summary>Each stretch of one sum and one rate.</summary>
    PerSegment,

    /// <summary>The amount of a day.</summary>
    Daily,

    /// <summary>Each stretch, but what is capitalised stays exact: so agreed rates per month are usually specified.</summary>
    PerSegmentOfExactCapital,
}

/// <summary>What a rate is for.</summary>
public enum RatePeriod
{
    Year = 1,

    /// <summary>Months run from the day of the default; a part of one counts by its days.</summary>
    Month,
}

/// <summary>Everything that interest depends on but sums and dates. Frozen on the case when it opens, and on a judgment when it is entered.</summary>
/// <param name="RateSeries">Name of the rate table; null where a rate was agreed, or no interest is claimed.</param>
/// <param name="Compounding">Simple, yearly or monthly.</param>
/// <param name="IsRateFixedAtStart">True where the rate of the first day holds for good: SI 2002/1675 art. 4.</param>
/// <param name="DayCount">How days are counted.</param>
/// <param name="Rounding">Where a cent may move.</param>
/// <param name="Margin">Points above the table's rate: § 288 BGB.</param>
/// <param name="ContractRate">The rate that was agreed; it comes in the place of the table.</param>
/// <param name="Period">What the rate is for.</param>
public sealed record InterestTerms(
    string? RateSeries,
    Compounding Compounding = Compounding.None,
    bool IsRateFixedAtStart = false,
    DayCount DayCount = DayCount.Actual365,
    InterestRounding Rounding = InterestRounding.Total,
    Percentage Margin = default,
    Percentage? ContractRate = null,
    RatePeriod Period = RatePeriod.Year)
{
    /// <summary>No interest is claimed.</summary>
    public static InterestTerms None { get; } = new(RateSeries: null);

    /// <summary>Whether there is any rate.</summary>
    public bool BearsInterest => RateSeries is not null || ContractRate is not null;

    /// <summary>Interest at an agreed rate.</summary>
    public static InterestTerms Agreed(decimal percent, RatePeriod period = RatePeriod.Year) => new(null, ContractRate: new Percentage(percent), Period: period);

    /// <summary>The rate of a day.</summary>
    public Percentage RateOn(DateOnly day, RateTable rates) => ContractRate ?? new Percentage(rates.On(day).Value + (rates.Has(day) ? Margin.Value : 0));

    /// <summary>Months or years of twelve from one capitalisation to the next; null for simple interest.</summary>
    public int? MonthsToCapitalise => Compounding switch
    {
        Compounding.YearlyFromDefault => 12,
        Compounding.MonthlyFromDefault => 1,
        _ => null,
    };
}
