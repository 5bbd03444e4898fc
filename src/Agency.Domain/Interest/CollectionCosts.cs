using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Legal;

namespace Agency.Domain.Interest;

/// <summary>The costs and fixed compensation that a creditor may claim beside principal and interest. How they are worked out is here; the sums and rates are the law's numbers of a day.</summary>
public static class CollectionCosts
{
    private const string Netherlands = "NL";

    /// <summary>Whose numbers a regime takes, and in which currency they are; a regime that is not here gives no costs. A plain table.</summary>
    private static readonly Dictionary<Regime, (string Jurisdiction, string Currency)> Statutes = new()
    {
        [Regime.NlConsumer] = (Netherlands, "EUR"),
        [Regime.NlCommercial] = (Netherlands, "EUR"),
        [Regime.UkCommercial] = ("GB", "GBP"),
        [Regime.EuCommercial] = ("EU", "EUR"),
        [Regime.DeCommercial] = ("DE", "EUR"),
    };

    /// <summary>Whose numbers a regime takes; null where the law gives no costs: an American creditor has what the agreement permits (15 USC 1692f(1)).</summary>
    public static string? JurisdictionOf(Regime regime) => Statutes.TryGetValue(regime, out var statute) ? statute.Jurisdiction : null;

    /// <summary>What is due at once when a case opens.</summary>
    /// <remarks>
    /// NL commercial: the scale of the Besluit over the sum of the claims, as default between businesses. NL consumer: nothing before the fourteen-day letter has run out
    /// (art. 6:96(6) BW). UK: a fixed sum per debt (Late Payment Act s.5A). EU and DE: a fixed sum per claim (2011/7/EU art. 6, § 288(5) BGB). In the currency of the statute only.
    /// </remarks>
    public static Money AtPlacement(Regime regime, IReadOnlyList<Claim> claims, Money placed, LegalNumbers numbers) =>
        !Statutes.TryGetValue(regime, out var statute) || placed.Currency.Code != statute.Currency ? Money.Zero(placed.Currency)
        : regime switch
        {
            Regime.NlConsumer => Money.Zero(placed.Currency),
            Regime.NlCommercial => OnScale(placed, DefaultOn(claims), numbers) ?? Money.Zero(placed.Currency),
            _ => new Money(claims.Sum(claim => FixedSum(statute.Jurisdiction, claim.Placed.Amount, claim.DueOn.AddDays(1), numbers)), placed.Currency),
        };

    /// <summary>
    /// The Dutch scale (Besluit vergoeding voor buitengerechtelijke incassokosten art. 2), without VAT. It is that of the day on which the debtor fell in default, as the law
    /// that brought it said of itself (Stb. 2012, 140). Null before there was one.
    /// </summary>
    public static Money? OnScale(Money principal, DateOnly defaultOn, LegalNumbers numbers) => CostNumbers.ScaleOn(numbers, Netherlands, defaultOn) is { } scale
        ? Money.Rounded(scale.Exact(principal.Amount), principal.Currency, RoundingIntent.Cost)
        : null;

    /// <summary>From when the debtor is in default with all of them: several claims are added before the scale (art. 6:96(7) BW).</summary>
    public static DateOnly DefaultOn(IReadOnlyList<Claim> claims) => claims.Max(claim => claim.DueOn).AddDays(1);

    /// <summary>The fixed sum on a debt: that of the day from which statutory interest runs, which is when it is owed. Nothing before there was one.</summary>
    public static decimal FixedSum(string jurisdiction, decimal debt, DateOnly interestFrom, LegalNumbers numbers) => CostNumbers.SumsOn(numbers, jurisdiction, interestFrom)?.Of(debt) ?? 0;

    /// <summary>The fixed costs that a court of a country allows when it gives judgment in default on a day; null where its law has none in the currency of the judgment.</summary>
    public static Money? InDefault(string country, Money awarded, DateOnly on, LegalNumbers numbers) =>
        Statutes.Values.Contains((country, awarded.Currency.Code)) && CostNumbers.InDefaultOn(numbers, country, on)?.Of(awarded.Amount) is { } sum ? new Money(sum, awarded.Currency) : null;

    /// <summary>Whether a creditor that cannot reclaim VAT may add it to the costs of a regime's law.</summary>
    public static bool AddsVat(Regime regime) => JurisdictionOf(regime) == Netherlands;

    /// <summary>Costs of the scale with the VAT of a day, for a creditor that cannot reclaim it.</summary>
    public static Money WithVat(Money costs, LegalNumbers numbers, DateOnly on) => costs + WikVat(costs, new Percentage(numbers.On(LegalSubject.CostsVat, Netherlands, on)?.Value ?? 0));

    /// <summary>VAT on those costs (Besluit art. 2(3)): only where the creditor cannot reclaim it and says so expressly; also above the minimum and the maximum.</summary>
    public static Money WikVat(Money costs, Percentage vat) => Money.Rounded(vat.Of(costs.Amount), costs.Currency, RoundingIntent.Vat);
}
