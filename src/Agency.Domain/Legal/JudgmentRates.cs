using Agency.Domain.Interest;

namespace Agency.Domain.Legal;

/// <summary>What kind of debtor or debt a judgment is on, where a state gives it a rate of its own.</summary>
public enum JudgmentDebt
{
    Other = 1,
    Medical,
    PersonalDebt,
    Government,
}

/// <summary>Interest on a judgment: the terms and where they stand.</summary>
/// <param name="Interest">From the day after the judgment on.</param>
/// <param name="Merges">Whether interest by then becomes part of what bears interest: an American judgment is a debt of its own.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record JudgmentRule(InterestTerms Interest, bool Merges, string Citation);

/// <summary>Which interest runs on a judgment, per country and state. Rates are dated data (series <c>US.judgment.…</c>); this table says which series holds.</summary>
public static class JudgmentRates
{
    private const decimal MedicalMax = 200_000;
    private const decimal PersonalMax = 50_000;
    private static readonly DateOnly CaliforniaFrom = new(2023, 1, 1);
    private static readonly DateOnly NewYorkFrom = new(2022, 4, 30);

    private static readonly Dictionary<string, string> States = new(StringComparer.Ordinal)
    {
        ["CA"] = "CCP 685.010, 685.020",
        ["NY"] = "CPLR 5003, 5004",
        ["IL"] = "735 ILCS 5/2-1303",
        ["PA"] = "41 P.S. 202",
        ["VA"] = "Va. Code 6.2-302",
        ["NC"] = "N.C.G.S. 24-1",
        ["MA"] = "M.G.L. c. 235 s. 8",
        ["CO"] = "C.R.S. 5-12-102",
        ["FL"] = "Fla. Stat. 55.03",
        ["OH"] = "ORC 1343.03",
    };

    /// <summary>The rule for a judgment; null where the law of the case goes on, or the rate must be given by hand.</summary>
    /// <param name="country">Where the court sits.</param>
    /// <param name="state">Which state of the US.</param>
    /// <param name="debt">What it is on.</param>
    /// <param name="isIndividual">The debtor is a natural person.</param>
    /// <param name="enteredOn">Date of the judgment.</param>
    /// <param name="amount">What was awarded, in whole units.</param>
    public static JudgmentRule? Of(string country, string? state, JudgmentDebt debt, bool isIndividual, DateOnly enteredOn, decimal amount) => (country, state) switch
    {
        ("GB", _) => new(new("UK.court", Rounding: InterestRounding.Daily), false, "County Courts Act 1984 s. 69; Judgments Act 1838 s. 17"),
        ("US", "CA") when debt == JudgmentDebt.Government => new(American("CA.government"), true, "Cal. Const. art. XV s. 1"),
        ("US", "CA") when isIndividual && enteredOn >= CaliforniaFrom && IsProtectedInCalifornia(debt, amount) => new(American("CA.consumer"), true, "CCP 685.010(a)(2)"),
        ("US", "NY") when isIndividual && enteredOn >= NewYorkFrom && debt is JudgmentDebt.PersonalDebt or JudgmentDebt.Medical => new(American("NY.consumer"), true, "CPLR 5004(a)"),
        ("US", "CO") => new(American("CO") with { Compounding = Compounding.YearlyFromDefault }, true, States["CO"]),
        ("US", { } known) when States.TryGetValue(known, out var citation) => new(American(known), true, citation),
        _ => null,
    };

    private static bool IsProtectedInCalifornia(JudgmentDebt debt, decimal amount) =>
        (debt == JudgmentDebt.Medical && amount < MedicalMax) || (debt == JudgmentDebt.PersonalDebt && amount < PersonalMax);

    private static InterestTerms American(string of) => new("US.judgment." + of, Rounding: InterestRounding.Daily);
}
