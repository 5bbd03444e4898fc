using Agency.Domain.Common;
using Agency.Domain.Interest.Rules;

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

    /// <summary>A rate that the product is delivered with, at a moment when the agency is at work already: what was posted before did not know it.</summary>
    public InterestRate DeliveredAt(DateTime at)
    {
        RecordedAt = at;
        return this;
    }

    internal static InterestRate Enter(RateEntry entry, int revision, string by, DateTime at) =>
        new(entry.Series.Name, entry.From, entry.Rate, entry.Source) { Revision = revision, RecordedBy = by, RecordedAt = at };
}

/// <summary>What somebody enters.</summary>
public sealed record RateEntry(RateSeries Series, DateOnly From, Percentage Rate, string Source);

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

    /// <summary>Every version of every rate.</summary>
    public IReadOnlyList<InterestRate> All => all;

    /// <summary>The table as it was known at a moment.</summary>
    public RateTable KnownAt(DateTime moment) => Array.TrueForAll(all, rate => rate.RecordedAt <= moment) ? this : new(all.Where(rate => rate.RecordedAt <= moment));

    /// <summary>The rates of one series, of a table that holds several; a table of one series is it.</summary>
    public RateTable Named(string? series) => series is null || Array.TrueForAll(all, rate => rate.Series == all[0].Series) ? this : new(all.Where(rate => rate.Series == series));

    /// <summary>The rate on a day; zero before the first one.</summary>
    public Percentage On(DateOnly day) => At(day)?.Rate ?? default;

    /// <summary>Whether there is a rate for a day.</summary>
    public bool Has(DateOnly day) => At(day) is not null;

    /// <summary>The days after <paramref name="from"/> and before <paramref name="until"/> on which the rate changes.</summary>
    public IEnumerable<DateOnly> ChangesBetween(DateOnly from, DateOnly until) =>
        byDate.Select(rate => rate.From).Where(day => day > from && day < until);

    /// <summary>Adds a rate from a day on. Throws when the day has one, or when a period of the series before it has none.</summary>
    public InterestRate Enter(RateEntry entry, string by, DateTime at)
    {
        BusinessRule.Check(new RatesMustNotOverlap(entry.Series.Name, entry.From, Of(entry.From)?.Rate), new RatesMustNotLeaveAGap(entry.Series.Name, entry.From, MissingBefore(entry)));
        return InterestRate.Enter(entry, 1, by, at);
    }

    /// <summary>Another version of the rate of a day, which holds from now on; null when no rate begins on that day. What was posted by the one before is not touched.</summary>
    public InterestRate? Correct(RateEntry entry, string by, DateTime at)
    {
        if (Of(entry.From) is not { } known)
        {
            return null;
        }

        BusinessRule.Check(new RateCorrectionMustChangeSomething(entry.Series.Name, entry.From, known.Rate, entry.Rate));
        return InterestRate.Enter(entry, known.Revision + 1, by, at);
    }

    private InterestRate? Of(DateOnly from) => Array.Find(byDate, rate => rate.From == from);

    // Within the table nothing is asked for: what lies between two rates was said by leaving it out.
    private DateOnly? MissingBefore(RateEntry entry)
    {
        var (earlier, later) = (Array.FindLast(byDate, rate => rate.From < entry.From), Array.Find(byDate, rate => rate.From > entry.From));
        return (earlier, later) switch
        {
            ({ } last, null) => entry.Series.NextAfter(last.From) is { } due && due < entry.From ? due : null,
            (null, { } first) => entry.Series.NextAfter(entry.From) is { } due && due < first.From ? due : null,
            _ => null,
        };
    }

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
