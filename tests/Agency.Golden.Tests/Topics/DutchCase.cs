using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Interest;
using Agency.Domain.Payments;

namespace Agency.Golden.Tests.Topics;

/// <summary>Dutch interest through payments: real case accounts, allocated by art. 6:44 BW.</summary>
internal static class DutchCase
{
    /// <summary>An agreed rate per month: months run from the default, each is rounded, and what is unpaid after one bears interest in the next.</summary>
    public static void PerMonth(Vector vector)
    {
        var terms = InterestTerms.Agreed(vector.Number("rate_pct_per_month"), RatePeriod.Month) with { Compounding = Compounding.MonthlyFromDefault, Rounding = InterestRounding.PerSegmentOfExactCapital };
        var from = vector.Has("default") ? vector.Date("default") : new DateOnly(2025, 1, 1);
        var until = vector.Has("months") ? from.AddMonths((int)vector.Number("months")) : vector.Date("calc_date_exclusive");
        var on = Open(vector.Number("principal"), from, terms, 0);
        if (vector.Inputs.TryGetProperty("payment", out var payment))
        {
            on.Write([new EntryDraft(EntryKind.Charged, Component.CollectionCosts, Euros(payment.GetProperty("of_which_costs").AsNumber()), on.OpenedOn)], Cases.Now);

            // The vector counts the day of payment for the new sum already, we for the old one.
            Pay(on, payment.GetProperty("amount").AsNumber(), payment.GetProperty("date").AsDate().AddDays(-1), RateTable.Empty);
        }

        var segments = new CaseAccount(on, RateTable.Empty).Segments(on.Claims[0], until.AddDays(-1));

        if (vector.Expected.TryGetProperty("lines", out var lines))
        {
            segments.Select(segment => (segment.Amount.Amount, (decimal)segment.Days)).ShouldBe(lines.EnumerateArray().Select(line => (line[0].AsNumber(), line[1].AsNumber())));
        }

        vector.Compare("first", segments[0].Amount.Amount);
        vector.Compare("second", segments[1].Amount.Amount);
        vector.Compare("total", segments.Sum(segment => segment.Amount.Amount));
        vector.Compare("total_interest", segments.Sum(segment => segment.Amount.Amount));
    }

    /// <summary>Claims with laws of their own, each a case; a payment goes to those that the debtor designates (art. 6:43(1) BW), in that order.</summary>
    public static void Designated(Vector vector)
    {
        var end = vector.Date("end");
        var claims = vector.Inputs.GetProperty("claims").EnumerateArray().ToDictionary(
            row => row.GetProperty("id").GetString()!,
            row =>
            {
                var terms = Terms(row.GetProperty("type").GetString()!);
                return (Case: Open(row.GetProperty("principal").AsNumber(), row.GetProperty("from").AsDate(), terms, row.GetProperty("costs").AsNumber()), Rates: Half(terms.RateSeries!));
            });
        var payments = vector.Inputs.GetProperty("payments").EnumerateArray().ToList();
        for (var index = 0; index < payments.Count; index++)
        {
            var left = payments[index].GetProperty("amount").AsNumber();
            foreach (var id in payments[index].GetProperty("designated").EnumerateArray().Select(id => id.GetString()!))
            {
                var (on, rates) = claims[id];
                var day = payments[index].GetProperty("date").AsDate().AddDays(-1);
                var parts = Pay(on, Math.Min(left, new CaseAccount(on, rates).On(day).Total.Amount), day, rates);
                left -= parts.Sum(part => part.Amount.Amount);
                var expected = vector.Expected.GetProperty($"D{index + 1}").GetProperty(id);

                // The vector calls capitalised interest principal; on our account it stays interest. Together they are the same.
                parts.Where(part => part.Component is Component.Interest or Component.Principal).Sum(part => part.Amount.Amount)
                    .ShouldBe(expected.GetProperty("interest").AsNumber() + expected.GetProperty("principal").AsNumber(), $"{id}, payment {index + 1}");
            }
        }

        foreach (var (id, (on, rates)) in claims)
        {
            var account = new CaseAccount(on, rates);
            account.InterestOf(on.Claims[0], end.AddDays(-1)).Amount.ShouldBe(vector.Expected.GetProperty(id).GetProperty("interest_total").AsNumber(), id);
            account.On(end.AddDays(-1)).Total.Amount.ShouldBe(vector.Expected.GetProperty(id).GetProperty("open").AsNumber(), id);
        }

        vector.Compare("total_open", claims.Values.Sum(row => new CaseAccount(row.Case, row.Rates).On(end.AddDays(-1)).Total.Amount));
    }

    /// <summary>The vector's table repeats the rates every half-year (but one), and each row is a segment that is rounded.</summary>
    private static RateTable Half(string series)
    {
        var published = PublishedRates.Of(series);
        var missing = new DateOnly(2022, 7, 1);
        var halfYears = Enumerable.Range(0, 26).Select(half => new DateOnly(2014, 1, 1).AddMonths(half * 6)).Where(day => day != missing);
        return new RateTable(halfYears.Select(day => new InterestRate(series, day, published.On(day), "half-yearly")));
    }

    private static InterestTerms Terms(string type) => (type.StartsWith("commercial", StringComparison.Ordinal) ? Regime.NlCommercial : Regime.NlConsumer).Rules().Interest with
    {
        Rounding = InterestRounding.PerSegment,
        Margin = new Percentage(type.Contains("+2pp", StringComparison.Ordinal) ? 2 : 0),
    };

    private static Domain.Cases.Case Open(decimal principal, DateOnly from, InterestTerms terms, decimal costs)
    {
        var on = Domain.Cases.Case.Open(
            "C-2026-00001",
            new CaseParties(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()),
            new CaseTerms(Guid.NewGuid(), Guid.NewGuid(), AllocationPolicy.CostsInterestPrincipal, Regime.NlConsumer, Interest: terms),
            [new ClaimTerms("INV-1", from.AddDays(-30), from.AddDays(-1), Euros(principal), Euros(0))],
            DeliveredNumbers.All,
            from,
            Cases.Now);
        on.Write(costs == 0 ? [] : [new EntryDraft(EntryKind.Charged, Component.CollectionCosts, Euros(costs), from)], Cases.Now);
        return on;
    }

    private static IReadOnlyList<AllocatedPart> Pay(Domain.Cases.Case on, decimal amount, DateOnly day, RateTable rates)
    {
        var parts = Allocation.Of(Euros(amount), AllocationPolicy.CostsInterestPrincipal, new CaseAccount(on, rates), day);
        on.Write(parts.Select(part => new EntryDraft(EntryKind.Paid, part.Component, -part.Amount, day, part.ClaimId, Guid.NewGuid())), Cases.Now);
        return parts;
    }

    private static Money Euros(decimal amount) => new(amount, Currency.Euro);
}
