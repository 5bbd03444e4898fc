using Agency.Domain.Cases;
using Agency.Domain.Compliance;
using Agency.Domain.Interest;
using FsCheck.Fluent;
using static Agency.Domain.Tests.Builders;

namespace Agency.Domain.Tests.Compliance;

public sealed class ContactGateTests
{
    private const string Hours = "12 CFR 1006.6(b)(1)(i)";
    private static readonly TimeZoneInfo Chicago = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static TheoryData<Regime, HoldKind, string, string> Holds() => new()
    {
        { Regime.UsConsumer, HoldKind.CeaseCommunication, "CeaseCommunicationMustBeRespected", "12 CFR 1006.6(c)(1)" },
        { Regime.UsConsumer, HoldKind.AttorneyRepresented, "AttorneyMustBeContactedInstead", "12 CFR 1006.6(b)(2)" },
        { Regime.UsConsumer, HoldKind.Bankruptcy, "BankruptcyMustBeRespected", "11 USC 362(a)(6)" },
        { Regime.UsCommercial, HoldKind.Bankruptcy, "BankruptcyMustBeRespected", "11 USC 362(a)(6)" },
        { Regime.UsConsumer, HoldKind.Dispute, "DisputeMustBeAnsweredFirst", "12 CFR 1006.38(d)(2)" },
        { Regime.UsConsumer, HoldKind.Deceased, "TheDeceasedMustNotBeContacted", ContactRules.Policy },
        { Regime.UsConsumer, HoldKind.ClientHold, "ClientHoldMustBeRespected", ContactRules.Policy },
        { Regime.NlConsumer, HoldKind.Dispute, "DisputeMustBeAnsweredFirst", ContactRules.Policy },
        { Regime.NlCommercial, HoldKind.AttorneyRepresented, "AttorneyMustBeContactedInstead", ContactRules.Policy },
        { Regime.UsCommercial, HoldKind.CeaseCommunication, "CeaseCommunicationMustBeRespected", ContactRules.Policy },
    };

    [Theory]
    [MemberData(nameof(Holds))]
    public void Given_AHold_When_AnyChannelIsAsked_Then_ItIsRefusedWithItsSource(Regime regime, HoldKind hold, string rule, string citation)
    {
        foreach (var channel in Enum.GetValues<Channel>())
        {
            var answer = ContactGate.Ask(Question(regime, "2026-03-04 12:00") with { Channel = channel, Holds = [hold] });

            (answer.IsAllowed, answer.Rule, answer.Citation, answer.AllowedFrom).ShouldBe((false, rule, citation, null), channel.ToString());
            answer.IsPolicy.ShouldBe(citation == ContactRules.Policy);
        }
    }

    [Fact]
    public void Given_APaymentArrangement_When_Asked_Then_ContactIsAllowed() =>
        ContactGate.Ask(Question(Regime.UsConsumer, "2026-03-04 12:00") with { Holds = [HoldKind.PaymentArrangement] }).IsAllowed.ShouldBeTrue();

    [Theory]
    [InlineData("2026-03-04 07:59:59", false)]
    [InlineData("2026-03-04 08:00:00", true)]
    [InlineData("2026-03-04 21:00:00", true)]
    [InlineData("2026-03-04 21:00:01", false)]
    [InlineData("2026-03-08 07:59:59", false)]
    [InlineData("2026-03-08 08:00:00", true)]
    [InlineData("2026-11-01 07:59:59", false)]
    [InlineData("2026-11-01 08:00:00", true)]
    [InlineData("2026-11-01 21:00:01", false)]
    public void Given_AnAmericanConsumer_When_Called_Then_TheirOwnClockDecidesAlsoOnTheDayThatItMoves(string local, bool isAllowed)
    {
        var answer = ContactGate.Ask(Question(Regime.UsConsumer, local));

        answer.IsAllowed.ShouldBe(isAllowed);
        (answer.Rule, answer.Citation).ShouldBe(isAllowed ? (null, null) : ("CallMustBeWithinHours", Hours));
    }

    [Fact]
    public void Given_ACallFromNewYorkToAlabama_When_Asked_Then_TheConsumersZoneDecides()
    {
        var at = new DateTime(2012, 6, 14, 21, 39, 0).AddHours(4);

        ContactGate.Ask(Question(Regime.UsConsumer, "2012-06-14 12:00") with { At = DateTime.SpecifyKind(at, DateTimeKind.Utc) }).IsAllowed.ShouldBeTrue("20:39 in Valley");
    }

