using Agency.Application.Cases;
using Agency.Application.Referrals;
using Agency.Application.Tests.Ledger;
using Agency.Domain.Cases;
using Agency.Domain.Cases.Rules;
using Agency.Domain.Interest;
using Agency.Domain.Parties;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Cases;

public sealed class ValidationNoticeTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AnAmericanConsumer_When_TheNoticeIsRecorded_Then_TheDeskSaysWhatIsOwedAndUntilWhenItMayBeDisputed(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await OpenConsumerCase(scene);
        await scene.Pay(number, 200);

        var open = (await Desk(scene, number)).Law;
        (open.Costs, open.Validation!.SentOn, open.Validation.EndsOn, open.RecordsUntil).ShouldBe((null, null, null, null));
        open.Validation.ItemizedFrom.ShouldBe(scene.Today.AddDays(-90), "the invoice");
        (open.Validation.Itemization.Owed, open.Validation.Itemization.PaidOrCredited).ShouldBe((Scene.Euro(1_000), Scene.Euro(200)));
        open.Validation.Itemization.Interest.IsPositive.ShouldBeTrue("18 % were agreed");
        open.Validation.Itemization.Total.ShouldBe((await scene.Money(number)).Balance);

        (await Refused(() => agency.Send(new RecordValidationNotice(number, scene.Today.AddDays(1)), scene.Collector))).ShouldBe(nameof(LetterMustHaveArrived));
        await agency.Send(new RecordValidationNotice(number, scene.Today, scene.Today), scene.Collector);
        var sent = await Desk(scene, number);
        (sent.Law.Validation!.EndsOn, sent.Law.Validation.IsOver).ShouldBe((scene.Today.AddDays(30), false));
        sent.Timeline[0].Summary.ShouldStartWith("Validation notice");

        await scene.MoveTo(scene.Today.AddDays(31));
        (await Desk(scene, number)).Law.Validation!.IsOver.ShouldBeTrue();
        await agency.Send(new MoveCase(number, CaseAction.Close, CloseCode.Uncollectible, "Gone"), scene.Supervisor);
        (await Desk(scene, number)).Law.RecordsUntil.ShouldBe(scene.Today.AddYears(3));
        await scene.Proves();
    }

    private static async Task<string> OpenConsumerCase(Scene scene)
    {
        var referral = await scene.Refer(1_000);
        var consumer = Scene.Debtor("P. Miller") with { LegalForm = LegalForm.Person, Country = "US", PostalCode = "10001", RegistrationNumber = null, Phone = null };
        await scene.Agency.Send(new DescribeReferral(referral, consumer, null), scene.Partner);
        await scene.Agency.Send(new SubmitReferral(referral), scene.Partner);
        return (await scene.Agency.Send(new AcceptReferral(referral, new AgreedInterest(18)), scene.Intake)).Number;
    }

    private static Task<DeskPage> Desk(Scene scene, string number) => scene.Agency.Send(new GetDesk(number), scene.Supervisor);
}
