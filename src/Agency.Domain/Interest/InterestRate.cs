using Agency.Domain.Common;

namespace Agency.Domain.Interest;

/// <summary>
/// A yearly rate from a date on, until the next one of its series. Data with a source, not code (docs/domain.md, Contact rules). It is never changed: a correction is
/// another version of the same date, and the one that was recorded last holds.
/// </summary>
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

    /// <summary>When it was entered, UTC; long ago for what the product was delivered with.</summary>
    public DateTime RecordedAt { get; private set; } = DateTime.UnixEpoch;

    /// <summary>Version of this series and date, from 1.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>Who entered it; null for what the product was delivered with.</summary>
    public string? RecordedBy { get; private set; }

    /// <summary>A rate that somebody enters.</summary>
    public static InterestRate Enter(string series, DateOnly from, Percentage rate, string source, int revision, string by, DateTime at) =>
        new(series, from, rate, source) { Revision = revision, RecordedBy = by, RecordedAt = at };
}

/// <summary>All rates of one series, by date; of several versions of a date the latest.</summary>
public sealed class RateTable
{
    private readonly InterestRate[] all;
    private readonly InterestRate[] byDate;

    /// <summary>A table of these, in any order.</summary>
    public RateTable(IEnumerable<InterestRate> rates)
    {
        all = [.. rates];
        byDate = [.. all.GroupBy(rate => rate.From).Select(versions => versions.MaxBy(rate => rate.Revision)!).OrderBy(rate => rate.From)];
    }

    /// <summary>A table without rates: nothing accrues.</summary>
    public static RateTable Empty { get; } = new([]);

    /// <summary>The rates that hold, by date.</summary>
    public IReadOnlyList<InterestRate> Rates => byDate;

    /// <summary>The table as it was known at a moment.</summary>
    public RateTable KnownAt(DateTime moment) => Array.TrueForAll(all, rate => rate.RecordedAt <= moment) ? this : new(all.Where(rate => rate.RecordedAt <= moment));

    /// <summary>The rate on a day; zero before the first one.</summary>
    public Percentage On(DateOnly day) => At(day)?.Rate ?? default;

    /// <summary>Whether there is a rate for a day.</summary>
    public bool Has(DateOnly day) => At(day) is not null;

    /// <summary>The days after <paramref name="from"/> and before <paramref name="until"/> on which the rate changes.</summary>
    public IEnumerable<DateOnly> ChangesBetween(DateOnly from, DateOnly until) =>
        byDate.Select(rate => rate.From).Where(day => day > from && day < until);

    private InterestRate? At(DateOnly day)
    {
        var (low, high) = (0, byDate.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = byDate[middle].From <= day ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : byDate[low - 1];
    }
}
