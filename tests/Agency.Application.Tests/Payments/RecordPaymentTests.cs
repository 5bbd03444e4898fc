using Agency.Application.Common;
using Agency.Application.Payments;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Payments;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Payments;

public sealed class RecordPaymentTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_APostedPayment_When_TheSameKeyComesAgain_Then_NothingChangesAndTheReceiptIsTheSame(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var transfer = scene.Transfer(await scene.OpenCase(2_000), 400, "BANK-1");

        var first = await agency.Send(transfer, scene.Accountant, "key");
        var second = await agency.Send(transfer, scene.Accountant, "key");

        second.Number.ShouldBe(first.Number);
        (await agency.Query(db => db.Payments.CountAsync())).ShouldBe(1);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_APostedPayment_When_TheSameKeyComesWithAnotherAmount_Then_ItIsAConflict(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var transfer = scene.Transfer(await scene.OpenCase(2_000), 400);
        await agency.Send(transfer, scene.Accountant, "key");

        (await Refused(() => agency.Send(transfer with { Amount = Scene.Euro(401) }, scene.Accountant, "key"))).ShouldBe("IdempotencyKeyMustKeepItsBody");
        (await agency.Query(db => db.Payments.SumAsync(payment => payment.Amount.Amount))).ShouldBe(400);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ABankLine_When_TwoClerksPostItAtOnce_Then_OneWinsAndTheOtherIsTold(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var transfer = scene.Transfer(await scene.OpenCase(2_000), 400, "BANK-1");

        var clerks = await Task.WhenAll(Enumerable.Range(1, 2).Select(clerk => Task.Run(() => Outcome(() => agency.Send(transfer, scene.Accountant, $"clerk {clerk}")))));

        clerks.Order(StringComparer.Ordinal).ShouldBe(["ExternalReferenceMustBePostedOnce", Done]);
        (await agency.Query(db => db.JournalEntries.CountAsync())).ShouldBe(2);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_TwoPaymentsOnOneCase_When_TheyArePostedAtOnce_Then_BothStandAndTheBalanceIsRight(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        var before = (await scene.Money(number)).Balance;

        await Task.WhenAll(Enumerable.Range(1, 2).Select(part => Task.Run(() => agency.Send(scene.Transfer(number, 400, $"BANK-{part}"), scene.Accountant, $"part {part}"))));

        (await scene.Money(number)).Balance.ShouldBe(before - Scene.Euro(800));
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_CasesOfOnePartner_When_SixClerksPostAtOnce_Then_AllOfThemStandAndTheLinesAddUp(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var numbers = new List<string>();
        for (var at = 1; at <= 6; at++)
        {
            numbers.Add(await scene.OpenCase(2_000));
        }

        await Task.WhenAll(numbers.Select(number => Task.Run(() => agency.Send(scene.Transfer(number, 400, $"BANK-{number}"), scene.Accountant, number))));

        (await agency.Query(db => db.CommissionLines.Select(line => line.Ordinal).Order().ToListAsync())).ShouldBe([1, 2, 3, 4, 5, 6]);
        (await agency.Query(db => db.CommissionLines.SumAsync(line => line.Amount.Amount))).ShouldBe(30, "5 % of the 100 of each that are left when the costs are paid");
    }

    [Fact]
    public async Task Given_TheSecondPaymentOnACase_When_ItsFeeIsExplained_Then_ItIsTheRoundedWholeLessTheFirst()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        var first = await scene.Pay(number, 400.01m);
        var second = await scene.Pay(number, 100.01m);

        var fee = await agency.Send(new ExplainFee(second), scene.Accountant);
        (fee.BaseBefore, fee.BaseAfter, fee.Exact, fee.Rounded).ShouldBe((400.01m, 500.02m, 100.004m, Scene.Euro(100)));
        (fee.FeesBefore, fee.Fee, fee.Vat, fee.IsEqual).ShouldBe((Scene.Euro(80), Scene.Euro(20), Scene.Euro(4.20m), true));
        (await agency.Send(new ExplainFee(first), scene.Accountant)).ShouldSatisfyAllConditions(row => row.IsEqual.ShouldBeTrue(), row => row.FeesBefore.IsZero.ShouldBeTrue());
    }

    [Theory]
    [InlineData(-1, 0, "PaymentMustBePositive")]
    [InlineData(0, 0, "PaymentMustBePositive")]
    [InlineData(9_999, 0, "PaymentMustNotExceedBalance")]
    [InlineData(100, 1, "PaymentMustNotBeInTheFuture")]
    [InlineData(100, -91, "PaymentMustNotPrecedeTheInvoices")]
    public async Task Given_ACase_When_ABadPaymentComes_Then_ItIsRefusedByNameAndNothingIsStored(decimal amount, int daysFromToday, string rule)
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var transfer = scene.Transfer(await scene.OpenCase(2_000), amount) with { ReceivedOn = scene.Today.AddDays(daysFromToday) };

        (await Refused(() => agency.Send(transfer, scene.Accountant, "key"))).ShouldBe(rule);
        (await agency.Query(async db => (await db.Payments.CountAsync(), await db.JournalPostings.CountAsync(), await db.IdempotencyKeys.CountAsync()))).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task Given_ADollarPayment_When_TheCaseIsInEuro_Then_ItIsRefused()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var transfer = scene.Transfer(await scene.OpenCase(2_000), 100) with { Amount = new Money(100, Currency.Of("USD")) };

        (await Refused(() => agency.Send(transfer, scene.Accountant, "key"))).ShouldBe("PaymentMustBeInTheCaseCurrency");
    }

    [Fact]
    public async Task Given_APreview_When_AnotherPaymentCameBetween_Then_PostingItIsRefused()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        var transfer = scene.Transfer(number, 100);
        var seen = await agency.Send(
            new PreviewPayment(number, transfer.Amount, transfer.Method, transfer.ReceivedBy, transfer.ReceivedOn, transfer.ExternalReference), scene.Accountant);
        await scene.Pay(number, 300);

        (await Refused(() => agency.Send(transfer with { Fingerprint = seen.Fingerprint }, scene.Accountant, "key"))).ShouldBe("PreviewMustStillHold");
    }

    [Fact]
    public async Task Given_MoneyAtTheClient_When_ItIsRecorded_Then_TheClientOwesTheFeeAndTrustIsUntouched()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var transfer = scene.Transfer(await scene.OpenCase(2_000), 500) with { ReceivedBy = ReceivedBy.Client };

        var number = (await agency.Send(transfer, scene.Accountant, "key")).Number;

        var accounts = (await agency.Send(new GetPayment(number), scene.Accountant)).Journal.Select(posting => posting.Account.ToString()).Distinct();
        accounts.ShouldBe(["ClientReceivable", "FeeIncome", "VatPayable", "CommissionExpense", "CommissionPayable"], ignoreOrder: true);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_CostsThatCameAfterTheMoney_When_ItIsRecorded_Then_PreviewAndPaymentSayThatTheyWereNotOwedYet(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var opened = scene.Today;
        var number = await scene.OpenCase(2_000);
        await scene.MoveTo(opened.AddDays(5));
        var late = scene.Transfer(number, 400) with { ReceivedOn = opened.AddDays(-1) };

        var preview = await agency.Send(new PreviewPayment(number, late.Amount, late.Method, late.ReceivedBy, late.ReceivedOn, null), scene.Accountant);
        var page = await agency.Send(new GetPayment((await agency.Send(late, scene.Accountant, "late")).Number), scene.Accountant);
        var today = await agency.Send(new GetPayment(await scene.Pay(number, 400)), scene.Accountant);

        preview.Allocation.ShouldNotContain(part => part.Component == Component.CollectionCosts);
        preview.NotOwedYet.ShouldBe([new NotOwedYet(Component.CollectionCosts, opened)]);
        page.NotOwedYet.ShouldBe(preview.NotOwedYet);
        today.NotOwedYet.ShouldBeEmpty();
    }
}
