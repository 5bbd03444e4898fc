using Agency.Application.Ledger;
using Agency.Application.Payments;
using Agency.Application.Verify;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Payments;

public sealed class SuspenseTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_UnidentifiedMoney_When_ItIsAssigned_Then_ItIsAPaymentOfItsOwnDayAndTheBankIsPostedOnce(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        var received = scene.Today;
        var suspense = await Receive(scene, 400);
        await scene.MoveTo(received.AddDays(30));

        var preview = await agency.Send(new PreviewAssignment(suspense, number), scene.Accountant);
        var payment = (await agency.Send(new AssignSuspense(suspense, number, false, null, preview.Fingerprint), scene.Accountant, "assign")).Number;

        var page = await agency.Send(new GetPayment(payment), scene.Accountant);
        (page.ReceivedOn, page.SuspenseNumber, page.ExternalReference).ShouldBe((received, suspense, "BANK-7"));
        (preview.PostedOn, page.Journal.Select(posting => posting.On).Distinct().Single()).ShouldBe((scene.Today, scene.Today), "what the preview said, for the money and for the commission");
        (await Balance(agency, Account.TrustBank)).ShouldBe(400);
        (await Balance(agency, Account.UnidentifiedReceipts)).ShouldBe(0);
        (await Refused(() => agency.Send(new AssignSuspense(suspense, number, false, null, null), scene.Accountant, "again"))).ShouldBe("SuspenseMustBeOpen");
        (await agency.Send(new GetProof(), scene.Accountant)).Currencies.Single().Difference.IsZero.ShouldBeTrue();
        (await agency.Send(new VerifyBooks(), scene.Auditor)).Checks.SelectMany(check => check.Differences).ShouldBeEmpty();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_MoneyThatCameBeforeTheCase_When_ItIsAssigned_Then_ItIsAPaymentOfItsDayAndTheBooksAgree(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var received = scene.Today;
        var suspense = await Receive(scene, 400);
        await scene.MoveTo(received.AddDays(30));
        var number = await scene.OpenCase(2_000);

        var preview = await agency.Send(new PreviewAssignment(suspense, number), scene.Accountant);
        var payment = (await agency.Send(new AssignSuspense(suspense, number, false, null, preview.Fingerprint), scene.Accountant, "assign")).Number;
        await scene.Pay(number, 100);
        await scene.MoveTo(scene.Today.AddDays(30));

        var page = await agency.Send(new GetPayment(payment), scene.Accountant);
        (page.ReceivedOn, page.Allocation.Sum(part => part.Amount.Amount), page.Status).ShouldBe((received, 400m, PaymentStatus.Cleared));
        page.Allocation.ShouldNotContain(part => part.Component == Domain.Cases.Component.CollectionCosts, "they were charged later, with the opening of the case");
        (await agency.Send(new VerifyBooks(), scene.Auditor)).Checks.SelectMany(check => check.Differences).ShouldBeEmpty();
    }

    [Fact]
    public async Task Given_UnidentifiedMoney_When_ItGoesBack_Then_NothingIsLeftAndItCannotBeAssigned()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var suspense = await Receive(scene, 400);

        await agency.Send(new ReturnSuspense(suspense, scene.Today, "Not for us."), scene.Accountant, "return");

        (await Balance(agency, Account.TrustBank)).ShouldBe(0);
        (await agency.Send(new GetSuspense(suspense), scene.Auditor)).Status.ShouldBe(SuspenseStatus.Returned);
        var number = await scene.OpenCase(2_000);
        (await Refused(() => agency.Send(new AssignSuspense(suspense, number, false, null, null), scene.Accountant, "assign"))).ShouldBe("SuspenseMustBeOpen");
        (await agency.Send(new VerifyBooks(), scene.Auditor)).Checks.SelectMany(check => check.Differences).ShouldBeEmpty();
    }

    [Fact]
    public async Task Given_ABankLineInSuspense_When_ItIsRecordedAsAPaymentToo_Then_ItIsRefused()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        await Receive(scene, 400);

        (await Refused(() => agency.Send(scene.Transfer(number, 400, "BANK-7"), scene.Accountant, "pay"))).ShouldBe("ExternalReferenceMustBePostedOnce");
        (await Refused(() => Receive(scene, 400))).ShouldBe("ExternalReferenceMustBePostedOnce");
    }

    [Theory]
    [InlineData("USD", PaymentMethod.SepaTransfer, null, "MethodMustCarryTheCurrency")]
    [InlineData("EUR", PaymentMethod.AchCredit, null, "MethodMustCarryTheCurrency")]
    [InlineData("EUR", PaymentMethod.SepaTransfer, "not an iban", "IbanMustBeValid")]
    [InlineData("EUR", PaymentMethod.SepaTransfer, "NL92ABNA0417164300", "IbanMustBeValid")]
    [InlineData("USD", PaymentMethod.Wire, "not an iban", "SenderAccountMustBeANumber")]
    [InlineData("USD", PaymentMethod.Wire, "DE89 3704 0044 0532 0130 01", "IbanMustBeValid")]
    public async Task Given_MoneyAsItCannotHaveCome_When_ItIsEntered_Then_ItIsRefusedByNameAndNothingIsStored(string currency, PaymentMethod method, string? account, string rule)
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var received = new ReceiveIntoSuspense(new Money(400, Currency.Of(currency)), method, scene.Today, "BANK-7", "P. Bakker", account, null);

        (await Refused(() => agency.Send(received, scene.Accountant, "key"))).ShouldBe(rule);
        (await agency.Query(async db => (await db.SuspenseReceipts.CountAsync(), await db.JournalPostings.CountAsync()))).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData("USD", PaymentMethod.AchCredit, "021000021 / 123456789")]
    [InlineData("EUR", PaymentMethod.SepaTransfer, "nl91 abna 0417 1643 00")]
    [InlineData("GBP", PaymentMethod.Wire, "20-00-00 55779911")]
    public async Task Given_AnAccountOfItsCountrysForm_When_TheMoneyIsEntered_Then_ItIsTaken(string currency, PaymentMethod method, string account)
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var received = new ReceiveIntoSuspense(new Money(400, Currency.Of(currency)), method, scene.Today, "BANK-7", "P. Bakker", account, null);

        var number = (await agency.Send(received, scene.Accountant, "key")).Number;

        (await agency.Send(new GetSuspense(number), scene.Accountant)).SenderAccount.ShouldBe(Domain.Banking.AgencyAccount.Compact(account));
    }

    [Fact]
    public async Task Given_AnAssignedReceipt_When_ThePaymentComesBack_Then_EveryAccountIsAtZero()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        var suspense = await Receive(scene, 400);
        var payment = (await agency.Send(new AssignSuspense(suspense, number, false, null, null), scene.Accountant, "assign")).Number;
        await scene.MoveTo(scene.Today.AddDays(30));

        await agency.Send(new ReversePayment(payment, ReversalReason.Recalled, scene.Today, null), scene.Accountant, "back");

        foreach (var account in Enum.GetValues<Account>())
        {
            (await Balance(agency, account)).ShouldBe(0, account.ToString());
        }
    }

    private static async Task<string> Receive(Scene scene, decimal amount) => (await scene.Agency.Send(
        new ReceiveIntoSuspense(Scene.Euro(amount), PaymentMethod.SepaTransfer, scene.Today, "BANK-7", "P. Bakker", "NL91ABNA0417164300", "invoice ?"),
        scene.Accountant,
        Guid.NewGuid().ToString())).Number;

    private static async Task<decimal> Balance(AgencyFixture agency, Account account)
    {
        var postings = await agency.Query(db => db.JournalPostings.AsNoTracking().Where(posting => posting.Account == account).ToListAsync());
        return Math.Abs(postings.Sum(posting => posting.Side == Side.Debit ? posting.Amount.Amount : -posting.Amount.Amount));
    }
}
