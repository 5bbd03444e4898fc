using Agency.Domain.Compliance;
using Agency.Domain.Parties;
using Agency.Domain.Parties.Rules;
using static Agency.Domain.Tests.Builders;

namespace Agency.Domain.Tests.Parties;

public sealed class ContactConsentTests
{
    private readonly Debtor debtor = Debtor.Register("D-1", new DebtorDetails("P. Miller", LegalForm.Person, "US", "en", Phone: "+1 212 555 0100", Email: "p@miller.example"));

    private Guid Phone => debtor.ContactPoints[0].Id;

    private Guid Email => debtor.ContactPoints[1].Id;

    [Fact]
    public void Given_ConsentThatWasWithdrawn_When_AskedOfAnyMoment_Then_TheLastWordByThenHolds()
    {
        Say(Phone, Channel.Sms, isGiven: true, Now.AddDays(-3));
        Say(Phone, Channel.Sms, isGiven: false, Now.AddDays(-1));

        bool[] consents = [debtor.HasConsent(Channel.Sms, Now.AddDays(-4)), debtor.HasConsent(Channel.Sms, Now.AddDays(-2)), debtor.HasConsent(Channel.Sms, Now)];
        consents.ShouldBe([false, true, false], "what was withdrawn does not reach back");
        (debtor.HasOptedOut(Channel.Sms, Now.AddDays(-2)), debtor.HasOptedOut(Channel.Sms, Now), debtor.HasOptedOut(Channel.Email, Now)).ShouldBe((false, true, false));
        debtor.ContactPoints.SelectMany(point => point.Consents).Count().ShouldBe(2, "both words stay");
    }

    [Fact]
    public void Given_AWordThatIsRecordedLate_When_Asked_Then_ItsOwnMomentCounts()
    {
        Say(Phone, Channel.Sms, isGiven: false, Now.AddDays(-1));
        Say(Phone, Channel.Sms, isGiven: true, Now.AddDays(-5));

        debtor.HasOptedOut(Channel.Sms, Now).ShouldBeTrue("the letter was older than the call");
        Say(Phone, Channel.Sms, isGiven: true, Now.AddDays(-1), Now.AddMinutes(1));
        debtor.HasConsent(Channel.Sms, Now).ShouldBeTrue("of two words of one moment the one that was written down last");
    }

    [Fact]
    public void Given_ANumberThatIsBad_When_Asked_Then_ConsentToItIsOfNoUse_ButARefusalStands()
    {
        Say(Phone, Channel.Sms, isGiven: true, Now);
        debtor.Flag(Phone, ContactFlag.Bad);
        debtor.HasConsent(Channel.Sms, Now).ShouldBeFalse();

        Say(Phone, Channel.Sms, isGiven: false, Now, Now.AddMinutes(1));
        debtor.HasOptedOut(Channel.Sms, Now).ShouldBeTrue();
    }

    [Fact]
    public void Given_OneNumberThatAgreesAndAnotherThatDoesNot_When_Asked_Then_TheMediumIsNotUsed_UntilTheyAgreeAgain()
    {
        debtor.Learn(debtor.Details with { Phone = "+1 212 555 0199" });
        var other = debtor.ContactPoints[2].Id;
        Say(Phone, Channel.Sms, isGiven: true, Now.AddHours(-3));
        Say(other, Channel.Sms, isGiven: false, Now.AddHours(-2));
        debtor.HasOptedOut(Channel.Sms, Now).ShouldBeTrue("12 CFR 1006.14(h) is about the medium");

        Say(Phone, Channel.Sms, isGiven: true, Now.AddHours(-1));
        (debtor.HasOptedOut(Channel.Sms, Now), debtor.HasConsent(Channel.Sms, Now)).ShouldBe((false, true));
    }

    [Fact]
    public void Given_AChannelThatDoesNotFit_OrADayToCome_When_Recorded_Then_ItIsRefused()
    {
        RuleBrokenBy(() => Say(Email, Channel.Sms, isGiven: true, Now)).ShouldBe(nameof(ConsentMustFitTheContactPoint));
        RuleBrokenBy(() => Say(Phone, Channel.Email, isGiven: true, Now)).ShouldBe(nameof(ConsentMustFitTheContactPoint));
        RuleBrokenBy(() => Say(Phone, Channel.Letter, isGiven: true, Now)).ShouldBe(nameof(ConsentMustFitTheContactPoint));
        RuleBrokenBy(() => Say(Email, Channel.Email, isGiven: false, Now.AddMinutes(1))).ShouldBe(nameof(ConsentMustNotBeToCome));
        Say(Phone, Channel.Call, isGiven: false, Now);
        debtor.HasOptedOut(Channel.Call, Now).ShouldBeTrue("they do not want to be called");
    }

    private void Say(Guid at, Channel channel, bool isGiven, DateTime when, DateTime? recordedAt = null) =>
        debtor.Record(at, new ContactConsent(channel, isGiven, ConsentWay.Call, when, "collector", recordedAt ?? Now, null), Now);
}
