using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Ledger;
using Agency.Application.Payments;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using static Agency.Application.Tests.Ledger.CashBooks;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Ledger;

public sealed class CourtCostsTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ADeposit_When_CostsAreSpentAndTheDebtorPaysThem_Then_TheClientGetsThemWithoutFee_AndTheRestOfTheDepositBack(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        await scene.Costs(number, CourtCostsKind.Prepaid, 500, "CL-PAID-1");
        var preview = await agency.Send(new PreviewCourtCosts(number, CourtCostsKind.Spent, Scene.Euro(300), scene.Today), scene.Accountant);
        await scene.Costs(number, CourtCostsKind.Spent, 300);

        (preview.DepositBefore, preview.DepositAfter, preview.OwedAfter).ShouldBe((Scene.Euro(500), Scene.Euro(200), Scene.Euro(300)));
        (await scene.Money(number)).Components.Single(row => row.Component == Component.CourtCosts).Amount.ShouldBe(Scene.Euro(300));
        (await Refused(() => scene.Costs(number, CourtCostsKind.Spent, 200.01m))).ShouldBe("CostDepositMustNotGoBelowZero");
        (await Refused(() => scene.Costs(number, CourtCostsKind.Prepaid, 500, "CL-PAID-1"))).ShouldBe("ExternalReferenceMustBePostedOnce");

        var payment = await scene.Pay(number, 300);
        await scene.MoveTo(scene.Today.AddDays(20));
        await scene.Costs(number, CourtCostsKind.Refunded, 200);

        var page = await agency.Send(new GetPayment(payment), scene.Accountant);
        page.Allocation.Single().Component.ShouldBe(Component.CourtCosts);
        (page.Fee.Amount, page.Commissions.Sum(line => line.Amount.Amount)).ShouldBe((Scene.Euro(0), 0));
        (await scene.Balance(Account.ClientFunds), await scene.Balance(Account.CostDeposit), await scene.Balance(Account.TrustBank)).ShouldBe((300, 0, 300));
        (await agency.Send(new GetCourtCosts(number), scene.Collector)).ShouldSatisfyAllConditions(
            costs => costs.Deposit.IsZero.ShouldBeTrue(), costs => costs.Owed.IsZero.ShouldBeTrue(), costs => costs.Movements.Count.ShouldBe(3));
        await scene.Proves();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AnAdvance_When_TheDebtorPaysIt_Then_TheAgencyGetsItBackWithoutFee_AndAdvancesItAgainWhenThePaymentComesBack(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        await scene.Costs(number, CourtCostsKind.Advanced, 400);
        (await scene.Balance(Account.OperatingBank), await scene.Balance(Account.CostsAdvanced)).ShouldBe((-400, 400));

        var preview = await agency.Send(new PreviewPayment(number, Scene.Euro(1_000), PaymentMethod.BankTransfer, ReceivedBy.Agency, scene.Today, null), scene.Accountant);
        var payment = await scene.Pay(number, 1_000);
        await scene.MoveTo(scene.Today.AddDays(20));

        preview.WhenCleared.Single(line => line.Event == LedgerEvent.CourtCostsRecovered).Amount.ShouldBe(Scene.Euro(400));
        (await agency.Send(new GetPayment(payment), scene.Accountant)).Fee.Amount.ShouldBe(Scene.Euro(120), "20 % of the 600 that are no court costs");
        (await scene.Balance(Account.CostsAdvanced), await scene.Balance(Account.ClientFunds)).ShouldBe((0, 1_000 - 400 - 145.20m));
        await scene.Proves();
        await agency.Send(new SweepFees(scene.Today), scene.Accountant);
        (await scene.Balance(Account.OperatingBank)).ShouldBe(145.20m, "the advance is back, and fee and VAT are swept");

        await agency.Send(new ReversePayment(payment, ReversalReason.Refund, scene.Today, null, Scene.Euro(700)), scene.Accountant, "part");
        (await scene.Balance(Account.CostsAdvanced)).ShouldBe(100, "300 of the payment are left, all of them court costs");
        await scene.Proves();
        await agency.Send(new ReversePayment(payment, ReversalReason.Recalled, scene.Today, null), scene.Accountant, "rest");
        (await scene.Balance(Account.CostsAdvanced), await scene.Balance(Account.OperatingBank), await scene.Balance(Account.ClientFunds)).ShouldBe((400, -400, 0));
        await scene.Proves();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_TwoPaymentsOfCourtCosts_When_TheyClearAtOnce_Then_TheAdvanceIsRecoveredOnce(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        await scene.Costs(number, CourtCostsKind.Prepaid, 300);
        await scene.Costs(number, CourtCostsKind.Spent, 300);
        await scene.Costs(number, CourtCostsKind.Advanced, 100);
        string[] payments = [await scene.Pay(number, 200), await scene.Pay(number, 200)];
        var day = scene.Today.AddDays(20);
        agency.Clock.Set(day);

        await Task.WhenAll(payments.Select(payment => Task.Run(() => agency.Send(new ClearPayment(payment, day)))));

        (await scene.Balance(Account.CostsAdvanced), await scene.Balance(Account.ClientFunds)).ShouldBe((0, 300), "each of them paid more court costs than are advanced");
        await scene.Proves();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ADeposit_When_ItIsRefundedTwiceAtOnce_Then_OneIsRefused(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        await scene.Costs(number, CourtCostsKind.Prepaid, 300);

        var clerks = await Task.WhenAll(Enumerable.Range(1, 2).Select(_ => Task.Run(() => Outcome(() => scene.Costs(number, CourtCostsKind.Refunded, 300)))));

        clerks.Order(StringComparer.Ordinal).ShouldBe(["CostDepositMustNotGoBelowZero", Done]);
        (await scene.Balance(Account.CostDeposit)).ShouldBe(0);
        await scene.Proves();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AnAdvanceThatNoDebtorPays_When_ItIsChargedToTheClient_Then_TheClientOwesIt_AndCourtCostsThatArePaidLaterAreTheClients(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        await scene.Costs(number, CourtCostsKind.Advanced, 400);
        await scene.Pay(number, 100);
        await scene.MoveTo(scene.Today.AddDays(20));

        (await Refused(() => scene.Costs(number, CourtCostsKind.Charged, 300.01m))).ShouldBe("CostsAdvancedMustNotGoBelowZero");
        var charge = await scene.Costs(number, CourtCostsKind.Charged, 300);

        (await scene.Balance(Account.CostsAdvanced), await scene.Balance(Account.ClientReceivable)).ShouldBe((0, 300));
        (await agency.Send(new GetReceivable(scene.ClientNumber), scene.Accountant)).Owes.Single().Charges.ShouldBe(Scene.Euro(300));
        await scene.Proves();
        await scene.Pay(number, 300);
        await scene.MoveTo(scene.Today.AddDays(20));
        (await scene.Balance(Account.CostsAdvanced), await scene.Balance(Account.ClientFunds)).ShouldBe((0, 300), "court costs, without fee");
        await scene.Proves();

        await scene.Back(charge);
        (await scene.Balance(Account.CostsAdvanced), await scene.Balance(Account.ClientReceivable)).ShouldBe((300, 0));
        await scene.Proves();
    }

    [Fact]
    public async Task Given_AnAdvance_When_TheDebtorPaysTheClient_Then_TheClientOwesItBesideTheFee()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        await scene.Costs(number, CourtCostsKind.Advanced, 400);

        var payment = (await agency.Send(scene.Transfer(number, 500) with { ReceivedBy = ReceivedBy.Client }, scene.Accountant, "direct")).Number;
        (await scene.Balance(Account.ClientReceivable), await scene.Balance(Account.CostsAdvanced)).ShouldBe((424.20m, 0));
        await scene.Proves();

        await agency.Send(new ReversePayment(payment, ReversalReason.Recalled, scene.Today, null), scene.Accountant, "back");
        (await scene.Balance(Account.ClientReceivable), await scene.Balance(Account.CostsAdvanced)).ShouldBe((0, 400));
        await scene.Proves();
    }

    [Fact]
    public async Task Given_AnAdvance_When_ItIsReversed_Then_NobodyOwesIt_AndASecondTimeIsRefused()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        var owed = (await scene.Money(number)).Balance;
        var advance = await scene.Costs(number, CourtCostsKind.Advanced, 400);

        await scene.Back(advance);

        (await scene.Money(number)).Balance.ShouldBe(owed);
        (await scene.Balance(Account.CostsAdvanced), await scene.Balance(Account.OperatingBank)).ShouldBe((0, 0));
        (await Refused(() => scene.Back(advance))).ShouldBe("CashMovementMustNotBeReversedTwice");
        await scene.Proves();
    }

    [Fact]
    public async Task Given_CostsThatTheDebtorPaid_When_TheyOrTheirDepositAreTakenBack_Then_ItIsRefusedByName()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        var advance = await scene.Costs(number, CourtCostsKind.Advanced, 100);
        var deposit = await scene.Costs(number, CourtCostsKind.Prepaid, 150);
        var spent = await scene.Costs(number, CourtCostsKind.Spent, 100);
        await scene.Pay(number, 150);
        await scene.MoveTo(scene.Today.AddDays(20));

        (await Refused(() => scene.Back(advance))).ShouldBe("CostsAdvancedMustNotGoBelowZero");
        (await Refused(() => scene.Back(spent))).ShouldBe("CourtCostsMustStillBeOwed");
        (await Refused(() => scene.Back(deposit))).ShouldBe("CostDepositMustNotGoBelowZero");
        await scene.Proves();
    }

    [Fact]
    public async Task Given_CostsThatWereEnteredLate_When_TheCaseIsRestated_Then_WhatAPaymentPaysOfThemNowIsRecovered()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var opened = scene.Today;
        var number = await scene.OpenCase(2_000);
        await scene.Pay(number, 600);
        await scene.MoveTo(opened.AddDays(20));
        await agency.Send(new RecordCourtCosts(number, CourtCostsKind.Advanced, Scene.Euro(100), opened, null, "Bailiff"), scene.Accountant, "late");

        await agency.Send(new RestateCase(number, "The bailiff's bill of the first day."), scene.Accountant, "restate");

        (await scene.Balance(Account.CostsAdvanced)).ShouldBe(0);
        await scene.Proves();
    }

    [Fact]
    public async Task Given_OneKey_When_CostsAreSentTwice_Then_TheyArePostedOnce_AndBadInputKeepsNothing()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        var costs = new RecordCourtCosts(number, CourtCostsKind.Advanced, Scene.Euro(100), scene.Today, null, null);

        var first = await agency.Send(costs, scene.Accountant, "key");
        (await agency.Send(costs, scene.Accountant, "key")).ShouldBe(first);
        await Should.ThrowAsync<ForbiddenException>(() => agency.Send(costs, scene.Collector, "other"));
        (await Refused(() => agency.Send(costs with { Amount = Scene.Euro(-1) }, scene.Accountant, "a"))).ShouldBe("CashMovementMustBePositive");
        (await Refused(() => agency.Send(costs with { On = scene.Today.AddDays(1) }, scene.Accountant, "b"))).ShouldBe("CashMovementMustNotBeInTheFuture");
        (await Refused(() => agency.Send(costs with { On = scene.Today.AddDays(-1) }, scene.Accountant, "c"))).ShouldBe("CourtCostsMustNotPrecedeTheCase");
        (await Refused(() => agency.Send(costs with { Amount = new(1, Domain.Common.Currency.Of("USD")) }, scene.Accountant, "d"))).ShouldBe("CashMovementMustBeInTheCaseCurrency");
        await agency.Send(new MoveCase(number, CaseAction.Close, CloseCode.Uncollectible, null), scene.Supervisor);
        (await Refused(() => agency.Send(costs, scene.Accountant, "e"))).ShouldBe("CaseMustBeOpen");

        (await agency.Query(db => db.CashMovements.CountAsync())).ShouldBe(1);
        (await scene.Balance(Account.CostsAdvanced)).ShouldBe(100);
    }
}
