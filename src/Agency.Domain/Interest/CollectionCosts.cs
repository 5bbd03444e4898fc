using Agency.Domain.Cases;
using Agency.Domain.Common;

namespace Agency.Domain.Interest;

/// <summary>The costs and fixed compensation that a creditor may claim beside principal and interest.</summary>
public static class CollectionCosts
{
    private static readonly Bands WikScale = new(
        BandMode.Marginal,
        [
            new Band(0, new Percentage(15)),
            new Band(2_500, new Percentage(10)),
            new Band(5_000, new Percentage(5)),
            new Band(10_000, new Percentage(1)),
            new Band(200_000, new Percentage(0.5m)),
        ]);

    /// <summary>What is due at once when a case opens.</summary>
    /// <remarks>
    /// NL commercial: the scale of the Besluit, as default between businesses. NL consumer: nothing before the fourteen-day letter has run out (art. 6:96(6) BW).
    /// UK: 40, 70 or 100 per debt (Late Payment Act s.5A). EU: EUR 40 per claim (2011/7/EU art. 6). Fixed sums are charged in the currency of the statute only.
    /// </remarks>
    public static Money AtPlacement(Regime regime, IReadOnlyList<Claim> claims, Money placed) => (regime, placed.Currency.Code) switch
    {
        (Regime.NlCommercial, "EUR") => Wik(placed),
        (Regime.UkCommercial, "GBP") => new Money(claims.Sum(claim => UkFixedSum(claim.Placed.Amount)), placed.Currency),
        (Regime.EuCommercial or Regime.DeCommercial, "EUR") => new Money(40m * claims.Count(claim => claim.Placed.IsPositive), placed.Currency),
        _ => Money.Zero(placed.Currency),
    };

    /// <summary>Besluit vergoeding voor buitengerechtelijke incassokosten art. 2: a scale over the principal, at least 40 and at most 6,775 euro, without VAT; nothing on nothing.</summary>
    public static Money Wik(Money principal) => !principal.IsPositive
        ? Money.Zero(principal.Currency)
        : Money.Rounded(Math.Clamp(WikScale.Exact(principal.Amount), 40m, 6_775m), principal.Currency, RoundingIntent.Cost);

    /// <summary>VAT on those costs (Besluit art. 2(3)): only where the creditor cannot reclaim it and says so expressly; also above the minimum and the maximum.</summary>
    public static Money WikVat(Money costs, Percentage vat) => Money.Rounded(vat.Of(costs.Amount), costs.Currency, RoundingIntent.Vat);

    /// <summary>Late Payment of Commercial Debts (Interest) Act 1998 s.5A: 40 below 1,000, 70 below 10,000, else 100 pounds.</summary>
    public static decimal UkFixedSum(decimal debt) => debt switch
    {
        <= 0 => 0,
        < 1_000 => 40,
        < 10_000 => 70,
        _ => 100,
    };
}
