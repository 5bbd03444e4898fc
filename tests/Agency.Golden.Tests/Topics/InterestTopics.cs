using System.Text.Json;
using Agency.Domain.Common;
using Agency.Domain.Interest;
using Agency.Domain.Legal;

namespace Agency.Golden.Tests.Topics;

/// <summary>Interest: simple, compounding, with the rates of the vector or with the published ones.</summary>
internal static class InterestTopics
{
    private static readonly DateOnly SomeDay = new(2025, 1, 1);

    /// <summary>The rate that holds on a day, from the product's own table.</summary>
    public static void Rate(Vector vector, string series, string dayName, string rateName) =>
        PublishedRates.Of(series).On(vector.Date(dayName)).Value.ShouldBe(vector.Want(rateName));

    /// <summary>A sum, a rate and a number of days.</summary>
    public static void Plain(Vector vector) => vector.Compare("interest", OverDays(
        vector.Number("principal"), vector.Number("rate_pct"), (int)vector.Number("days"), Convention(vector.Say("basis"))));

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
        var segments = Segments(vector.Number("principal"), vector.Date("from"), vector.Date("to"), Margin(vector), PublishedRates.Of("DE.base"));

        segments.ShouldAllBe(segment => segment.Rate.Value == rate, "the published base rate and the margin");
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
        vector.Compare("fixed_sum", CollectionCosts.FixedSum("EU", vector.Number("principal"), Cases.Today, DeliveredNumbers.All));
        Math.Abs(Total(segments) - vector.Want("interest")).ShouldBeLessThanOrEqualTo(0.01m, "we round the total once, the vector each segment");
    }

    public static void British(Vector vector)
    {
        if (vector.Has("days"))
        {
            DailyRounded(vector, vector.Has("rate_pct") ? vector.Number("rate_pct") : vector.Number("base_pct") + 8);
            vector.Compare("fixed_sum", Engines.UkFixedSum(vector.Number("principal")));
            return;
        }

        var due = vector.Date("agreed_payment_day");
        var segments = InterestAccrual.Segments(
            Pounds(vector.Number("principal")), due, vector.Date("paid"), [], Regime.UkCommercial.Rules().Interest, PublishedRates.Of("UK.late-payment"));

        segments.ShouldHaveSingleItem().From.ShouldBe(vector.Expected.GetProperty("runs_from").AsDate());
        vector.Compare("rate_pct", segments[0].Rate.Value);
        vector.Compare("days_inclusive_of_payment_day", segments[0].Days);
        vector.Compare("interest_unrounded_daily", Total(segments));
        vector.Compare("fixed_sum", Engines.UkFixedSum(vector.Number("principal")));
    }

    /// <summary>Interest and costs of an English court. One of its services rounds the amount of a day, the other the total.</summary>
    public static void Court(Vector vector)
    {
        if (vector.Has("claim"))
        {
            vector.Compare("fixed_costs_default_judgment", CostNumbers.InDefaultOn(DeliveredNumbers.All, "GB", Cases.Today)!.Of(vector.Number("claim")));
        }
        else if (vector.Say("method").Contains("rounded to pence, then", StringComparison.Ordinal))
        {
            DailyRounded(vector, vector.Number("rate_pct"));
        }
        else
        {
            Plain(vector);
        }
    }

    /// <summary>The days between two dates by each convention that the vector names.</summary>
    public static void DayCounts(Vector vector)
    {
        foreach (var convention in vector.Expected.EnumerateObject())
        {
            Convention(convention.Name).Days(vector.Date("from"), vector.Date("to")).ShouldBe((int)convention.Value.AsNumber(), convention.Name);
        }
    }

    /// <summary>A convention by any of its usual names.</summary>
    public static DayCount Convention(string name) => name.ToUpperInvariant().Replace(' ', '_') switch
    {
        "ACTUAL" or "ACT/365" or "ACTUAL/365" or "/365" or "" => DayCount.Actual365,
        "ACT/360" or "ACTUAL/360" or "/360" or "ORDINARY" => DayCount.Actual360,
        "30/360_NAKED" => DayCount.Thirty360,
        "30/360" or "30/360_US" or "30U/360" or "30/360_NASD" => DayCount.Thirty360Us,
        "30E/360" or "30/360_EUROPEAN" => DayCount.Thirty360European,
        "30E/360_ISDA" or "30/360_ISDA" => DayCount.Thirty360Isda,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "not a convention that is known"),
    };

    /// <summary>Dutch interest comes in several forms; a form that is not known fails.</summary>
    public static void Dutch(Vector vector)
    {
        if (vector.Has("claims"))
        {
            DutchCase.Designated(vector);
        }
        else if (vector.Has("rate_pct_per_month"))
        {
            DutchCase.PerMonth(vector);
        }
        else if (vector.Has("default_date"))
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

    private static void DailyRounded(Vector vector, decimal rate)
    {
        var terms = InterestTerms.Agreed(rate) with { Rounding = InterestRounding.Daily };
        decimal Over(int days) => Total(InterestAccrual.Segments(Pounds(vector.Number("principal")), SomeDay.AddDays(-1), SomeDay.AddDays(days - 1), [], terms, RateTable.Empty));
        var interest = Over((int)vector.Number("days"));

        vector.Compare("annual", OverDays(vector.Number("principal"), rate, 365));
        vector.Compare("daily", Over(1));
        vector.Compare("interest", interest);
        vector.Compare("total", interest + Engines.UkFixedSum(vector.Number("principal")));
    }

    private static decimal OverDays(decimal sum, decimal rate, int days, DayCount count = DayCount.Actual365) =>
        Total(InterestAccrual.Segments(Euros(sum), SomeDay.AddDays(-1), SomeDay.AddDays(days - 1), [], InterestTerms.Agreed(rate) with { DayCount = count }, RateTable.Empty));

    private static Regime Margin(Vector vector) => vector.Say("margin").StartsWith('9') ? Regime.DeCommercial : Regime.DeConsumer;

    /// <summary>From a first day up to, and without, a last one.</summary>
    private static IReadOnlyList<InterestSegment> Segments(decimal sum, DateOnly from, DateOnly until, Regime regime, RateTable rates) =>
        InterestAccrual.Segments(Euros(sum), from.AddDays(-1), until.AddDays(-1), [], regime.Rules().Interest, rates);

    private static Money Euros(decimal amount) => new(amount, Currency.Euro);

    private static Money Pounds(decimal amount) => new(amount, Currency.Of("GBP"));

    private static decimal Total(IEnumerable<InterestSegment> segments) => Engines.Cents(segments.Sum(segment => segment.Exact));

    private static RateTable Flat(decimal rate) => Table((new DateOnly(1900, 1, 1), rate));

    private static RateTable Table(params (DateOnly From, decimal Percent)[] rates) =>
        new(rates.Select(rate => new InterestRate("vector", rate.From, new Percentage(rate.Percent), "vector")));
}
