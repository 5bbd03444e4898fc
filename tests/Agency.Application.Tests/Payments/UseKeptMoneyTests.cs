using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Ledger;
using Agency.Application.Payments;
using Agency.Application.Tests.Ledger;
using Agency.Application.Verify;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Payments;

/// <summary>Money rule 5: an advance of the debtor is kept, and pays what is owed later.</summary>
public sealed class UseKeptMoneyTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AnAdvance_When_CourtCostsAreOwedLater_Then_ItPaysThemWithoutMovingTheBankAndIsTakenBackOnce(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await Advance(scene, 100);
        await scene.MoveTo(scene.Today.AddDays(20));
        var bank = await scene.Balance(Account.TrustBank);
        await Costs(scene, number, 60);
        var bankAfterCosts = await scene.Balance(Account.TrustBank);

        var preview = await agency.Send(new PreviewUseOfKept("P-000001"), scene.Accountant);
        var used = (await agency.Send(new UseKeptMoney("P-000001", null, scene.Today, null, preview.Fingerprint), scene.Accountant, "use")).Number;
        (await agency.Send(new UseKeptMoney("P-000001", null, scene.Today, null, preview.Fingerprint), scene.Accountant, "use")).Number.ShouldBe(used, "the same key");

        bankAfterCosts.ShouldBe(bank, "the agency advanced them");
        (await scene.Balance(Account.TrustBank)).ShouldBe(bank);
        (await scene.Money(number)).Balance.ShouldBe(Scene.Euro(0));
        preview.Allocation.ShouldHaveSingleItem().ShouldBe(new ComponentAmount(Component.CourtCosts, Scene.Euro(60)));
        var page = await agency.Send(new GetPayment("P-000001"), scene.Accountant);
        (page.Used, page.Refundable).ShouldBe((Scene.Euro(60), Scene.Euro(40)));
        (await agency.Send(new GetPayment(used), scene.Accountant)).ShouldSatisfyAllConditions(row => row.KeptOf.ShouldBe("P-000001"), row => row.Amount.ShouldBe(Scene.Euro(60)), row => row.ClearsOn.ShouldBe(scene.Today, "it is good already"));
        await scene.Proves();

        await scene.MoveTo(scene.Today.AddDays(1));
        (await scene.Balance(Account.CostsAdvanced)).ShouldBe(0, "the agency has its advance back");
        await scene.Proves();

        (await Refused(() => Back(scene, "P-000001", ReversalReason.Chargeback))).ShouldBe("UseOfKeptMoneyMustBeTakenBackFirst");
        (await Refused(() => Back(scene, used, ReversalReason.Chargeback))).ShouldBe("KeptMoneyMustOnlyBeTakenBackAsAMistake");
        await Back(scene, used, ReversalReason.PostedInError);
        (await agency.Send(new GetPayment("P-000001"), scene.Accountant)).Refundable.ShouldBe(Scene.Euro(100));
        (await scene.Balance(Account.TrustBank)).ShouldBe(bank);
        await scene.Proves();

        await Back(scene, "P-000001", ReversalReason.Chargeback);
        await scene.Proves();
    }

    [Fact]
    public async Task Given_KeptMoney_When_MoreIsUsedThanIsThereOrOwed_Then_ItIsRefusedAndNothingIsPosted()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await Advance(scene, 100);
        Task Use(decimal? amount, DateOnly on) => agency.Send(new UseKeptMoney("P-000001", amount is { } some ? Scene.Euro(some) : null, on, null), scene.Accountant, Guid.NewGuid().ToString());

        (await Refused(() => Use(null, scene.Today))).ShouldBe("PaymentMustBePositive", "nothing is owed");
        (await Refused(() => Use(100.01m, scene.Today))).ShouldBe("KeptMoneyMustBeThere");
        (await Refused(() => Use(10, scene.Today))).ShouldBe("PaymentMustNotExceedBalance");
        await Costs(scene, number, 60);
        (await Refused(() => Use(60.01m, scene.Today))).ShouldBe("PaymentMustNotExceedBalance");
        (await Refused(() => Use(60, scene.Today.AddDays(1)))).ShouldBe("KeptMoneyMustFollowThePayment");
        (await Refused(() => Use(60, scene.Today.AddDays(-1)))).ShouldBe("KeptMoneyMustFollowThePayment");
        await agency.Send(new RefundOverpayment("P-000001", Scene.Euro(70), scene.Today, null), scene.Accountant, "refund");
        (await Refused(() => Use(30.01m, scene.Today))).ShouldBe("KeptMoneyMustBeThere");
        await Should.ThrowAsync<NotFoundException>(() => agency.Send(new PreviewUseOfKept("P-999999"), scene.Accountant));
        await Should.ThrowAsync<ForbiddenException>(() => agency.Send(new UseKeptMoney("P-000001", null, scene.Today, null), scene.Collector, "who"));
        (await agency.Query(db => db.Payments.CountAsync())).ShouldBe(1);

        await Use(null, scene.Today);
        (await agency.Query(db => db.Payments.Where(payment => payment.KeptOf != null).Select(payment => payment.Amount).SingleAsync())).ShouldBe(Scene.Euro(30));
        await scene.Proves();

        // Of what is left 30 are used and 70 were sent: the part that was sent can come back, and is owed by the debtor then.
        await agency.Send(new ReversePayment("P-000001", ReversalReason.Refund, scene.Today, null, Scene.Euro(70)), scene.Accountant, "part");
        (await scene.Balance(Account.DebtorReceivable)).ShouldBe(70);
        await scene.Proves();

        // What is kept again by taking the use back settles that first.
        var again = await agency.Send(new PreviewReversal("P-000002", Reason: ReversalReason.PostedInError), scene.Accountant);
        again.Mirrored.Single(line => line.Event == LedgerEvent.ShortfallOfDebtor).Amount.ShouldBe(Scene.Euro(30));
        await agency.Send(new ReversePayment("P-000002", ReversalReason.PostedInError, scene.Today, null, null, again.Fingerprint), scene.Accountant, "use back");
        (await scene.Balance(Account.DebtorReceivable), await scene.Balance(Account.DebtorRefundPayable)).ShouldBe((40m, 0m));
        (await agency.Send(new GetPayment("P-000001"), scene.Accountant)).Refundable.ShouldBe(Scene.Euro(0));
        await scene.Proves();
    }

    [Fact]
    public async Task Given_TheUseOfKeptMoney_When_SomebodyChangesIt_Then_VerifyNamesIt()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await Advance(scene, 100);
        await Costs(scene, number, 60);
        await agency.Send(new UseKeptMoney("P-000001", null, scene.Today, null), scene.Accountant, "use");

        await agency.Query(db => db.Payments.Where(payment => payment.KeptOf == null).ExecuteUpdateAsync(set => set.SetProperty(payment => payment.KeptUsed, 10)));

        (await agency.Send(new VerifyBooks(), scene.Auditor)).Checks.Single(check => check.What == "payment postings").Differences.ShouldHaveSingleItem().ShouldContain("P-000001 used");
    }

    /// <summary>A case that is paid, with so much more.</summary>
    private static async Task<string> Advance(Scene scene, decimal more)
    {
        var number = await scene.OpenCase(2_000);
        var owed = (await scene.Money(number)).Balance.Amount;
        await scene.Agency.Send(scene.Transfer(number, owed + more) with { AcceptOverpayment = true }, scene.Accountant, "advance");
        return number;
    }

    private static Task<Receipt> Costs(Scene scene, string number, decimal amount) =>
        scene.Agency.Send(new RecordCourtCosts(number, CourtCostsKind.Advanced, Scene.Euro(amount), scene.Today, null, "The bailiff."), scene.Accountant, "costs");

    private static Task<Receipt> Back(Scene scene, string number, ReversalReason reason) =>
        scene.Agency.Send(new ReversePayment(number, reason, scene.Today, null), scene.Accountant, Guid.NewGuid().ToString());
}
