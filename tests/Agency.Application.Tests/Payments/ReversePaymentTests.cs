using Agency.Application.Commissions;
using Agency.Application.Payments;
using Agency.Application.Verify;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>Debits less credits of every account.</summary>
    private static async Task<IEnumerable<decimal>> Balances(AgencyFixture agency)
    {
        var postings = await agency.Query(db => db.JournalPostings.AsNoTracking().ToListAsync());
        return postings.GroupBy(posting => posting.Account).Select(group => group.Sum(posting => posting.Side == Side.Debit ? posting.Amount.Amount : -posting.Amount.Amount));
    }
}
