using Agency.Application.Cases;
using Agency.Application.Commissions;
using Agency.Application.Ledger;
using Agency.Application.Payments;
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

public sealed class ReversePaymentTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AStatedPayment_When_ItIsChargedBack_Then_EveryAccountIsAtZeroAndTheCommissionIsClawedBack(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        var untouched = (await scene.Money(number, new DateOnly(2026, 6, 1))).Balance;
        var payment = await scene.Pay(number, 1_500);
        await scene.MoveTo(new DateOnly(2026, 4, 1));
        await agency.Send(new IssueStatements(new DateOnly(2026, 3, 1)), scene.Accountant);

        await agency.Send(new ReversePayment(payment, ReversalReason.Chargeback, scene.Today, null), scene.Accountant, "back");

        (await Balances(agency)).ShouldAllBe(balance => balance == 0);
        (await scene.Money(number, new DateOnly(2026, 6, 1))).Balance.ShouldBe(untouched);
        await scene.MoveTo(new DateOnly(2026, 5, 1));
        await agency.Send(new IssueStatements(new DateOnly(2026, 4, 1)), scene.Accountant);
        var statement = await agency.Send(new GetStatement("CS-2026-0002"), scene.Partner);
        statement.CarriedForward.IsNegative.ShouldBeTrue();
        statement.ToPay.IsZero.ShouldBeTrue();
        (await agency.Send(new VerifyBooks(), scene.Auditor)).IsProved.ShouldBeTrue();
    }

    [Fact]
    public async Task Given_AReversedPayment_When_ItIsReversedAgain_Then_ItIsRefused()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var payment = await scene.Pay(await scene.OpenCase(2_000), 500);
        var reversal = new ReversePayment(payment, ReversalReason.InsufficientFunds, scene.Today, null);
        await agency.Send(reversal, scene.Accountant, "first");

        var refused = await Should.ThrowAsync<BusinessRuleException>(() => agency.Send(reversal, scene.Accountant, "second"));
        refused.Rule.Name.ShouldBe("PaymentMustNotBeReversedTwice");
    }

    [Fact]
    public async Task Given_PaymentsAndReversalsInAnyOrder_When_TheYearIsSummed_Then_TheLinesAreThePlanOnTheNetCollected()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(3_000);
        var first = await scene.Pay(number, 600);
        await scene.Pay(number, 700.01m);
        await agency.Send(new ReversePayment(first, ReversalReason.Recalled, scene.Today, null), scene.Accountant, "back");
        await scene.Pay(number, 333.33m);

        var account = await agency.Query(db => db.CommissionAccounts.SingleAsync());
        var plan = await agency.Query(db => db.CommissionPlanVersions.SingleAsync());
        account.Earned.ShouldBe(Money.Rounded(plan.Rates.Exact(account.Base.Amount), Currency.Euro, RoundingIntent.Commission));
        account.Collected.ShouldBe(Scene.Euro(1_033.34m));
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AClearedPayment_When_ItComesBackInParts_Then_EachPartIsProvedAndNothingIsLeft(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        var payment = await scene.Pay(number, 777.77m);
        await scene.MoveTo(scene.Today.AddDays(20));

        foreach (var part in (decimal[])[100.01m, 333.33m, 0.01m])
        {
            await Back(scene, payment, part);
            (await agency.Send(new VerifyBooks(), scene.Auditor)).Checks.SelectMany(check => check.Differences).ShouldBeEmpty();
        }

        var page = await agency.Send(new GetPayment(payment), scene.Accountant);
        (page.Left, page.Status, page.Reversals.Count).ShouldBe((Scene.Euro(344.42m), PaymentStatus.Cleared, 3));
        await Back(scene, payment, null);

        (await Balances(agency)).ShouldAllBe(balance => balance == 0);
        (await agency.Send(new GetPayment(payment), scene.Accountant)).Status.ShouldBe(PaymentStatus.Reversed);
        (await agency.Send(new VerifyBooks(), scene.Auditor)).Checks.SelectMany(check => check.Differences).ShouldBeEmpty();
    }

    [Fact]
    public async Task Given_APartReversedBeforeTheMoneyWasGood_When_TheRestClears_Then_OnlyTheFeeOnTheRestIsEarned()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var payment = await scene.Pay(await scene.OpenCase(2_000), 500);
        await Back(scene, payment, 200);

        await scene.MoveTo(scene.Today.AddDays(20));

        var page = await agency.Send(new GetPayment(payment), scene.Accountant);
        (page.Fee.AmountLeft, page.Fee.VatLeft).ShouldBe((Scene.Euro(60), Scene.Euro(12.60m)));
        page.Journal.Where(posting => posting.Event == LedgerEvent.FeeEarned).Select(posting => posting.Amount).Distinct().ShouldHaveSingleItem().ShouldBe(Scene.Euro(60));
        (await agency.Send(new VerifyBooks(), scene.Auditor)).Checks.SelectMany(check => check.Differences).ShouldBeEmpty();
    }

    [Fact]
    public async Task Given_MoneyThatWentOnToTheClient_When_ThePaymentComesBack_Then_TheClientOwesItAndTrustProves()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        var payment = await scene.Pay(number, 1_000);
        await scene.MoveTo(scene.Today.AddDays(20));
        await Post(agency, scene, [new LedgerLine(LedgerEvent.FeeSwept, Scene.Euro(242)), new LedgerLine(LedgerEvent.RemittedToClient, Scene.Euro(758))]);

        var preview = await agency.Send(new PreviewReversal(payment), scene.Accountant);
        preview.Shortfall.ShouldBe(Scene.Euro(758));
        await agency.Send(
            new ReversePayment(payment, ReversalReason.Recalled, scene.Today, null, Fingerprint: preview.Fingerprint), scene.Accountant, "back");

        var proof = (await agency.Send(new GetProof(), scene.Accountant)).Currencies.Single();
        (proof.Difference, proof.OwedToTrust, proof.EarnedNotSwept).ShouldBe((Scene.Euro(0), Scene.Euro(758), Scene.Euro(0)));
        proof.Accounts.Single(row => row.Account == Account.ClientReceivable).Balance.ShouldBe(Scene.Euro(758));
        (await agency.Send(new VerifyBooks(), scene.Auditor)).Checks.SelectMany(check => check.Differences).ShouldBeEmpty();
    }

    [Fact]
    public async Task Given_AReversal_When_ItIsReversed_Then_ItIsRefusedByName()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var payment = await scene.Pay(await scene.OpenCase(2_000), 500);
        var reversal = await Back(scene, payment, 100);

        (await Should.ThrowAsync<BusinessRuleException>(() => Back(scene, reversal, 100))).Rule.Name.ShouldBe("ReversalMustNotBeReversed");
    }

    [Fact]
    public async Task Given_AReturnOfABank_When_ItsReferenceComesAgain_Then_ItIsPostedOnce()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var payment = await scene.Pay(await scene.OpenCase(2_000), 500);
        var back = new ReversePayment(payment, ReversalReason.Refund, scene.Today, null, Scene.Euro(100), ExternalReference: "RET-1");
        await agency.Send(back, scene.Accountant, "one");

        (await Should.ThrowAsync<BusinessRuleException>(() => agency.Send(back, scene.Accountant, "two"))).Rule.Name.ShouldBe("ExternalReferenceMustBePostedOnce");
    }

    [Fact]
    public async Task Given_MoreThanIsOwed_When_TheClerkAcceptsIt_Then_TheRestIsKeptForTheDebtorAndCanBeRefundedOnce()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        var balance = (await scene.Money(number)).Balance;
        var transfer = scene.Transfer(number, balance.Amount + 50) with { AcceptOverpayment = true };

        var payment = (await agency.Send(transfer, scene.Accountant, "pay")).Number;
        (await scene.Money(number)).Balance.IsZero.ShouldBeTrue();
        (await agency.Send(new GetPayment(payment), scene.Accountant)).Refundable.ShouldBe(Scene.Euro(50));
        (await agency.Send(new VerifyBooks(), scene.Auditor)).Checks.SelectMany(check => check.Differences).ShouldBeEmpty();

        var preview = await agency.Send(new PreviewRefund(payment), scene.Accountant);
        (preview.Amount, preview.KeptAfter, preview.PostedOn).ShouldBe((Scene.Euro(50), Scene.Euro(0), scene.Today));
        preview.Lines.ShouldHaveSingleItem().ShouldSatisfyAllConditions(line => line.Debit.ShouldBe(Account.DebtorRefundPayable), line => line.Credit.ShouldBe(Account.TrustBank));
        (await Should.ThrowAsync<BusinessRuleException>(() => agency.Send(new RefundOverpayment(payment, Scene.Euro(49), scene.Today, null, preview.Fingerprint), scene.Accountant, "other")))
            .Rule.Name.ShouldBe("PreviewMustStillHold");
        await agency.Send(new RefundOverpayment(payment, Scene.Euro(50), scene.Today, null, preview.Fingerprint), scene.Accountant, "refund");
        (await agency.Send(new GetPayment(payment), scene.Accountant)).Journal.Last(row => row.Event == LedgerEvent.OverpaymentRefunded).Amount.ShouldBe(Scene.Euro(50));
        (await Should.ThrowAsync<BusinessRuleException>(() => agency.Send(new RefundOverpayment(payment, Scene.Euro(0.01m), scene.Today, null), scene.Accountant, "again")))
            .Rule.Name.ShouldBe("RefundMustNotExceedWhatWasOverpaid");
        (await agency.Send(new GetProof(), scene.Accountant)).Currencies.Single().Difference.IsZero.ShouldBeTrue();
        (await agency.Send(new VerifyBooks(), scene.Auditor)).Checks.SelectMany(check => check.Differences).ShouldBeEmpty();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ACaseThatWasClosedAsPaid_When_ThePaymentBounces_Then_ItIsOpenAgain_ButNotForARefund(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        foreach (var code in (CloseCode[])[CloseCode.PaidInFull, CloseCode.SettledInFull])
        {
            (await Refused(() => agency.Send(new MoveCase(number, CaseAction.Close, code, "Paid"), scene.Supervisor))).ShouldBe("FullyPaidCaseMustOweNothing");
        }

        var payment = await scene.Pay(number, (await scene.Money(number)).Balance.Amount);
        await agency.Send(new MoveCase(number, CaseAction.Close, CloseCode.PaidInFull, "Paid"), scene.Supervisor);
        (await agency.Send(new GetDesk(number), scene.Supervisor)).Gate.ShouldBeEmpty("nobody is contacted about a closed case");

        await Back(scene, payment, 10);
        (await agency.Query(db => db.Cases.Select(row => row.Stage).SingleAsync())).ShouldBe(Stage.Closed, "the agency gave it back by itself");

        await agency.Send(new ReversePayment(payment, ReversalReason.InsufficientFunds, scene.Today, null), scene.Accountant, "nsf");
        var desk = await agency.Send(new GetDesk(number), scene.Supervisor);
        (desk.Stage, desk.CloseCode, desk.ClosedOn).ShouldBe((Stage.Amicable, null, null));
        desk.Timeline.ShouldContain(entry => entry.Note != null && entry.Note.Contains("closed as PaidInFull"));
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ARefundThatDidNotReachTheDebtor_When_ItComesBack_Then_ItIsKeptAgainOrSettlesWhatTheDebtorOwes(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        var owed = (await scene.Money(number)).Balance.Amount;
        var payment = (await agency.Send(scene.Transfer(number, owed + 50) with { AcceptOverpayment = true }, scene.Accountant, "pay")).Number;
        await agency.Send(new RefundOverpayment(payment, null, scene.Today, null), scene.Accountant, "refund");

        await agency.Send(new TakeRefundBack(payment, Scene.Euro(20), scene.Today, "Account closed"), scene.Accountant, "back");
        (await agency.Send(new GetPayment(payment), scene.Accountant)).ShouldSatisfyAllConditions(row => row.Refundable.ShouldBe(Scene.Euro(20)), row => row.Refunded.ShouldBe(Scene.Euro(30)));
        (await Should.ThrowAsync<BusinessRuleException>(() => agency.Send(new TakeRefundBack(payment, Scene.Euro(30.01m), scene.Today, null), scene.Accountant, "more")))
            .Rule.Name.ShouldBe("RefundMustNotComeBackAboveWhatWasSent");
        (await agency.Send(new VerifyBooks(), scene.Auditor)).IsProved.ShouldBeTrue();

        await Back(scene, payment, null);
        await agency.Send(new TakeRefundBack(payment, null, scene.Today, null), scene.Accountant, "rest");
        (await agency.Send(new VerifyBooks(), scene.Auditor)).IsProved.ShouldBeTrue();
        (await agency.Query(db => db.JournalPostings.GroupBy(row => row.Account).Select(of => of.Sum(row => row.Side == Side.Debit ? row.Amount.Amount : -row.Amount.Amount)).ToListAsync()))
            .ShouldAllBe(balance => balance == 0, "all that came has gone back, and nobody owes anything");
    }

    /// <summary>A part comes back; without an amount all that is left.</summary>
    private static async Task<string> Back(Scene scene, string payment, decimal? amount) => (await scene.Agency.Send(
        new ReversePayment(payment, ReversalReason.Refund, scene.Today, null, amount is { } part ? Scene.Euro(part) : null), scene.Accountant, Guid.NewGuid().ToString())).Number;

    /// <summary>What other areas would post about the one client.</summary>
    private static Task<int> Post(AgencyFixture agency, Scene scene, LedgerLine[] lines) => agency.Query(async db =>
    {
        var client = await db.Clients.SingleAsync();
        db.JournalEntries.Add(JournalEntry.Post("J-900000", scene.Today, agency.Clock.Now, "test", new LedgerParties(client.Id, null, null, null), lines));
        return await db.SaveChangesAsync(CancellationToken.None);
    });

    /// <summary>Debits less credits of every account.</summary>
    private static async Task<IEnumerable<decimal>> Balances(AgencyFixture agency)
    {
        var postings = await agency.Query(db => db.JournalPostings.AsNoTracking().ToListAsync());
        return postings.GroupBy(posting => posting.Account).Select(group => group.Sum(posting => posting.Side == Side.Debit ? posting.Amount.Amount : -posting.Amount.Amount));
    }
}
