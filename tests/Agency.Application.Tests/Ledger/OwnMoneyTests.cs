using Agency.Application.Ledger;
using Agency.Application.Payouts;
using Agency.Application.Tests.Payouts;
using Agency.Domain.Ledger;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Ledger;

/// <summary>Money rule 10: commissions are paid from operating money, after the fee was swept. What the owners put in and take out is in the same books.</summary>
public sealed class OwnMoneyTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_FeesThatWereNotSwept_When_PartnersArePaid_Then_ItIsRefusedByName_UntilTheSweep(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var payouts = await Earned(agency);
        (await payouts.Preview()).Totals.Single().ShouldSatisfyAllConditions(
            total => total.Total.Amount.ShouldBe(35), total => total.OperatingBank.Amount.ShouldBe(0), total => total.IsShort.ShouldBeTrue());
        var run = await payouts.Approved();

        (await Refused(() => agency.Send(new PayAffiliate(run, "A-001", "EUR"), payouts.Checker))).ShouldBe("OperatingMoneyMustCover");
        (await payouts.PayOut(run)).ShouldSatisfyAllConditions(result => result.Paid.ShouldBe(0), result => result.Failures.Single().ShouldContain("0.00 EUR by the book, less than 35.00 EUR"));
        (await payouts.Numbers()).ShouldBeEmpty();

        await agency.Send(new SweepFees(payouts.Scene.Today), payouts.Maker);
        (await payouts.PayOut(run)).Paid.ShouldBe(1);
        await payouts.Scene.Proves();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_OwnMoneyPaidIn_When_PartnersArePaidOfIt_Then_OnlyTheRestIsTakenOut_AndItCannotBeTakenBack(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var payouts = await Earned(agency);
        var scene = payouts.Scene;
        var paidIn = await Record(scene, OwnMoneyKind.PaidIn, 100);
        (await payouts.PayOut(await payouts.Approved())).Paid.ShouldBe(1);

        (await Refused(() => Record(scene, OwnMoneyKind.TakenOut, 65.01m))).ShouldBe("OperatingMoneyMustCover");
        (await Refused(() => scene.Back(paidIn))).ShouldBe("OperatingMoneyMustCover", "35 of it is with the partner");
        (await agency.Send(new PreviewOwnMoney(OwnMoneyKind.TakenOut, Scene.Euro(65)), scene.Accountant)).ShouldSatisfyAllConditions(
            preview => (preview.Before.Amount, preview.After.Amount).ShouldBe((65, 0)),
            preview => (preview.Lines.Single().Debit, preview.Lines.Single().Credit).ShouldBe((Account.OwnCapital, Account.OperatingBank)));
        var taken = await Record(scene, OwnMoneyKind.TakenOut, 65);

        (await scene.Balance(Account.OperatingBank), await scene.Balance(Account.OwnCapital)).ShouldBe((0, 35));
        (await agency.Send(new GetOperatingMoney(), scene.Accountant)).Currencies.Single().ShouldSatisfyAllConditions(
            row => (row.Bank.Amount, row.OwedToPartners.Amount, row.OwnCapital.Amount).ShouldBe((0, 0, 35)));
        (await agency.Send(new GetCashMovement(taken), scene.Accountant)).ShouldSatisfyAllConditions(page => page.ClientNumber.ShouldBeNull(), page => page.Journal.Count.ShouldBe(2));
        await scene.Back(taken);
        await scene.Proves();
    }

    [Fact]
    public async Task Given_OwnMoney_When_ItsReferenceIsKnown_OrItIsNothing_OrOfTomorrow_Then_ItIsRefused_AndNothingIsPosted()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        await Record(scene, OwnMoneyKind.PaidIn, 10, "BANK-1");

        (await Refused(() => Record(scene, OwnMoneyKind.PaidIn, 10, "BANK-1"))).ShouldBe("ExternalReferenceMustBePostedOnce");
        (await Refused(() => Record(scene, OwnMoneyKind.PaidIn, 0))).ShouldBe("CashMovementMustBePositive");
        (await Refused(() => agency.Send(new RecordOwnMoney(OwnMoneyKind.PaidIn, Scene.Euro(1), scene.Today.AddDays(1), null, null), scene.Accountant, "x"))).ShouldBe("CashMovementMustNotBeInTheFuture");
        (await agency.Query(db => db.JournalEntries.CountAsync())).ShouldBe(1);
    }

    /// <summary>A partner who earned 35.00 on a statement; its fee lies in trust still.</summary>
    private static async Task<PayoutScene> Earned(AgencyFixture agency)
    {
        var payouts = new PayoutScene(await Scene.Set(agency));
        await payouts.OpenOwn("EUR");
        await payouts.Scene.Pay(await payouts.Scene.OpenCase(2_000), 1_000);
        await payouts.MakePayable("A-001");
        await payouts.Issue(PayoutScene.March, PayoutScene.April, isSwept: false);
        return payouts;
    }

    private static async Task<string> Record(Scene scene, OwnMoneyKind kind, decimal amount, string? reference = null) =>
        (await scene.Agency.Send(new RecordOwnMoney(kind, Scene.Euro(amount), scene.Today, reference, null), scene.Accountant, Guid.NewGuid().ToString())).Number;
}
