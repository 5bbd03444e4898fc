using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Fees;
using Agency.Application.Ledger;
using Agency.Application.Tests.Ledger;
using Agency.Application.Verify;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Ledger;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Fees;

/// <summary>docs/domain.md, Recall: a client takes a claim back.</summary>
public sealed class RecallTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ACaseThatIsWorked_When_TheClientTakesItBack_Then_AShareIsChargedAsPreviewedAndTakenBackWhenTheCaseIsOpenedAgain(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var (scene, number) = await Case(agency);
        await scene.Pay(number, 400);
        await scene.MoveTo(scene.Today.AddDays(20));
        var open = (await agency.Query(db => db.Cases.SingleAsync())).PrincipalOpen;

        var preview = await agency.Send(new PreviewRecall(number), scene.Supervisor);
        await Close(scene, number);

        var charge = (await Receivable(scene)).Recalls.Single();
        (preview.Basis, preview.Base, preview.DaysQuiet).ShouldBe((RecallBasis.ShareOfPrincipal, open, 20));
        (charge.Number, charge.Basis, charge.Base, charge.Amount, charge.Vat).ShouldBe(("RC-000001", preview.Basis, preview.Base, preview.Amount, preview.Vat));
        (await Owed(scene)).ShouldBe(preview.Amount + preview.Vat);
        (await agency.Query(db => db.CommissionLines.CountAsync())).ShouldBe(1, "nothing was collected by it, so nobody earns on it");
        await scene.Proves();

        await agency.Send(new MoveCase(number, CaseAction.Reopen, null, null), scene.Supervisor);
        (await Owed(scene)).ShouldBe(Scene.Euro(0));
        (await Receivable(scene)).Recalls.Single().ReversedOn.ShouldBe(scene.Today);
        await scene.Proves();

        await Close(scene, number);
        (await Receivable(scene)).Recalls.Select(row => row.Number).ShouldBe(["RC-000002", "RC-000001"], "it is charged each time");
        await agency.Send(new SettleReceivable(scene.ClientNumber, ReceivableKind.Charges, preview.Amount + preview.Vat, scene.Today, "TRX-RC", null), scene.Accountant, "settled");
        (await Owed(scene)).ShouldBe(Scene.Euro(0));
        await scene.Proves();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_APromise_When_TheClientTakesTheClaimBack_Then_TheWholeFeeIsChargedOnce(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var (scene, number) = await Case(agency);
        await scene.Pay(number, 500);
        var fee = await agency.Query(db => db.Payments.Select(payment => payment.Fee.Amount).SingleAsync());
        await agency.Send(new LogCall(number, null, CallOutcome.RightPartyContact, new PromiseEntry(Scene.Euro(500), scene.Today.AddDays(5)), null, null, null), scene.Supervisor);

        await Close(scene, number);

        var charge = (await Receivable(scene)).Recalls.Single();
        (charge.Basis, charge.Base, charge.Deducted, charge.Amount).ShouldBe((RecallBasis.WholeFee, Scene.Euro(2_000), fee, Scene.Euro(400) - fee));
        (await Refused(() => scene.Pay(number, 500))).ShouldBe("FeeMustNotBeChargedTwice");
        await scene.Proves();

        await Should.ThrowAsync<NotFoundException>(() => agency.Send(new ReverseRecallCharge("RC-000002", "Goodwill."), scene.Accountant, "none"));
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => agency.Send(new ReverseRecallCharge(charge.Number, " "), scene.Accountant, "why"));
        await Should.ThrowAsync<ForbiddenException>(() => agency.Send(new ReverseRecallCharge(charge.Number, "Goodwill."), scene.Collector, "who"));
        await agency.Send(new ReverseRecallCharge(charge.Number, "Goodwill."), scene.Accountant, "back");
        (await Refused(() => agency.Send(new ReverseRecallCharge(charge.Number, "Again."), scene.Accountant, "twice"))).ShouldBe("RecallChargeMustNotBeReversedTwice");
        await scene.Pay(number, 500);
        await scene.Proves();
    }

    [Fact]
    public async Task Given_ACaseThatNobodyWorkedForSixtyDays_When_TheClientTakesItBack_Then_NothingIsCharged()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var (scene, number) = await Case(agency);
        await scene.MoveTo(scene.Today.AddDays(60));

        (await agency.Send(new PreviewRecall(number), scene.Supervisor)).ShouldSatisfyAllConditions(
            row => row.Basis.ShouldBe(RecallBasis.Quiet), row => row.Calculation.ShouldBeNull(), row => row.Lines.ShouldBeEmpty());
        await Close(scene, number);
        (await Receivable(scene)).Recalls.ShouldBeEmpty();
        await scene.Proves();
    }

    [Fact]
    public async Task Given_AScheduleWithoutTerms_When_AClaimIsTakenBackOrClosedForAnotherReason_Then_NothingIsCharged()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var old = await scene.OpenCase(2_000);
        (await agency.Send(new PreviewRecall(old), scene.Supervisor)).ShouldSatisfyAllConditions(row => row.Basis.ShouldBe(RecallBasis.NotAgreed), row => row.Terms.ShouldBeNull());
        await Close(scene, old);
        var (_, number) = await Case(agency, scene);
        await agency.Send(new MoveCase(number, CaseAction.Close, CloseCode.Uncollectible, null), scene.Supervisor);

        (await agency.Query(db => db.RecallCharges.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Given_ACharge_When_SomebodyChangesIt_Then_VerifyNamesIt()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var (scene, number) = await Case(agency);
        await Close(scene, number);

        await agency.Query(db => db.RecallCharges.ExecuteUpdateAsync(set => set.SetProperty(charge => charge.Base.Amount, 1_000m)));

        (await agency.Send(new VerifyBooks(), scene.Auditor)).Checks.Single(check => check.What == "charges for recalls").Differences.ShouldAllBe(line => line.Contains("RC-000001"));
        (await agency.Send(new VerifyBooks(), scene.Auditor)).IsProved.ShouldBeFalse();
    }

    /// <summary>A case under a schedule that charges a tenth, nothing after sixty days without work, and the whole fee while a payment is expected.</summary>
    private static async Task<(Scene Scene, string Number)> Case(AgencyFixture agency, Scene? set = null)
    {
        var scene = set ?? await Scene.Set(agency);
        var terms = new RecallTerms(new Percentage(10), QuietDays: 60, IsWholeFeeWhileExpected: true);
        await agency.Send(new PublishFeeSchedule("F-1", "Standard", scene.Today, [new FeeRule("all", Bands.Flat(20))], 21, terms));
        return (scene, await scene.OpenCase(2_000));
    }

    private static Task<Receipt> Close(Scene scene, string number) => scene.Agency.Send(new MoveCase(number, CaseAction.Close, CloseCode.RecalledByClient, "They write themselves."), scene.Supervisor);

    private static Task<ReceivablePage> Receivable(Scene scene) => scene.Agency.Send(new GetReceivable(scene.ClientNumber), scene.Accountant);

    private static async Task<Money> Owed(Scene scene) => Scene.Euro((await Receivable(scene)).Owes.Sum(row => row.Charges.Amount));
}
