using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;
using Agency.Domain.Interest;
using Agency.Domain.Legal;

namespace Agency.Domain.Cases;

/// <summary>What a court awarded on a case. Written once; another one, on appeal, comes after it.</summary>
/// <param name="EnteredOn">Date of the judgment: its interest runs from the day after.</param>
/// <param name="Court">Which court, with its number.</param>
/// <param name="Country">Where it sits.</param>
/// <param name="State">Which state of the US.</param>
/// <param name="Debt">What it is on, where a state tells that apart.</param>
/// <param name="Amount">What was awarded, in the currency of the case.</param>
/// <param name="Interest">The interest on it; null where the law of the case goes on.</param>
/// <param name="Merges">Whether interest by then bears interest from then on.</param>
/// <param name="Citation">Where the rate stands; null where the court or the law of the case says it.</param>
/// <param name="RecordedAt">When it was recorded, UTC.</param>
/// <param name="RecordedBy">By whom.</param>
public sealed record CaseJudgment(
    DateOnly EnteredOn,
    string Court,
    string Country,
    string? State,
    JudgmentDebt Debt,
    decimal Amount,
    InterestTerms? Interest,
    bool Merges,
    string? Citation,
    DateTime RecordedAt,
    string RecordedBy)
{
    private const string America = "US";

    /// <summary>A judgment with the interest that the table of its country and state gives, unless the court awarded a rate.</summary>
    /// <param name="facts">What was entered.</param>
    /// <param name="rates">The rates of judgments: without one for the day after it, the rate is entered by hand.</param>
    /// <param name="today">Business date.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="at">UTC.</param>
    public static CaseJudgment Of(JudgmentFacts facts, RateTable rates, DateOnly today, string by, DateTime at)
    {
        var rule = JudgmentRates.Of(facts.Country, facts.State, facts.Debt, facts.IsIndividual, facts.EnteredOn, facts.Amount);
        BusinessRule.Check(
            new JudgmentMustHaveBeenGiven(facts.EnteredOn, today),
            new CompoundingMustBeOfARate(facts.Compounding is null || facts.Rate is not null),
            new JudgmentMustHaveARate(facts.State ?? facts.Country, facts.Rate is not null || (rule is null ? facts.Country != America : rates.Named(rule.Interest.RateSeries).Has(facts.EnteredOn.AddDays(1)))));
        var interest = facts.Rate is { } rate ? (rule?.Interest ?? InterestTerms.None) with { RateSeries = null, ContractRate = rate } : rule?.Interest;
        interest = facts.Compounding is { } compounding ? interest! with { Compounding = compounding } : interest;
        return new CaseJudgment(
            facts.EnteredOn, facts.Court, facts.Country, facts.State, facts.Debt, facts.Amount, interest, rule?.Merges ?? facts.Country == America, facts.Rate is null ? rule?.Citation : null, at, by);
    }
}

/// <summary>What is entered of a judgment.</summary>
/// <param name="Rate">Percent per year, where the court awarded one.</param>
/// <param name="IsIndividual">The debtor is a natural person.</param>
/// <param name="Compounding">Whether interest on it bears interest, where the rate is entered by hand; null as the table of its state says, else simple.</param>
public sealed record JudgmentFacts(
    DateOnly EnteredOn, string Court, string Country, string? State, JudgmentDebt Debt, decimal Amount, Percentage? Rate, bool IsIndividual, Compounding? Compounding = null);
