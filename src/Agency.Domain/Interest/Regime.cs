using Agency.Domain.Common;
using Agency.Domain.Parties;
using Agency.Domain.Payments;

namespace Agency.Domain.Interest;

/// <summary>Which law protects a debtor and gives the creditor interest and costs (docs/domain.md, Contact rules).</summary>
public enum Regime
{
    UsConsumer = 1,
    UsCommercial,
    NlConsumer,
    NlCommercial,
    UkCommercial,
    EuCommercial,

    /// <summary>No regime of ours: no statutory interest and no costs are claimed.</summary>
    Other,
    DeConsumer,
    DeCommercial,
}

/// <summary>What follows from a regime: one row of the table.</summary>
/// <param name="Interest">Rate, compounding, day count and rounding; frozen on the case when it opens.</param>
/// <param name="Allocation">In which order a payment goes over the components.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record RegimeRules(InterestTerms Interest, AllocationPolicy Allocation, string Citation)
{
    /// <summary>Name of the rate table; null where no interest is claimed.</summary>
    public string? RateSeries => Interest.RateSeries;
}

/// <summary>The regimes: how one is chosen, and what follows from it.</summary>
public static class Regimes
{
    private static readonly HashSet<string> EuropeanUnion = new(
        "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT PL PT RO SE SI SK".Split(' '), StringComparer.Ordinal);

    private static readonly Dictionary<Regime, RegimeRules> Table = new()
    {
        [Regime.UsConsumer] = new(InterestTerms.None, AllocationPolicy.InterestPrincipalCosts, "15 USC 1692f(1): only what the agreement or the law permits"),
        [Regime.UsCommercial] = new(InterestTerms.None, AllocationPolicy.InterestPrincipalCosts, "United States Rule"),
        [Regime.NlConsumer] = new(new("NL.statutory", Compounding.YearlyFromDefault), AllocationPolicy.CostsInterestPrincipal, "art. 6:119, 6:44 BW"),
        [Regime.NlCommercial] = new(new("NL.commercial", Compounding.YearlyFromDefault), AllocationPolicy.CostsInterestPrincipal, "art. 6:119a, 6:44 BW"),
        [Regime.UkCommercial] = new(
            new("UK.late-payment", IsRateFixedAtStart: true), AllocationPolicy.InterestPrincipalCosts, "Late Payment Act 1998 s.4, SI 2002/1675 art. 4"),
        [Regime.EuCommercial] = new(new("EU.late-payment"), AllocationPolicy.CostsInterestPrincipal, "2011/7/EU art. 2, 3"),
        [Regime.DeConsumer] = new(new("DE.base", Margin: new Percentage(5)), AllocationPolicy.CostsInterestPrincipal, "§ 288(1), § 247, § 367 BGB"),
        [Regime.DeCommercial] = new(new("DE.base", Margin: new Percentage(9)), AllocationPolicy.CostsInterestPrincipal, "§ 288(2), § 247, § 367 BGB"),
        [Regime.Other] = new(InterestTerms.None, AllocationPolicy.CostsInterestPrincipal, "none"),
    };

    /// <summary>The regime for a debtor.</summary>
    public static Regime Of(string country, LegalForm form) => (country, form) switch
    {
        ("US", LegalForm.Person) => Regime.UsConsumer,
        ("US", _) => Regime.UsCommercial,
        ("NL", LegalForm.Person) => Regime.NlConsumer,
        ("NL", _) => Regime.NlCommercial,
        ("DE", LegalForm.Person) => Regime.DeConsumer,
        ("DE", _) => Regime.DeCommercial,
        ("GB", LegalForm.Business) => Regime.UkCommercial,
        (_, LegalForm.Business) when EuropeanUnion.Contains(country) => Regime.EuCommercial,
        _ => Regime.Other,
    };

    /// <summary>
    /// The interest of a regime's law in a country and a currency. France adds ten points instead of eight (C. com. L441-10); in the currency of a state without the euro the rate is that
    /// of its own central bank (2011/7/EU art. 2(7)(b)), which we do not have: it is agreed, or none is claimed.
    /// </summary>
    public static InterestTerms InterestOf(this Regime regime, string country, Currency currency) => (regime, country) switch
    {
        (Regime.EuCommercial, _) when currency != Currency.Euro => InterestTerms.None,
        (Regime.EuCommercial, "FR") => Table[regime].Interest with { Margin = new Percentage(2) },
        _ => Table[regime].Interest,
    };

    /// <summary>What follows from a regime.</summary>
    public static RegimeRules Rules(this Regime regime) => Table[regime];
}