    [Theory]
    [InlineData("2026-03-08 07:00", "2026-03-08 13:00")]
    [InlineData("2026-03-07 22:00", "2026-03-08 13:00")]
    [InlineData("2026-10-31 22:00", "2026-11-01 14:00")]
    public void Given_ACallOutOfHours_When_Refused_Then_TheNextMomentIsEightOnTheDebtorsClock(string local, string expectedUtc) =>
        ContactGate.Ask(Question(Regime.UsConsumer, local)).AllowedFrom.ShouldBe(Utc(expectedUtc));

    [Theory]
    [InlineData(Channel.Email, "2026-03-04 23:00", false)]
    [InlineData(Channel.Sms, "2026-03-04 06:00", false)]
    [InlineData(Channel.Email, "2026-03-04 12:00", true)]
    [InlineData(Channel.Letter, "2026-03-04 23:00", true)]
    public void Given_AnAmericanConsumer_When_WrittenTo_Then_ElectronicMessagesKeepTheHoursToo(Channel channel, string local, bool isAllowed)
    {
        var answer = ContactGate.Ask(Question(Regime.UsConsumer, local) with { Channel = channel });

        answer.IsAllowed.ShouldBe(isAllowed);
        answer.Citation.ShouldBe(isAllowed ? null : Hours);
    }

    [Theory]
    [InlineData("2026-03-07 20:00", true)]
    [InlineData("2026-03-07 20:01", false)]
    [InlineData("2026-03-08 12:00", false)]
    public void Given_AnybodyElse_When_Called_Then_PolicyAllowsEightToEightAndNoSundays(string local, bool isAllowed)
    {
        var answer = ContactGate.Ask(Question(Regime.NlConsumer, local, Amsterdam));

        answer.IsAllowed.ShouldBe(isAllowed);
        if (!isAllowed)
        {
            (answer.IsPolicy, answer.AllowedFrom).ShouldBe((true, Utc("2026-03-09 07:00")), "Monday at eight");
            ContactGate.Ask(Question(Regime.UsConsumer, local)).IsAllowed.ShouldBeTrue("the law for American consumers ends the day at 21:00 and knows no Sunday");
        }
    }

    [Fact]
    public void Given_PolicyAgainstIt_When_AReasonIsGiven_Then_ItMayBeDoneButNeverAgainstTheLaw()
    {
        var policy = ContactGate.Ask(Question(Regime.NlConsumer, "2026-03-08 12:00", Amsterdam));
        var law = ContactGate.Ask(Question(Regime.UsConsumer, "2026-03-04 22:00"));

        new ContactMustBeAllowed(policy).IsBroken.ShouldBeTrue();
        new ContactMustBeAllowed(policy, " ").IsBroken.ShouldBeTrue();
        new ContactMustBeAllowed(policy, "asked to be called on Sunday").IsBroken.ShouldBeFalse();
        new ContactMustBeAllowed(law, "asked to be called at ten").IsBroken.ShouldBeTrue();
        new ContactMustBeAllowed(ContactAnswer.Allowed()).IsBroken.ShouldBeFalse();
    }

    [Theory]
    [InlineData(Channel.Call, true)]
    [InlineData(Channel.Email, true)]
    [InlineData(Channel.Sms, true)]
    [InlineData(Channel.Letter, false)]
    public void Given_NoContactPoint_When_Asked_Then_OnlyALetterCanGo(Channel channel, bool isRefused)
    {
        var answer = ContactGate.Ask(Question(Regime.UkCommercial, "2026-03-04 12:00") with { Channel = channel, HasContactPoint = false });

        answer.Rule.ShouldBe(isRefused ? "ContactPointMustBeKnown" : null);
    }

    [Fact]
    public void Given_NoConsent_When_ATextIsAsked_Then_ItIsRefused() =>
        ContactGate.Ask(Question(Regime.NlConsumer, "2026-03-04 12:00") with { Channel = Channel.Sms, HasConsent = false }).Rule.ShouldBe("SmsMustHaveConsent");

