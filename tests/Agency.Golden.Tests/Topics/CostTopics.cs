using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Interest;
using Agency.Domain.Legal;

namespace Agency.Golden.Tests.Topics;

/// <summary>Collection costs.</summary>
internal static class CostTopics
{
    public static void Wik(Vector vector)
    {
        if (vector.Has("principals_eur"))
        {
            var principals = vector.Inputs.GetProperty("principals_eur").AsNumbers();
            vector.Compare("base", principals.Sum());
            vector.Compare("collection_costs_eur", Charged(principals));
        }
        else if (vector.Expected.TryGetProperty("min_compensation_eur", out var minimum))
        {
            Charged([vector.Number("principal_eur")]).ShouldBe(minimum.AsNumber(), "due at placement, without a reminder");
        }
        else if (vector.Has("creditor_can_reclaim_vat"))
        {
            var costs = Scale(vector.Number("principal_eur"));
            var rate = new Percentage(decimal.Parse(vector.Say("vat_rate").TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture));
            var vat = vector.Inputs.GetProperty("creditor_can_reclaim_vat").GetBoolean() ? Money.Zero(Currency.Euro) : CollectionCosts.WikVat(costs, rate);
            vector.Compare("collection_costs_eur", costs.Amount);
            vector.Compare("vat_eur", vat.Amount);
            vector.Compare("total_eur", (costs + vat).Amount);
        }
        else
        {
            Scale(vector.Number("principal_eur")).Amount.ShouldBe(vector.Want("collection_costs_eur"));
        }
    }

    /// <summary>Art. 6:96(6) BW: the letter, its fourteen days and what is charged after them.</summary>
    public static void FourteenDays(Vector vector)
    {
        if (vector.Has("received"))
        {
            var period = new FourteenDayPeriod(vector.Date("received"));
            period.FirstDay.ShouldBe(vector.Expected.GetProperty("day1").AsDate());
            period.LastDay.ShouldBe(vector.Expected.GetProperty("last_free_payment_day").AsDate());
            period.CostsFrom.ShouldBe(vector.Expected.GetProperty("costs_due_from").AsDate());
            period.AllowsCostsOn(period.LastDay).ShouldBeFalse();
            period.AllowsCostsOn(period.CostsFrom).ShouldBeTrue();
            return;
        }

        var today = new DateOnly(2026, 3, 20);
        FourteenDayPeriod.OfSending(today.AddDays(-(int)vector.Number("letter_sent_days_ago"))).AllowsCostsOn(today).ShouldBe(vector.Expected.GetProperty("may_charge_costs").GetBoolean());
    }

    /// <summary>The scale that the product is delivered with.</summary>
    private static Money Scale(decimal principal) => CollectionCosts.OnScale(new Money(principal, Currency.Euro), Cases.Today, DeliveredNumbers.All)!;

    /// <summary>What a Dutch business is charged when a case of these claims opens.</summary>
    private static decimal Charged(decimal[] principals)
    {
        var opened = Cases.Open(Regime.NlCommercial, principals);
        return opened.Entries.Where(entry => entry.Component == Component.CollectionCosts).Sum(entry => entry.Amount.Amount);
    }
}
