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
}

/// <summary>How interest on unpaid principal grows between two looks at it.</summary>
public enum Compounding
{
    /// <summary>Simple interest: 2011/7/EU art. 2(6), Late Payment Act 1998.</summary>
    None = 1,

    /// <summary>Unpaid interest bears interest after each full year from the default: art. 6:119(2) and 6:119a(3) BW.</summary>
    YearlyFromDefault,
}

/// <summary>What follows from a regime: one row of the table.</summary>
/// <param name="RateSeries">Name of the rate table; null where no interest is claimed.</param>
/// <param name="Compounding">Simple or yearly.</param>
/// <param name="IsRateFixedAtStart">True where the rate of the first day holds for good: SI 2002/1675 art. 4.</param>
/// <param name="Allocation">In which order a payment goes over the components.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record RegimeRules(string? RateSeries, Compounding Compounding, bool IsRateFixedAtStart, AllocationPolicy Allocation, string Citation);

/// <summary>The regimes: how one is chosen, and what follows from it.</summary>
public static class Regimes
{
    private static readonly HashSet<string> EuropeanUnion = new(
        "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT PL PT RO SE SI SK".Split(' '), StringComparer.Ordinal);

    private static readonly Dictionary<Regime, RegimeRules> Table = new()
    {
        [Regime.UsConsumer] = new(null, Compounding.None, false, AllocationPolicy.InterestPrincipalCosts, "15 USC 1692f(1): only what the agreement or the law permits"),
        [Regime.UsCommercial] = new(null, Compounding.None, false, AllocationPolicy.InterestPrincipalCosts, "United States Rule"),
        [Regime.NlConsumer] = new("NL.statutory", Compounding.YearlyFromDefault, false, AllocationPolicy.CostsInterestPrincipal, "art. 6:119, 6:44 BW"),
        [Regime.NlCommercial] = new("NL.commercial", Compounding.YearlyFromDefault, false, AllocationPolicy.CostsInterestPrincipal, "art. 6:119a, 6:44 BW"),
        [Regime.UkCommercial] = new("UK.late-payment", Compounding.None, true, AllocationPolicy.InterestPrincipalCosts, "Late Payment Act 1998 s.4, SI 2002/1675 art. 4"),
        [Regime.EuCommercial] = new("EU.late-payment", Compounding.None, false, AllocationPolicy.CostsInterestPrincipal, "2011/7/EU art. 2, 3"),
        [Regime.Other] = new(null, Compounding.None, false, AllocationPolicy.CostsInterestPrincipal, "none"),
    };

    /// <summary>The regime for a debtor.</summary>
    public static Regime Of(string country, LegalForm form) => (country, form) switch
    {
        ("US", LegalForm.Person) => Regime.UsConsumer,
        ("US", _) => Regime.UsCommercial,
        ("NL", LegalForm.Person) => Regime.NlConsumer,
        ("NL", _) => Regime.NlCommercial,
        ("GB", LegalForm.Business) => Regime.UkCommercial,
        (_, LegalForm.Business) when EuropeanUnion.Contains(country) => Regime.EuCommercial,
        _ => Regime.Other,
    };

    /// <summary>What follows from a regime.</summary>
    public static RegimeRules Rules(this Regime regime) => Table[regime];
}