    [Theory]
    [InlineData(Regime.UsConsumer, Channel.Call, "12 CFR 1006.14(h)(1)")]
    [InlineData(Regime.UsConsumer, Channel.Email, "12 CFR 1006.14(h)(1)")]
    [InlineData(Regime.UsConsumer, Channel.Sms, "12 CFR 1006.14(h)(1)")]
    [InlineData(Regime.NlConsumer, Channel.Sms, ContactRules.Policy)]
    [InlineData(Regime.UsCommercial, Channel.Email, ContactRules.Policy)]
    [InlineData(Regime.UsConsumer, Channel.Letter, null)]
    public void Given_AMediumThatTheDebtorAskedNotToUse_When_Asked_Then_ItIsRefusedForGood(Regime regime, Channel channel, string? citation)
    {
        var answer = ContactGate.Ask(Question(regime, "2026-03-04 12:00") with { Channel = channel, HasConsent = false, HasOptedOut = true });

        (answer.Rule, answer.Citation, answer.AllowedFrom).ShouldBe((citation is null ? null : "OptOutMustBeHonoured", citation, null));
    }

    /// <summary>
    /// Official comment 14(b)(4)-1.ii of 12 CFR 1006, and the CFPB's FAQ on call frequency: a conversation counts whichever side began it, and a call that comes in is none that we placed (golden/RULES.md, finding 6).
    /// </summary>
    [Fact]
    public void Given_AConversationThatTheConsumerBegan_When_ACallIsAsked_Then_SevenDaysAreQuiet_ButItIsNoneOfTheSevenCalls()
    {
        var began = new CallAttempt(LocalToUtc("2026-08-11 17:00", Chicago), IsConversation: true, IsInbound: true);
        var quiet = ContactGate.Ask(Question(Regime.UsConsumer, "2026-08-12 12:00") with { Calls = [began] });

        (quiet.Rule, quiet.Citation, quiet.AllowedFrom).ShouldBe(("CallMustWaitAfterConversation", "12 CFR 1006.14(b)(2)(i)(B)", Utc("2026-08-18 13:00")), "the day of the conversation is day 1");
        CallAttempt[] six = [.. Calls(Enumerable.Repeat("2026-08-14", 6))];
        ContactGate.Ask(Question(Regime.UsConsumer, "2026-08-18 12:00") with { Calls = [began with { At = began.At.AddDays(-1) }, .. six] }).IsAllowed.ShouldBeTrue("six calls of ours");
        ContactGate.Ask(Question(Regime.UsConsumer, "2026-08-18 12:00") with { Calls = [began with { IsConversation = false, At = began.At.AddDays(4) }, .. six] }).IsAllowed.ShouldBeTrue("none of ours is the seventh");
    }

