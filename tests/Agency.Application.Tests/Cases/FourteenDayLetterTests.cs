using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Parties;
using Agency.Application.Payments;
using Agency.Application.Referrals;
using Agency.Application.Verify;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Legal;
using Agency.Domain.Parties;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Cases;

public sealed class FourteenDayLetterTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ADutchConsumer_When_TheLettersDaysHavePassed_Then_CostsAreOnTheBalanceAndPaidFirst(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await OpenConsumerCase(scene);
        var sent = scene.Today;

        (await Desk(scene, number)).Law.Costs!.SentOn.ShouldBeNull();
        await agency.Send(new RecordFourteenDayLetter(number, sent, sent), scene.Collector);
        var waiting = (await Desk(scene, number)).Law.Costs!;
        (waiting.LastDay, waiting.CostsFrom, waiting.MayBeCharged, waiting.Amount).ShouldBe((sent.AddDays(14), sent.AddDays(15), false, Scene.Euro(150)));
        (await Refused(() => agency.Send(new ChargeCollectionCosts(number), scene.Supervisor))).ShouldBe(nameof(FourteenDaysMustHavePassed));

        await scene.MoveTo(sent.AddDays(15));
        (await Desk(scene, number)).Law.Costs!.MayBeCharged.ShouldBeTrue();
        await Should.ThrowAsync<ForbiddenException>(() => agency.Send(new ChargeCollectionCosts(number), scene.Collector));
        await agency.Send(new ChargeCollectionCosts(number), scene.Supervisor);
        await scene.Pay(number, 200);

        var desk = await Desk(scene, number);
        (desk.Law.Costs!.AreCharged, desk.Law.Costs.MayBeCharged).ShouldBe((true, false));
        desk.Money.Components.Single(row => row.Component == Component.CollectionCosts).Amount.ShouldBe(Scene.Euro(0), "costs, interest, principal: art. 6:44 BW");
        desk.Law.Limitations.Single().Citation.ShouldBe("art. 7:28 BW");
        (await agency.Send(new PreviewRestatement(number), scene.Accountant)).IsNeeded.ShouldBeFalse();
        (await agency.Send(new VerifyBooks(), scene.Auditor)).IsProved.ShouldBeTrue();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AClientThatCannotReclaimVat_When_CasesOpen_Then_CostsHaveVatAndOlderCasesHaveNot(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var before = await OpenConsumerCase(scene);
        await agency.Send(new SetVatOnCosts(scene.ClientNumber, CannotReclaim: true));
        await Should.ThrowAsync<ForbiddenException>(() => agency.Send(new SetVatOnCosts(scene.ClientNumber, CannotReclaim: false), scene.Supervisor));

        var firm = await scene.OpenCase(3_500);

        (await Desk(scene, firm)).Money.Components.Single(row => row.Component == Component.CollectionCosts).Amount.ShouldBe(Scene.Euro(574.75m));
        (await Desk(scene, before)).Law.Costs!.ShouldSatisfyAllConditions(costs => costs.Amount.ShouldBe(Scene.Euro(150)), costs => costs.IncludesVat.ShouldBeFalse());
        (await agency.Send(new VerifyBooks(), scene.Auditor)).IsProved.ShouldBeTrue();
    }

    private static async Task<string> OpenConsumerCase(Scene scene)
    {
        var referral = await scene.Refer(1_000);
        await scene.Agency.Send(new DescribeReferral(referral, Scene.Debtor("P. de Boer") with { LegalForm = LegalForm.Person, RegistrationNumber = null }, null), scene.Partner);
        await scene.Agency.Send(new SubmitReferral(referral), scene.Partner);
        return (await scene.Agency.Send(new AcceptReferral(referral), scene.Intake)).Number;
    }

    private static Task<DeskPage> Desk(Scene scene, string number) => scene.Agency.Send(new GetDesk(number), scene.Supervisor);
}
