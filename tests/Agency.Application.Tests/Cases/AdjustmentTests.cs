using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Payments;
using Agency.Application.Tests.Ledger;
using Agency.Application.Verify;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Payments;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Cases;

public sealed class AdjustmentTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AnInvoiceThatIsPartlyPaid_When_TheClientCreditsTheRest_Then_NothingOfItIsOwed_NoFeeIsEarned_AndItCanBeTakenBack(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        await scene.Pay(number, 1_000);
        var before = await scene.Money(number);
        var page = await agency.Send(new GetAdjustments(number), scene.Collector);
        var invoice = page.Invoices.Single();

        var preview = await agency.Send(new PreviewAdjustment(number, AdjustmentKind.CreditNote, invoice.ClaimId, invoice.Open, scene.Today), scene.Accountant);
        var credit = await Credit(scene, number, invoice.ClaimId, invoice.Open, key: "once");
        (await Credit(scene, number, invoice.ClaimId, invoice.Open, key: "once")).ShouldBe(credit, "the same key");

        preview.BalanceAfter.ShouldBe(before.Balance - invoice.Open);
        (await scene.Money(number)).Balance.ShouldBe(preview.BalanceAfter);
        (await agency.Query(db => db.Payments.CountAsync())).ShouldBe(1, "no money moved");
        (await agency.Send(new GetAdjustments(number), scene.Collector)).ShouldSatisfyAllConditions(
            it => it.Invoices.Single().Open.ShouldBe(Scene.Euro(0)),
            it => it.Adjustments.Single().ShouldSatisfyAllConditions(row => row.InvoiceNumber.ShouldBe(invoice.InvoiceNumber), row => row.Document.ShouldBe("CN-2026-9")));
        (await Refused(() => Credit(scene, number, invoice.ClaimId, Scene.Euro(0.01m), "CN-2026-10"))).ShouldBe("CreditNoteMustNotExceedWhatIsOpen");
        await scene.Proves();

        await agency.Send(new ReverseAdjustment(credit, "The client took it back."), scene.Accountant, "back");
        (await scene.Money(number)).Balance.ShouldBe(before.Balance);
        (await Refused(() => agency.Send(new ReverseAdjustment(credit, "Again."), scene.Accountant, "twice"))).ShouldBe("AdjustmentMustNotBeReversedTwice");
        await scene.Pay(number, 50);
        await scene.Proves();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ACreditNoteFromBeforeAPayment_When_TheCaseIsRestated_Then_ThePaymentIsAllocatedAnew_AndEverythingProves(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        await scene.MoveTo(scene.Today.AddDays(30));
        await scene.Pay(number, 700);
        var claim = (await agency.Send(new GetAdjustments(number), scene.Collector)).Invoices.Single();

        await Credit(scene, number, claim.ClaimId, Scene.Euro(500), on: claim.DueOn);
        (await Refused(() => Credit(scene, number, claim.ClaimId, Scene.Euro(100)))).ShouldBe("CreditNoteMustBeRecordedOnce");
        (await agency.Send(new PreviewRestatement(number), scene.Accountant)).Payments.ShouldNotBeEmpty("less interest was owed when it came");
        await agency.Send(new RestateCase(number, "A credit note counts from the due date."), scene.Accountant, "restate");

        (await scene.Money(number)).Components.Single(row => row.Component == Component.Interest).Amount.Amount.ShouldBe(0, "what the payment left over of interest went to principal");
        await scene.Proves();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_APaymentThatCameBackUnpaid_When_AFeeIsCharged_Then_TheDebtorOwesIt_AndPaysIt(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        (await Refused(() => Charge(scene, number, AdjustmentKind.ReturnedPaymentFee, 15))).ShouldBe("ReturnFeeMustFollowAReturn");
        var payment = await scene.Pay(number, 500);
        await agency.Send(new ReversePayment(payment, ReversalReason.InsufficientFunds, scene.Today, null), scene.Accountant, "nsf");

        var charge = await Charge(scene, number, AdjustmentKind.ReturnedPaymentFee, 15);
        (await scene.Money(number)).Components.Single(row => row.Component == Component.Other).Amount.ShouldBe(Scene.Euro(15));
        var all = (await scene.Money(number)).Balance;
        await scene.Pay(number, all.Amount);

        (await scene.Money(number)).Balance.ShouldBe(Scene.Euro(0));
        (await Refused(() => agency.Send(new ReverseAdjustment(charge, "By mistake."), scene.Accountant, "late"))).ShouldBe("ChargeMustStillBeOwed");
        await scene.Proves();
    }

    [Fact]
    public async Task Given_AnAdjustment_When_ItsRowOrItsEntryIsTamperedWith_Then_VerifyNamesIt()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        var adjustment = await Charge(scene, number, AdjustmentKind.AgreedCosts, 100);
        await scene.Proves();

        await agency.Query(db => db.Database.ExecuteSqlRawAsync("""UPDATE "Adjustments" SET "Amount" = '99.0'"""));

        (await agency.Send(new VerifyBooks(), scene.Auditor)).Checks.Single(check => check.What == "adjustments").Differences.ShouldContain(text => text.StartsWith(adjustment, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_SomebodyWhoMayNot_When_TheyCreditOrCharge_Then_ItIsForbidden_AndACollectorReads()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);

        await Should.ThrowAsync<ForbiddenException>(() => agency.Send(new AdjustCase(number, AdjustmentKind.AgreedCosts, null, Scene.Euro(10), scene.Today, "Art. 12"), scene.Collector, "no"));
        (await agency.Send(new GetAdjustments(number), scene.Collector)).Adjustments.ShouldBeEmpty();
    }

    private static async Task<string> Credit(Scene scene, string number, Guid claim, Money amount, string document = "CN-2026-9", DateOnly? on = null, string? key = null) => (await scene.Agency.Send(
        new AdjustCase(number, AdjustmentKind.CreditNote, claim, amount, on ?? scene.Today, document, "From the client"), scene.Accountant, key ?? Guid.NewGuid().ToString())).Number;

    private static async Task<string> Charge(Scene scene, string number, AdjustmentKind kind, decimal amount) => (await scene.Agency.Send(
        new AdjustCase(number, kind, null, Scene.Euro(amount), scene.Today, "General terms, art. 12"), scene.Accountant, Guid.NewGuid().ToString())).Number;
}