    [Fact]
    public void Given_SevenCallsInSevenDays_When_AnEighthIsAsked_Then_ItIsRefusedUntilTheFirstIsSevenDaysAgo()
    {
        string[] days = ["2026-04-01", "2026-04-01", "2026-04-01", "2026-04-03", "2026-04-03", "2026-04-05", "2026-04-07"];

        var seventh = Ask("2026-04-07 15:00", days[..6]);
        var eighth = Ask("2026-04-07 15:00", days);
        var nextDay = Ask("2026-04-08 15:00", days);

        seventh.IsAllowed.ShouldBeTrue();
        (eighth.Rule, eighth.Citation, eighth.AllowedFrom).ShouldBe(
            ("CallsMustBeAtMostSevenInSevenDays", "12 CFR 1006.14(b)(2)(i)(A)", Utc("2026-04-08 13:00")), "the three of 1 April roll off, and the day begins at eight");
        nextDay.IsAllowed.ShouldBeTrue();
        ContactGate.Ask(Question(Regime.UsCommercial, "2026-04-07 15:00") with { Calls = Calls(days) }).IsAllowed.ShouldBeTrue("Regulation F is about consumers");
        ContactGate.Ask(Question(Regime.UsConsumer, "2026-04-07 15:00") with { Channel = Channel.Letter, Calls = Calls(days) }).IsAllowed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-08-11 18:00", false)]
    [InlineData("2026-08-17 21:00", false)]
    [InlineData("2026-08-18 07:59", false)]
    [InlineData("2026-08-18 08:00", true)]
    public void Given_AConversation_When_AnotherCallIsAsked_Then_ItsDayIsTheFirstOfSeven(string local, bool isAllowed)
    {
        var answer = ContactGate.Ask(Question(Regime.UsConsumer, local) with { Calls = [new CallAttempt(LocalToUtc("2026-08-11 17:00", Chicago), true)] });

        answer.IsAllowed.ShouldBe(isAllowed);
        if (!isAllowed)
        {
            answer.AllowedFrom.ShouldBe(Utc("2026-08-18 13:00"));
        }
    }

    [Fact]
    public void Given_TwoConversations_When_Asked_Then_TheLaterCountsInWhateverOrderTheyAreGiven()
    {
        CallAttempt[] calls = [new(LocalToUtc("2026-08-14 17:00", Chicago), true), new(LocalToUtc("2026-08-11 17:00", Chicago), true)];

        ContactGate.Ask(Question(Regime.UsConsumer, "2026-08-15 12:00") with { Calls = calls }).AllowedFrom.ShouldBe(Utc("2026-08-21 13:00"));
    }

    [Fact]
    public void Given_AnyRefusalWithAMoment_When_AskedAgainAtThatMoment_Then_ItIsAllowed()
    {
        var cases =
            from minutes in Gen.Choose(0, 60 * 24 * 365)
            from ago in Gen.ArrayOf(Gen.Choose(1, 60 * 24 * 8), 9)
            from talked in Gen.Choose(0, 8)
            from channel in Gen.Elements(Enum.GetValues<Channel>())
            from regime in Gen.Elements(Enum.GetValues<Regime>())
            select (At: Utc("2026-01-01 00:00").AddMinutes(minutes), ago, talked, channel, regime);

        Properties.Check(cases, given =>
        {
            var calls = given.ago.Select((ago, index) => new CallAttempt(given.At.AddMinutes(-ago), index == given.talked)).Take(given.talked + 1).ToList();
            var question = Question(given.regime, "2026-03-04 12:00") with { At = given.At, Channel = given.channel, Calls = calls };
            var answer = ContactGate.Ask(question);

            if (!answer.IsAllowed)
            {
                answer.AllowedFrom.ShouldNotBeNull().ShouldBeGreaterThan(given.At);
                ContactGate.Ask(question with { At = answer.AllowedFrom.Value }).IsAllowed.ShouldBeTrue();
            }
        });
    }

    [Fact]
    public void Given_AnAllowedCall_When_Answered_Then_ItSaysUntilWhen() =>
        ContactGate.Ask(Question(Regime.UsConsumer, "2026-03-04 12:00")).AllowedUntil.ShouldBe(Utc("2026-03-05 03:00"), "21:00 in Chicago");

    [Fact]
    public void Given_AnAnswer_When_Stored_Then_ItsRuleAndSourceAreKept()
    {
        var on = OpenCase();
        var answer = ContactGate.Ask(Question(Regime.NlConsumer, "2026-03-08 12:00", Amsterdam));
        var decision = ContactDecision.From(on, Channel.Call, Now, answer, "collector", "asked for it");

        (decision.CaseId, decision.DebtorId, decision.IsAllowed, decision.Rule, decision.Citation, decision.AllowedFrom, decision.OverrideReason).ShouldBe(
            (on.Id, on.DebtorId, false, "CallMustBeWithinHours", ContactRules.Policy, answer.AllowedFrom, "asked for it"));
        ContactDecision.From(on, Channel.Call, Now, ContactAnswer.Allowed(), "collector", "not needed").OverrideReason.ShouldBeNull();
    }

    [Fact]
    public void Given_TheRules_When_Read_Then_EachHasASourceAndANameOfItsOwn()
    {
        ContactRules.All.ShouldAllBe(rule => rule.UsCitation != null || rule.OtherCitation != null);
        ContactRules.All.Select(rule => rule.Name).ShouldBeUnique();
    }

    private static ContactAnswer Ask(string local, string[] days) => ContactGate.Ask(Question(Regime.UsConsumer, local) with { Calls = Calls(days) });

    private static List<CallAttempt> Calls(IEnumerable<string> days) => [.. days.Select(day => new CallAttempt(LocalToUtc(day + " 10:00", Chicago), false))];

    private static ContactQuestion Question(Regime regime, string local, TimeZoneInfo? zone = null) =>
        new(regime, Channel.Call, LocalToUtc(local, zone ?? Chicago), zone ?? Chicago, [], HasContactPoint: true, HasConsent: true, [], DeliveredNumbers.All);

    private static DateTime LocalToUtc(string local, TimeZoneInfo zone) => TimeZoneInfo.ConvertTimeToUtc(DateTime.Parse(local), zone);

    private static DateTime Utc(string at) => DateTime.SpecifyKind(DateTime.Parse(at), DateTimeKind.Utc);
}
