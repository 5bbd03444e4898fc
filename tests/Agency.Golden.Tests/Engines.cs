using Agency.Domain.Common;
using Agency.Domain.Interest;
using Agency.Golden.Tests.Topics;

namespace Agency.Golden.Tests;

/// <summary>Which engine of the domain answers a topic.</summary>
internal static class Engines
{
    public static IReadOnlyDictionary<string, Action<Vector>> ByTopic { get; } = new Dictionary<string, Action<Vector>>
    {
        ["aff.oca"] = FeeTopics.Section,
        ["calc.daycount"] = InterestTopics.DayCounts,
        ["calc.dunning"] = InterestTopics.Dunning,
        ["calc.gov"] = InterestTopics.Plain,
        ["calc.hledger"] = InterestTopics.Plain,
        ["de.interest"] = InterestTopics.German,
        ["eu.interest"] = InterestTopics.European,
        ["eu.rate"] = vector => InterestTopics.Rate(vector, "EU.late-payment", "reference_date", "statutory_pct"),
        ["fee.andersen"] = FeeTopics.Andersen,
        ["fee.clla"] = FeeTopics.CommercialLaw,
        ["fee.dci"] = FeeTopics.Contingency,
        ["fee.nacm"] = FeeTopics.CreditManagers,
        ["import.camt"] = BankFileTopics.Camt,
        ["import.mt940"] = BankFileTopics.Mt940,
        ["import.nacha"] = BankFileTopics.Nacha,
        ["nl.14dagen"] = CostTopics.FourteenDays,
        ["nl.alloc"] = AllocationTopics.Dutch,
        ["nl.rate"] = vector => InterestTopics.Rate(vector, "NL.statutory", "effective", "published_pct"),
        ["nl.rente"] = InterestTopics.Dutch,
        ["nl.wik"] = CostTopics.Wik,
        ["own.commission"] = CommissionTopics.Lines,
        ["own.fee"] = FeeTopics.Bands,
        ["own.split"] = CommissionTopics.LargestRemainder,
        ["regF.7in7"] = ContactTopics.SevenInSeven,
        ["regF.dispute"] = ComplianceTopics.Dispute,
        ["regF.retention"] = ComplianceTopics.Retention,
        ["regF.state"] = ComplianceTopics.State,
        ["regF.time"] = ContactTopics.Hours,
        ["regF.validation"] = ComplianceTopics.Validation,
        ["uk.comp"] = vector => vector.Compare("fixed_sum", UkFixedSum(vector.Number("debt"))),
        ["uk.court"] = InterestTopics.Court,
        ["uk.interest"] = InterestTopics.British,
        ["uk.rate"] = vector => InterestTopics.Rate(vector, "UK.late-payment", "interest_starts", "rate_pct"),
        ["us.1099"] = LegalTopics.TaxReporting,
        ["us.judgment"] = LegalTopics.Judgment,
        ["us.merchant"] = LegalTopics.PartialPayments,
        ["us.nacha"] = LegalTopics.Returns,
        ["us.sol"] = LegalTopics.Limitation,
        ["us.usrule"] = LegalTopics.PartialPayments,
    };

    public static decimal Cents(decimal exact, RoundingIntent intent = RoundingIntent.Interest) => Money.Rounded(exact, Currency.Euro, intent).Amount;

    /// <summary>What the product is delivered with for a British debt.</summary>
    internal static decimal UkFixedSum(decimal debt) => CollectionCosts.FixedSum("GB", debt, Topics.Cases.Today, DeliveredNumbers.All);
}
