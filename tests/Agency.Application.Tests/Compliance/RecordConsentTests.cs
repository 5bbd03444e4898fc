using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Compliance;
using Agency.Application.Referrals;
using Agency.Application.Verify;
using Agency.Domain.Cases;
using Agency.Domain.Compliance;
using Agency.Domain.Parties;
using Agency.Domain.Parties.Rules;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Compliance;

public sealed class RecordConsentTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ConsentToTexts_When_ItIsWithdrawn_Then_TheGateFollowsEachMoment_AndWhatItDecidedIsStillProved(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await OpenConsumerCase(scene);
        agency.Clock.Set(new DateTime(scene.Today, new TimeOnly(18, 0), DateTimeKind.Utc));
        var phone = (await Points(scene, number)).Single(point => point.Kind == ContactKind.Phone).Id;
        (await Ask()).Rule.ShouldBe("SmsMustHaveConsent");

        agency.Clock.Advance(TimeSpan.FromMinutes(1));
        await agency.Send(new RecordConsent(number, phone, Channel.Sms, IsGiven: true, ConsentWay.Form, scene.Today.AddDays(-2).ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc), "Form of the website"), scene.Collector);
        (await Ask()).IsAllowed.ShouldBeTrue("13:01 in New York");

        agency.Clock.Advance(TimeSpan.FromMinutes(1));
        await agency.Send(new RecordConsent(number, phone, Channel.Sms, IsGiven: false, ConsentWay.Message, Note: "STOP"), scene.OtherCollector);
        (await Ask()).ShouldSatisfyAllConditions(gate => gate.Rule.ShouldBe("OptOutMustBeHonoured"), gate => gate.Citation.ShouldBe("12 CFR 1006.14(h)(1)"), gate => gate.CanOverride.ShouldBeFalse());

        var words = (await Points(scene, number)).Single(point => point.Id == phone).Consents;
        words.Select(word => (word.IsGiven, word.Way, word.RecordedBy, word.Note)).ShouldBe(
            [(false, ConsentWay.Message, "J. de Wit", "STOP"), (true, ConsentWay.Form, "Cora Collector", "Form of the website")], "the last word first, and none is gone");
        (await agency.Send(new GetDesk(number), scene.Partner)).Debtor.ContactPoints.ShouldAllBe(point => point.Consents.Count == 0);
        (await agency.Send(new GetDesk(number), scene.Collector)).Timeline.Count(line => line.Kind == ActivityKind.Consent).ShouldBe(2);
        var proof = (await agency.Send(new VerifyBooks(), scene.Auditor)).Checks.Single(check => check.What == "contact decisions");
        (proof.Compared, proof.Differences.Count).ShouldBe((3, 0), "each from what was known then");

        Task<DeskGate> Ask() => agency.Send(new AskGate(number, Channel.Sms), scene.Collector);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AnAddressThatIsNotTheirs_OrAChannelThatDoesNotReachIt_When_ConsentIsRecorded_Then_ItIsRefused(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(1_000);
        var email = (await Points(scene, number)).Single(point => point.Kind == ContactKind.Email).Id;

        await Should.ThrowAsync<NotFoundException>(() => agency.Send(new RecordConsent(number, Guid.NewGuid(), Channel.Sms, true, ConsentWay.Call), scene.Collector));
        (await Refused(() => agency.Send(new RecordConsent(number, email, Channel.Sms, true, ConsentWay.Call), scene.Collector))).ShouldBe(nameof(ConsentMustFitTheContactPoint));
        (await Refused(() => agency.Send(new RecordConsent(number, email, Channel.Email, true, ConsentWay.Call, agency.Clock.Now.AddMinutes(1)), scene.Collector))).ShouldBe(nameof(ConsentMustNotBeToCome));
        await Should.ThrowAsync<ForbiddenException>(() => agency.Send(new RecordConsent(number, email, Channel.Email, false, ConsentWay.Call), scene.Auditor));
        await agency.Send(new RecordConsent(number, email, Channel.Email, false, ConsentWay.Call), scene.Collector);

        var gate = (await agency.Send(new GetDesk(number), scene.Collector)).Gate.Single(gate => gate.Channel == Channel.Email);
        (gate.Rule, gate.CanOverride).ShouldBe(("OptOutMustBeHonoured", true), "between businesses it is our own policy");
        var other = await scene.OpenCase(500);
        (await agency.Send(new GetDesk(other), scene.Collector)).Gate.Single(gate => gate.Channel == Channel.Email).Rule.ShouldBe("OptOutMustBeHonoured", "it is about the debtor, whatever the case");
        var changed = await Should.ThrowAsync<InvalidOperationException>(() => agency.Query(async db =>
        {
            db.Remove(await db.Set<ContactConsent>().SingleAsync());
            return await db.SaveChangesAsync();
        }));
        changed.Message.ShouldContain(nameof(ContactConsent));
    }

    private static async Task<IReadOnlyList<DeskContactPoint>> Points(Scene scene, string number) => (await scene.Agency.Send(new GetDesk(number), scene.Collector)).Debtor.ContactPoints;

    private static async Task<string> OpenConsumerCase(Scene scene)
    {
        var referral = await scene.Refer(1_000);
        var consumer = Scene.Debtor("P. Miller") with { LegalForm = LegalForm.Person, Country = "US", PostalCode = "10001", RegistrationNumber = null, Phone = "+1 212 555 0100" };
        await scene.Agency.Send(new DescribeReferral(referral, consumer, null), scene.Partner);
        await scene.Agency.Send(new SubmitReferral(referral), scene.Partner);
        return (await scene.Agency.Send(new AcceptReferral(referral), scene.Intake)).Number;
    }
}
