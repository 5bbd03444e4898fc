using Agency.Domain.Cases;
using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;
using Agency.Domain.Interest;
using Agency.Domain.Legal;
using static Agency.Domain.Tests.Builders;
using Case = Agency.Domain.Cases.Case;

namespace Agency.Domain.Tests.Cases;

public sealed class JudgmentTests
{
    private static readonly RateTable Both = new(
    [
        new InterestRate("NL.commercial", Day("2000-01-01"), new Percentage(3.65m), "test"),
        new InterestRate("US.judgment.CA", Day("2000-01-01"), new Percentage(10), "test"),
        new InterestRate("US.judgment.CA", Day("2026-07-01"), new Percentage(20), "test"),
    ]);

    [Fact]
    public void Given_AJudgment_When_TimePasses_Then_ItsRateRunsFromTheDayAfterOnWhatWasOwedThen()
    {
        var on = OpenCase(Regime.NlCommercial, "2026-01-05");
        on.Award(CaseJudgment.Of(Facts("CA", "2026-01-10"), Both, Day("2026-01-10"), "legal", Now));
        var account = new CaseAccount(on, Both);

        account.InterestOf(on.Claims[0], Day("2026-01-10")).ShouldBe(Eur(1), "ten days of 0.10");
        var after = account.Segments(on.Claims[0], Day("2026-01-20"))[^1];
        (after.From, after.Rate.Value, after.Sum, after.Days).ShouldBe((Day("2026-01-11"), 10m, 1_001m, 10), "an American judgment takes the interest by then with it");
        account.Segments(on.Claims[0], Day("2026-07-31"))[^1].Rate.Value.ShouldBe(20, "its rate is dated data too");
    }

    [Fact]
    public void Given_AJudgmentThatWasRecordedLate_When_AskedAsItWasKnown_Then_ItDoesNotCountYet()
    {
        var on = OpenCase(Regime.NlCommercial, "2026-01-05");
        on.Award(CaseJudgment.Of(Facts("CA", "2026-01-10"), Both, Day("2026-03-01"), "legal", Now.AddDays(60)));

        new CaseAccount(on, Both, knownAt: Now.AddDays(59)).InterestOf(on.Claims[0], Day("2026-01-20")).ShouldBe(Eur(2));
        new CaseAccount(on, Both, knownAt: Now.AddDays(60)).InterestOf(on.Claims[0], Day("2026-01-20")).ShouldBe(Eur(3.70m), "and ten days of 0.27, rounded by the day");
    }

    [Fact]
    public void Given_AJudgmentWhereTheLawGoesOn_When_TimePasses_Then_NothingChanges_AndARateOfTheCourtHolds()
    {
        var (same, awarded) = (OpenCase(Regime.NlCommercial), OpenCase(Regime.NlCommercial));
        same.Award(CaseJudgment.Of(Facts(null, "2026-01-10", country: "NL"), Both, Day("2026-01-10"), "legal", Now));
        awarded.Award(CaseJudgment.Of(Facts(null, "2026-01-10", country: "NL", rate: 7.3m), Both, Day("2026-01-10"), "legal", Now));

        new CaseAccount(same, Both).InterestOf(same.Claims[0], Day("2026-01-20")).ShouldBe(Eur(2));
        new CaseAccount(awarded, Both).InterestOf(awarded.Claims[0], Day("2026-01-20")).ShouldBe(Eur(3), "ten days of 0.10 and ten of 0.20");
    }

    [Fact]
    public void Given_AStateThatIsNotInTheTable_When_NoRateWasAwarded_Then_ItIsRefusedByName()
    {
        RuleBrokenBy(() => CaseJudgment.Of(Facts("WY", "2026-01-10"), Both, Day("2026-01-10"), "legal", Now)).ShouldBe(nameof(JudgmentMustHaveARate));
        CaseJudgment.Of(Facts("WY", "2026-01-10", rate: 7), Both, Day("2026-01-10"), "legal", Now).Interest!.ContractRate.ShouldBe(new Percentage(7));
        RuleBrokenBy(() => CaseJudgment.Of(Facts("CA", "2026-01-11"), Both, Day("2026-01-10"), "legal", Now)).ShouldBe(nameof(JudgmentMustHaveBeenGiven));
    }

    [Fact]
    public void Given_AJudgmentFromBeforeTheStatesRates_When_NoRateIsEntered_Then_ItIsRefusedAndBearsNotNothing()
    {
        RuleBrokenBy(() => CaseJudgment.Of(Facts("CA", "1999-12-30"), Both, Day("2026-01-10"), "legal", Now)).ShouldBe(nameof(JudgmentMustHaveARate));
        RuleBrokenBy(() => CaseJudgment.Of(Facts("FL", "2026-01-10"), Both, Day("2026-01-10"), "legal", Now)).ShouldBe(nameof(JudgmentMustHaveARate));
        CaseJudgment.Of(Facts("FL", "2026-01-10", rate: 8), Both, Day("2026-01-10"), "legal", Now).Interest!.ContractRate.ShouldBe(new Percentage(8));
    }

    /// <summary>Texas compounds yearly, and takes the interest by then with it: 10,000 and 1,000 at 7.5 % are 825.00 in the first year and 886.88 in the second.</summary>
    [Fact]
    public void Given_AStateOutsideTheTable_When_ARateIsEntered_Then_TheJudgmentMergesAndCompoundsAsEntered()
    {
        var judgment = CaseJudgment.Of(Facts("TX", "2026-01-10", rate: 7.5m) with { Compounding = Compounding.YearlyFromDefault }, Both, Day("2026-01-10"), "legal", Now);
        (judgment.Merges, judgment.Interest!.Compounding).ShouldBe((true, Compounding.YearlyFromDefault));

        var years = InterestAccrual.Segments(
            Eur(11_000), Day("2028-01-10"), [], [new InterestPhase(Day("2026-01-11"), judgment.Interest!, RateTable.Empty, judgment.Merges)]);
        years.Select(year => year.Amount).ShouldBe([Eur(825), Eur(886.88m)]);
        RuleBrokenBy(() => CaseJudgment.Of(Facts("CA", "2026-01-10") with { Compounding = Compounding.None }, Both, Day("2026-01-10"), "legal", Now)).ShouldBe(nameof(CompoundingMustBeOfARate));
    }

    private static JudgmentFacts Facts(string? state, string enteredOn, string country = "US", decimal? rate = null) => new(
        Day(enteredOn), "Superior Court 24-118", country, state, JudgmentDebt.Other, 1_001, rate is { } percent ? new Percentage(percent) : null, IsIndividual: false);
}
