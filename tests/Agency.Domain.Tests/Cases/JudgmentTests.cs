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
        on.Award(CaseJudgment.Of(Facts("CA", "2026-01-10"), Day("2026-01-10"), "legal", Now));
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
        on.Award(CaseJudgment.Of(Facts("CA", "2026-01-10"), Day("2026-03-01"), "legal", Now.AddDays(60)));

        new CaseAccount(on, Both, knownAt: Now.AddDays(59)).InterestOf(on.Claims[0], Day("2026-01-20")).ShouldBe(Eur(2));
        new CaseAccount(on, Both, knownAt: Now.AddDays(60)).InterestOf(on.Claims[0], Day("2026-01-20")).ShouldBe(Eur(3.70m), "and ten days of 0.27, rounded by the day");
    }

    [Fact]
    public void Given_AJudgmentWhereTheLawGoesOn_When_TimePasses_Then_NothingChanges_AndARateOfTheCourtHolds()
    {
        var (same, awarded) = (OpenCase(Regime.NlCommercial), OpenCase(Regime.NlCommercial));
        same.Award(CaseJudgment.Of(Facts(null, "2026-01-10", country: "NL"), Day("2026-01-10"), "legal", Now));
        awarded.Award(CaseJudgment.Of(Facts(null, "2026-01-10", country: "NL", rate: 7.3m), Day("2026-01-10"), "legal", Now));

        new CaseAccount(same, Both).InterestOf(same.Claims[0], Day("2026-01-20")).ShouldBe(Eur(2));
        new CaseAccount(awarded, Both).InterestOf(awarded.Claims[0], Day("2026-01-20")).ShouldBe(Eur(3), "ten days of 0.10 and ten of 0.20");
    }

    [Fact]
    public void Given_AStateThatIsNotInTheTable_When_NoRateWasAwarded_Then_ItIsRefusedByName()
    {
        RuleBrokenBy(() => CaseJudgment.Of(Facts("WY", "2026-01-10"), Day("2026-01-10"), "legal", Now)).ShouldBe(nameof(JudgmentMustHaveARate));
        CaseJudgment.Of(Facts("WY", "2026-01-10", rate: 7), Day("2026-01-10"), "legal", Now).Interest!.ContractRate.ShouldBe(new Percentage(7));
        RuleBrokenBy(() => CaseJudgment.Of(Facts("CA", "2026-01-11"), Day("2026-01-10"), "legal", Now)).ShouldBe(nameof(JudgmentMustHaveBeenGiven));
    }

    private static JudgmentFacts Facts(string? state, string enteredOn, string country = "US", decimal? rate = null) => new(
        Day(enteredOn), "Superior Court 24-118", country, state, JudgmentDebt.Other, 1_001, rate is { } percent ? new Percentage(percent) : null, IsIndividual: false);
}
