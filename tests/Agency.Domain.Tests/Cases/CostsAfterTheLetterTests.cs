using Agency.Domain.Cases;
using Agency.Domain.Cases.Rules;
using Agency.Domain.Interest;
using Agency.Domain.Legal;
using static Agency.Domain.Tests.Builders;

namespace Agency.Domain.Tests.Cases;

/// <summary>Art. 6:96(6) BW: a consumer has fourteen days from receipt to pay without costs.</summary>
public sealed class CostsAfterTheLetterTests
{
    [Fact]
    public void Given_AConsumerWithoutALetter_When_CostsAreCharged_Then_ItIsRefused()
    {
        var on = OpenCase(Regime.NlConsumer);
        RuleBrokenBy(() => on.ChargeCosts(DeliveredNumbers.All, Day("2026-12-31"), Now)).ShouldBe(nameof(FourteenDaysMustHavePassed));
        new CaseAccount(on, RateTable.Empty).On(Day("2026-12-31")).Of(Component.CollectionCosts).ShouldBe(Eur(0));
    }

    [Fact]
    public void Given_ALetter_When_ItsFourteenDaysPass_Then_CostsAreChargedFromTheDayAfterAndOnlyOnce()
    {
        var on = OpenCase(Regime.NlConsumer);
        on.SendFourteenDayLetter(Day("2026-01-06"), Day("2026-01-08"), Day("2026-01-09"));

        on.FourteenDays!.CostsFrom.ShouldBe(Day("2026-01-23"));
        RuleBrokenBy(() => on.ChargeCosts(DeliveredNumbers.All, Day("2026-01-22"), Now)).ShouldBe(nameof(FourteenDaysMustHavePassed));
        on.ChargeCosts(DeliveredNumbers.All, Day("2026-01-23"), Now).ShouldBe(Eur(150), "15 % of 1,000");
        RuleBrokenBy(() => on.ChargeCosts(DeliveredNumbers.All, Day("2026-01-24"), Now)).ShouldBe(nameof(CostsMustNotBeChargedTwice));
        RuleBrokenBy(() => on.SendFourteenDayLetter(Day("2026-01-24"), null, Day("2026-01-24"))).ShouldBe(nameof(CostsMustNotBeChargedTwice));
        new CaseAccount(on, RateTable.Empty).On(Day("2026-01-22")).Of(Component.CollectionCosts).ShouldBe(Eur(0), "a date before has the answer of that date");
    }

    [Fact]
    public void Given_PrincipalPaidWithinTheDays_When_CostsAreCharged_Then_TheyAreOnWhatIsOpenOrRefused()
    {
        var (partly, whole) = (OpenCase(Regime.NlConsumer), OpenCase(Regime.NlConsumer));
        foreach (var on in new[] { partly, whole })
        {
            on.SendFourteenDayLetter(Day("2026-01-06"), null, Day("2026-01-06"));
        }

        partly.Pay(Eur(400), "2026-01-10");
        whole.Pay(Eur(1_000), "2026-01-10");

        partly.ChargeCosts(DeliveredNumbers.All, Day("2026-02-10"), Now).ShouldBe(Eur(90), "15 % of 600");
        RuleBrokenBy(() => whole.ChargeCosts(DeliveredNumbers.All, Day("2026-02-10"), Now)).ShouldBe(nameof(CostsMustBeOnSomething));
    }

    [Fact]
    public void Given_PrincipalPaidAfterTheDays_When_CostsAreCharged_Then_TheyAreOnWhatWasOpenWhenTheDaysWereOver()
    {
        var on = OpenCase(Regime.NlConsumer);
        on.SendFourteenDayLetter(Day("2026-01-06"), Day("2026-01-08"), Day("2026-01-09"));
        on.Pay(Eur(500), "2026-01-23");

        on.ChargeCosts(DeliveredNumbers.All, Day("2026-02-10"), Now).ShouldBe(Eur(150), "15 % of 1,000, which was open on 22 January");
    }

    [Theory]
    [InlineData("2026-01-10", null)]
    [InlineData("2026-01-06", "2026-01-05")]
    [InlineData("2026-01-06", "2026-01-10")]
    public void Given_DaysThatCannotBe_When_ALetterIsRecorded_Then_ItIsRefused(string sentOn, string? receivedOn) =>
        RuleBrokenBy(() => OpenCase(Regime.NlConsumer).SendFourteenDayLetter(Day(sentOn), receivedOn is null ? null : Day(receivedOn), Day("2026-01-09")))
            .ShouldBe(nameof(LetterMustHaveArrived));

    [Fact]
    public void Given_AFirm_When_ALetterIsRecorded_Then_ItIsRefusedByName() =>
        RuleBrokenBy(() => OpenCase(Regime.NlCommercial).SendFourteenDayLetter(Day("2026-01-06"), null, Day("2026-01-09"))).ShouldBe(nameof(FourteenDayLetterMustBeForAConsumer));

    [Theory]
    [InlineData("NL", true, "2025-12-31", "2028-01-01")]
    [InlineData("NL", false, "2025-12-31", "2031-01-01")]
    [InlineData("GB", false, "2025-12-30", "2031-12-31")]
    [InlineData("DE", false, "2025-06-30", "2029-01-01")]
    public void Given_AnInvoice_When_AskedForItsLimitation_Then_ItIsTheEarliestDay(string country, bool isConsumer, string dueOn, string barredFrom) =>
        Limitation.Of(DeliveredNumbers.All, country, isConsumer, Day(dueOn))!.Value.BarredFrom.ShouldBe(Day(barredFrom));

    [Fact]
    public void Given_ACountryWithoutARule_When_AskedForItsLimitation_Then_ThereIsNone() => Limitation.Of(DeliveredNumbers.All, "US", true, Day("2025-12-31")).ShouldBeNull();
}
