using System.Globalization;
using Agency.Domain.Common.Rules;

namespace Agency.Domain.Common;

/// <summary>How a percentage follows from an amount that crosses bands.</summary>
public enum BandMode
{
    /// <summary>Each part of the amount earns the rate of the band that it lies in, like income tax.</summary>
    Marginal = 1,

    /// <summary>The whole amount earns the rate of the band that it ends in: there is a cliff at each threshold (docs/domain.md, hard cases).</summary>
    WholeBand,
}

/// <summary>A rate from a threshold on, up to the next one.</summary>
/// <param name="From">Lower edge, included, in whole units of the currency at hand.</param>
/// <param name="Rate">What is earned from there on.</param>
public sealed record Band(decimal From, Percentage Rate);

/// <summary>Rates over a cumulative amount. Only lower edges are stated, so there is no gap and no overlap to fall into.</summary>
public sealed record Bands
{
    /// <summary>Makes bands. Throws when the first does not start at zero or the edges do not rise.</summary>
    public Bands(BandMode mode, IReadOnlyList<Band> steps)
    {
        BusinessRule.Check(new BandsMustStartAtZeroAndRise(steps));
        Mode = mode;
        Steps = steps;
    }

    /// <summary>Marginal or whole band.</summary>
    public BandMode Mode { get; }

    /// <summary>From low to high.</summary>
    public IReadOnlyList<Band> Steps { get; }

    /// <summary>One rate for every amount.</summary>
    public static Bands Flat(decimal percent) => new(BandMode.Marginal, [new Band(0, new Percentage(percent))]);

    /// <summary>The highest rate of all bands.</summary>
    public Percentage RateMax() => Steps.Max(step => step.Rate);

    /// <summary>The exact earning on a cumulative amount; an amount below zero earns what its opposite would cost.</summary>
    public decimal Exact(decimal cumulative)
    {
        if (cumulative < 0)
        {
            return -Exact(-cumulative);
        }

        return Mode == BandMode.WholeBand
            ? BandOf(cumulative).Rate.Of(cumulative)
            : Steps.Select((step, index) => step.Rate.Of(Math.Max(0, Math.Min(cumulative, UpperEdge(index)) - step.From))).Sum();
    }

    /// <summary>The band that a cumulative amount ends in.</summary>
    public Band BandOf(decimal cumulative) => Steps.Last(step => step.From <= Math.Max(0, cumulative));

    /// <summary>The sum in words: <c>50000.00 × 5 % + 1417.50 × 6.5 %</c>.</summary>
    public string Describe(decimal cumulative)
    {
        if (cumulative < 0)
        {
            return $"-({Describe(-cumulative)})";
        }

        if (Mode == BandMode.WholeBand || cumulative == 0)
        {
            return Term(cumulative, BandOf(cumulative).Rate);
        }

        var terms = Steps.Select((step, index) => (Part: Math.Min(cumulative, UpperEdge(index)) - step.From, step.Rate)).Where(term => term.Part > 0);
        return string.Join(" + ", terms.Select(term => Term(term.Part, term.Rate)));
    }

    private static string Term(decimal amount, Percentage rate) => amount.ToString("0.00##", CultureInfo.InvariantCulture) + " × " + rate;

    private decimal UpperEdge(int index) => index + 1 < Steps.Count ? Steps[index + 1].From : decimal.MaxValue;

    /// <inheritdoc />
    public bool Equals(Bands? other) => other is not null && Mode == other.Mode && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Mode, Steps.Count, Steps[0]);
}
