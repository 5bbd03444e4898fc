using System.Text.Json;
using Agency.Domain.Common;
using Agency.Domain.Interest;

namespace Agency.Golden.Tests.Topics;

/// <summary>Interest: simple, compounding, with the rates of the vector or with the published ones.</summary>
internal static class InterestTopics
{
    private static readonly DateOnly SomeDay = new(2025, 1, 1);

    /// <summary>The rate that holds on a day, from the product's own table.</summary>
    public static void Rate(Vector vector, string series, string dayName, string rateName) =>
        PublishedRates.Of(series).On(vector.Date(dayName)).Value.ShouldBe(vector.Want(rateName));

    /// <summary>A sum, a rate and a number of days.</summary>
    public static void Plain(Vector vector) => vector.Compare("interest", OverDays(vector.Number("principal"), vector.Number("rate_pct"), (int)vector.Number("days")));

    public static void Dunning(Vector vector)
    {
        var interest = OverDays(vector.Number("outstanding"), vector.Number("rate_pct"), (int)vector.Number("overdue_days"));

        vector.Compare("interest", interest);
        vector.Compare("dunning_amount", interest + vector.Number("fee"));
        vector.Compare("grand_total", interest + vector.Number("fee") + vector.Number("outstanding"));
    }

    public static void German(Vector vector)
    {
        var rate = vector.Want("rate_pct");
        var segments = Segments(vector.Number("principal"), vector.Date("from"), vector.Date("to"), Regime.EuCommercial, Flat(rate));

        segments.Sum(segment => segment.Days).ShouldBe((int)vector.Number("days"));
        vector.Compare("interest", Total(segments));
    }

    /// <summary>The payment day is not counted in the vector, so the day before is the last one; each segment is compared by itself.</summary>
    public static void European(Vector vector)
    {
        var rates = PublishedRates.Of("EU.late-payment");
        var segments = Segments(vector.Number("principal"), vector.Date("due").AddDays(1), vector.Date("paid"), Regime.EuCommercial, rates);
        var expected = vector.Expected.GetProperty("segments").EnumerateArray().ToList();

        segments.Select(segment => (segment.From, segment.Through.AddDays(1), (decimal)segment.Days, segment.Rate.Value, Engines.Cents(segment.Exact))).ShouldBe(
            expected.Select(row => (row[0].AsDate(), row[1].AsDate(), row[2].AsNumber(), row[3].AsNumber(), row[4].AsNumber())));
        vector.Compare("interest", segments.Sum(segment => Engines.Cents(segment.Exact)));
        Math.Abs(Total(segments) - vector.Want("interest")).ShouldBeLessThanOrEqualTo(0.01m, "we round the total once, the vector each segment");
    }

    public static void British(Vector vector)
    {
        var due = vector.Date("agreed_payment_day");
        var segments = InterestAccrual.Segments(
            vector.Number("principal"), due, vector.Date("paid"), [], Regime.UkCommercial.Rules(), PublishedRates.Of("UK.late-payment"));

        segments.ShouldHaveSingleItem().From.ShouldBe(vector.Expected.GetProperty("runs_from").AsDate());
        vector.Compare("rate_pct", segments[0].Rate.Value);
        vector.Compare("days_inclusive_of_payment_day", segments[0].Days);
        vector.Compare("interest_unrounded_daily", Total(segments));
        vector.Compare("fixed_sum", CollectionCosts.UkFixedSum(vector.Number("principal")));
    }

    /// <summary>Dutch interest comes in several forms; a form that is not known fails.</summary>
    public static void Dutch(Vector vector)
    {
        if (vector.Has("default_date"))
        {
            Anniversaries(vector);
        }
        else if (vector.Has("rates"))
        {
            RateChange(vector);
        }
        else if (vector.Has("compound"))
        {
            Compounding(vector);
        }
        else
        {
            Plain(vector);
        }
    }

    private static void Anniversaries(Vector vector)
    {
        var expected = vector.Expected.GetProperty("anniversaries").EnumerateArray().Select(JsonValues.AsDate).ToList();
        var segments = Segments(1_000, vector.Date("default_date"), expected[^1].AddDays(1), Regime.NlCommercial, Flat(10));

        segments.Skip(1).Select(segment => segment.From).ShouldBe(expected);
    }

    private static void RateChange(Vector vector)
    {
        var rates = Table([.. vector.Inputs.GetProperty("rates").EnumerateArray().Select(row => (row[0].AsDate(), row[1].AsNumber()))]);
        var segments = Segments(vector.Number("principal"), vector.Date("from"), vector.Date("to"), Regime.EuCommercial, rates);

        for (var index = 0; index < segments.Count; index++)
        {
            JsonElement expected = vector.Expected.GetProperty($"seg{index + 1}");
            segments[index].Days.ShouldBe((int)expected.GetProperty("days").AsNumber());
            Engines.Cents(segments[index].Exact).ShouldBe(expected.GetProperty("interest").AsNumber());
        }

        vector.Compare("total", Total(segments));
    }

    private static void Compounding(Vector vector)
    {
        var segments = Segments(vector.Number("principal"), vector.Date("from"), vector.Date("to"), Regime.NlConsumer, Flat(vector.Number("rate_pct")));

        for (var year = 1; year <= segments.Count; year++)
        {
            vector.Compare($"year{year}", Engines.Cents(segments[year - 1].Exact));
        }

        vector.Compare("total", Total(segments));
    }

    private static decimal OverDays(decimal sum, decimal rate, int days) => Total(Segments(sum, SomeDay, SomeDay.AddDays(days), Regime.EuCommercial, Flat(rate)));

    /// <summary>From a first day up to, and without, a last one.</summary>
    private static IReadOnlyList<InterestSegment> Segments(decimal sum, DateOnly from, DateOnly until, Regime regime, RateTable rates) =>
        InterestAccrual.Segments(sum, from.AddDays(-1), until.AddDays(-1), [], regime.Rules(), rates);

    private static decimal Total(IEnumerable<InterestSegment> segments) => Engines.Cents(segments.Sum(segment => segment.Exact));

    private static RateTable Flat(decimal rate) => Table((new DateOnly(1900, 1, 1), rate));

    private static RateTable Table(params (DateOnly From, decimal Percent)[] rates) =>
        new(rates.Select(rate => new InterestRate("vector", rate.From, new Percentage(rate.Percent), "vector")));
}
