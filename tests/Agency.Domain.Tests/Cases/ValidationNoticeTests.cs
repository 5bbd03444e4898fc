using Agency.Domain.Cases;
using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;
using Agency.Domain.Compliance;
using Agency.Domain.Interest;
using static Agency.Domain.Tests.Builders;
using Case = Agency.Domain.Cases.Case;

namespace Agency.Domain.Tests.Cases;

/// <summary>12 CFR 1006.34: an American consumer has thirty days from receipt to dispute.</summary>
public sealed class ValidationNoticeTests
{
    [Fact]
    public void Given_ANotice_When_ItsReceiptIsNotKnown_Then_FiveWorkingDaysAreAssumed_AndAnotherNoticeTakesItsPlace()
    {
        var on = OpenCase(Regime.UsConsumer, "2026-03-01");
        on.Validation.ShouldBeNull();

        on.SendValidationNotice(Day("2026-03-06"), null, Day("2026-03-06"));
        on.Validation!.EndsOn.ShouldBe(Day("2026-04-12"), "received on 13 March, a Friday");
        on.Validation.MustCeaseAfter(Day("2026-04-12")).ShouldBeTrue();
        on.Validation.MustCeaseAfter(Day("2026-04-13")).ShouldBeFalse();
        on.FourteenDays.ShouldBeNull("that is Dutch law");

        on.SendValidationNotice(Day("2026-03-06"), Day("2026-03-20"), Day("2026-03-20"));
        on.Validation!.EndsOn.ShouldBe(Day("2026-04-19"), "received is better than assumed");
    }

    [Fact]
    public void Given_ADisputeThatIsNotAnswered_When_ANoticeIsRecorded_Then_TheFirstOneIsTaken_AndAnotherWaitsForTheAnswer()
    {
        var on = OpenCase(Regime.UsConsumer, "2026-03-01");
        on.Place(HoldKind.Dispute, "Said so on the first call", "x", Noon("2026-03-03"));

        on.SendValidationNotice(Day("2026-03-06"), null, Day("2026-03-06"));
        on.Validation!.SentOn.ShouldBe(Day("2026-03-06"), "the law wants it within five days of the first contact");
        RuleBrokenBy(() => on.SendValidationNotice(Day("2026-03-20"), null, Day("2026-03-20"))).ShouldBe(nameof(DisputeMustBeAnsweredBeforeAnotherNotice));
        on.SendValidationNotice(Day("2026-03-06"), Day("2026-03-10"), Day("2026-03-20"));
        on.Validation!.EndsOn.ShouldBe(Day("2026-04-09"), "its receipt became known");

        on.Release(HoldKind.Dispute, Noon("2026-03-25"));
        on.SendValidationNotice(Day("2026-03-26"), null, Day("2026-03-26"));
        on.Place(HoldKind.Dispute, "Too late to stop anything by law", "x", Noon("2026-06-01"));
        on.SendValidationNotice(Day("2026-06-02"), null, Day("2026-06-02"));

        static DateTime Noon(string day) => Day(day).ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
    }

    [Fact]
    public void Given_AnotherLawOrDaysThatCannotBe_When_ANoticeIsRecorded_Then_ItIsRefusedByName()
    {
        void Send(Case on, string sentOn, string? receivedOn) => on.SendValidationNotice(Day(sentOn), receivedOn is null ? null : Day(receivedOn), Day("2026-03-06"));

        RuleBrokenBy(() => Send(OpenCase(Regime.UsCommercial), "2026-03-06", null)).ShouldBe(nameof(ValidationNoticeMustBeForAConsumer));
        RuleBrokenBy(() => Send(OpenCase(Regime.UsConsumer), "2026-03-07", null)).ShouldBe(nameof(LetterMustHaveArrived));
        RuleBrokenBy(() => Send(OpenCase(Regime.UsConsumer), "2026-03-06", "2026-03-05")).ShouldBe(nameof(LetterMustHaveArrived));
        RuleBrokenBy(() => Send(OpenCase(Regime.UsConsumer, "2026-03-06"), "2026-03-05", null)).ShouldBe(nameof(ValidationNoticeMustNotPrecedeTheCase));
        RuleBrokenBy(() => OpenCase(Regime.UsConsumer).SendFourteenDayLetter(Day("2026-03-06"), null, Day("2026-03-06"))).ShouldBe(nameof(FourteenDayLetterMustBeForAConsumer));
    }

    [Fact]
    public void Given_ACase_When_ItIsItemized_Then_TheTotalIsTheBalanceOfTheDay()
    {
        var on = OpenCase(Regime.NlCommercial);
        var table = Rates(("2000-01-01", 10.95m));
        on.Pay(Eur(250), "2026-01-30", table);
        var account = new CaseAccount(on, table);

        Itemization.Of(on, account, Day("2026-01-30")).ShouldBe(new Itemization(Eur(1_000), Eur(9), Eur(150), Eur(250)));
        Itemization.Of(on, account, Day("2026-02-09")).Total.ShouldBe(account.On(Day("2026-02-09")).Total);
    }

    [Fact]
    public void Given_AnAmericanConsumer_When_TheCaseIsClosed_Then_ItsRecordsAreKeptForThreeYears()
    {
        var on = OpenCase(Regime.UsConsumer);
        on.RecordsUntil.ShouldBeNull();
        on.Move(CaseAction.Close, Day("2026-05-10"), CloseCode.Uncollectible);

        on.RecordsUntil.ShouldBe(Day("2029-05-10"));
    }
}
