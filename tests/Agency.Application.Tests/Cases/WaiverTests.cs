using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Parties;
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

public sealed class WaiverTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_InterestAndCosts_When_TheyAreWaivedAndTakenBack_Then_TheBalanceAndTheBooksFollow(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        await scene.Pay(number, 400);
        await scene.MoveTo(scene.Today.AddDays(30));
        var before = await scene.Money(number);
        var interest = before.Components.Single(row => row.Component == Component.Interest).Amount;
        WaivedComponent[] parts = [new(Component.Interest, interest), new(Component.Principal, Scene.Euro(100))];

        var preview = await agency.Send(new PreviewWaiver(number, parts), scene.Supervisor);
        var waiver = (await agency.Send(new WaiveBalance(number, parts, "To end it amicably."), scene.Supervisor, "waive")).Number;
        (await agency.Send(new WaiveBalance(number, parts, "To end it amicably."), scene.Supervisor, "waive")).Number.ShouldBe(waiver, "the same key");

        preview.BalanceAfter.ShouldBe(before.Balance - interest - Scene.Euro(100));
        (await scene.Money(number)).Balance.ShouldBe(preview.BalanceAfter);
        (await agency.Send(new GetWaivers(number), scene.Collector)).ShouldSatisfyAllConditions(
            page => page.Waivers.Single().Amount.ShouldBe(interest + Scene.Euro(100)), page => page.Waivers[0].Parts.Count.ShouldBe(2), page => page.Owed.ShouldNotContain(row => row.Component == Component.Interest));
        await scene.Proves();

        await agency.Send(new ReverseWaiver(waiver, "The client does not want it."), scene.Supervisor, "back");
        (await scene.Money(number)).Balance.ShouldBe(before.Balance);
        (await Refused(() => agency.Send(new ReverseWaiver(waiver, "Again."), scene.Supervisor, "twice"))).ShouldBe("WaiverMustNotBeReversedTwice");
        await scene.Pay(number, 50);
        await scene.Proves();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ASettlement_When_ItIsPaidAndTheMoneyIsGood_Then_TheRestIsWaivedAndTheCaseClosedAsSettledInFull(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        await Settle(scene, number, 1_500, "A. Client");
        await scene.Pay(number, 1_000);
        await scene.Pay(number, 500);

        await agency.Send(new SettleCases(scene.Today));
        (await agency.Query(db => db.Waivers.CountAsync())).ShouldBe(0, "the money is not good yet");
        await scene.MoveTo(scene.Today.AddDays(6));
        await agency.Send(new SettleCases(scene.Today));

        var on = await agency.Query(db => db.Cases.SingleAsync(row => row.Number == number));
        (on.Stage, on.CloseCode).ShouldBe((Stage.Closed, CloseCode.SettledInFull));
        (await scene.Money(number)).Balance.ShouldBe(Scene.Euro(0));
        var waiver = await agency.Query(db => db.Waivers.SingleAsync());
        (waiver.ApprovedBy, waiver.Amount.IsPositive).ShouldBe(("A. Client", true));
        await scene.MoveTo(scene.Today.AddDays(100));
        (await scene.Money(number)).Balance.ShouldBe(Scene.Euro(0));
        await scene.Proves();

        // What settled it comes back: the case is open again, the waiver is taken back, and all of it is owed.
        await agency.Send(new ReversePayment("P-000001", ReversalReason.Chargeback, scene.Today, null), scene.Accountant, "back");
        await agency.Send(new ReverseWaiver(waiver.Number, "The payment came back."), scene.Supervisor, "undo");
        await agency.Send(new SettleCases(scene.Today));
        (await agency.Query(db => db.Cases.SingleAsync(row => row.Number == number))).Stage.ShouldBe(Stage.Amicable, "it is not settled a second time");
        await scene.Proves();
    }

    [Fact]
    public async Task Given_ASettlementThatWasKept_When_TheMoneyComesBackBeforeItIsGood_Then_ItIsBrokenAndNothingIsWaived()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        await Settle(scene, number, 1_900, approvedBy: "A. Client");
        await scene.Pay(number, 1_900);
        await agency.Send(new ReversePayment("P-000001", ReversalReason.Recalled, scene.Today, null), scene.Accountant, "back");

        await scene.MoveTo(scene.Today.AddDays(6));

        var promise = await agency.Query(db => db.Promises.SingleAsync());
        (promise.Status, promise.Received).ShouldBe((PromiseStatus.Broken, Scene.Euro(0)));
        (await agency.Query(db => db.Waivers.CountAsync())).ShouldBe(0);
        (await agency.Query(db => db.Cases.SingleAsync(row => row.Number == number))).Stage.ShouldBe(Stage.Amicable);
    }

    [Fact]
    public async Task Given_ALawyerWhoSettlesWithoutAuthority_When_NobodyOfTheClientApprovedIt_Then_NothingIsAgreedOrWaived()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        WaivedComponent[] half = [new(Component.Principal, Scene.Euro(1_000))];

        (await Refused(() => Settle(scene, number, 1_000, approvedBy: " "))).ShouldBe("SettlementMustBeWithinAuthority");
        (await Refused(() => agency.Send(new WaiveBalance(number, half, "The court was friendly."), scene.Supervisor, "w"))).ShouldBe("SettlementMustBeWithinAuthority");
        await Should.ThrowAsync<ForbiddenException>(() => agency.Send(new WaiveBalance(number, half, "Because."), scene.Collector, "c"));
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => agency.Send(new WaiveBalance(number, [], " "), scene.Supervisor, "e"));
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => agency.Send(new PreviewWaiver(number, [null!]), scene.Supervisor));
        (await agency.Query(db => db.Promises.CountAsync()) + await agency.Query(db => db.Waivers.CountAsync())).ShouldBe(0);

        await agency.Send(new WaiveBalance(number, half, "The client agreed on the phone.", "A. Client"), scene.Supervisor, "approved");
        (await agency.Query(db => db.Cases.SingleAsync(row => row.Number == number))).PrincipalOpen.ShouldBe(Scene.Euro(1_000));
    }

    [Fact]
    public async Task Given_AClientThatLetsTheAgencySettleForHalf_When_ItIsSetSo_Then_HalfMayBeWaived()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        var admin = new Caller(Guid.CreateVersion7(), "Ada Admin", Domain.Identity.Role.Administrator);

        (await Refused(() => agency.Send(new SetSettlementAuthority(scene.ClientNumber, 100.01m), admin))).ShouldBe("SettlementAuthorityMustBeAShare");
        await agency.Send(new SetSettlementAuthority(scene.ClientNumber, 50), admin);
        await agency.Send(new WaiveBalance(number, [new(Component.Principal, Scene.Euro(1_000))], "Because."), scene.Supervisor, "w");

        (await agency.Send(new GetWaivers(number), scene.Collector)).Authority.ShouldBe(new Percentage(50));
        await Should.ThrowAsync<ForbiddenException>(() => agency.Send(new SetSettlementAuthority(scene.ClientNumber, 50), scene.Supervisor));
    }

    [Fact]
    public async Task Given_AWaiver_When_SomebodyChangesTheAccount_Then_VerifyNamesIt()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        await agency.Send(new WaiveBalance(number, [new(Component.Principal, Scene.Euro(100))], "Because."), scene.Supervisor, "w");

        await agency.Query(db => db.AccountEntries.Where(entry => entry.Kind == EntryKind.Waived).ExecuteDeleteAsync());
        (await agency.Send(new VerifyBooks(), scene.Auditor)).Checks.Single(check => check.What == "waivers").Differences.ShouldHaveSingleItem().ShouldContain("W-000001");
    }

    private static Task<Receipt> Settle(Scene scene, string number, decimal amount, string? approvedBy) => scene.Agency.Send(
        new LogCall(number, null, CallOutcome.RightPartyContact, new PromiseEntry(Scene.Euro(amount), scene.Today.AddDays(5), IsSettlement: true, approvedBy), null, null, null), scene.Collector);
}
