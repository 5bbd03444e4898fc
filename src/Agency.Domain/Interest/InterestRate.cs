using Agency.Domain.Common;

namespace Agency.Domain.Interest;

/// <summary>A yearly rate from a date on, until the next one of its series. Data with a source, not code (docs/domain.md, Contact rules).</summary>
public sealed class InterestRate(string series, DateOnly from, Percentage rate, string source) : Entity
{
    /// <summary>For example <c>NL.commercial</c>.</summary>
    public string Series { get; private set; } = series;

    /// <summary>First day on which it holds.</summary>
    public DateOnly From { get; private set; } = from;

    /// <summary>Per year.</summary>
    public Percentage Rate { get; private set; } = rate;

    /// <summary>Where it was published.</summary>
    public string Source { get; private set; } = source;
}

/// <summary>All rates of one series, by date.</summary>
public sealed class RateTable(IEnumerable<InterestRate> rates)
{
    private readonly InterestRate[] byDate = [.. rates.OrderBy(rate => rate.From)];

    /// <summary>A table without rates: nothing accrues.</summary>
    public static RateTable Empty { get; } = new([]);

    /// <summary>The rate on a day; zero before the first one.</summary>
    public Percentage On(DateOnly day) => byDate.LastOrDefault(rate => rate.From <= day)?.Rate ?? default;

    /// <summary>The days after <paramref name="from"/> and before <paramref name="until"/> on which the rate changes.</summary>
    public IEnumerable<DateOnly> ChangesBetween(DateOnly from, DateOnly until) =>
        byDate.Select(rate => rate.From).Where(day => day > from && day < until);
}
