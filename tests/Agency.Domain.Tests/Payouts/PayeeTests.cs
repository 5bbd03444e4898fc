using Agency.Domain.Common;
using Agency.Domain.Payouts;

namespace Agency.Domain.Tests.Payouts;

public sealed class PayeeTests
{
    private static readonly DateTime At = new(2026, 4, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Maker = Guid.CreateVersion7();
    private static readonly BankAccount First = BankAccount.ByIban("NL91 ABNA 0417 1643 00", "abnanl2a");
    private static readonly BankAccount Second = BankAccount.ByIban("NL20INGB0001234567", null);

    [Theory]
    [InlineData("NL91ABNA0417164300", true)]
    [InlineData("GB82WEST12345698765432", true)]
    [InlineData("DE89370400440532013000", true)]
    [InlineData("NL91ABNA0417164301", false)]
    [InlineData("NL19ABNA0417164300", false)]
    [InlineData("", false)]
    public void Iban_IsHeldToItsCheckDigits(string iban, bool isRight) => AccountNumbers.IsIban(iban).ShouldBe(isRight);

    [Theory]
    [InlineData("021000021", true)]
    [InlineData("011401533", true)]
    [InlineData("021000022", false)]
    [InlineData("000000000", false)]
    [InlineData("02100002", false)]
    public void RoutingNumber_IsHeldToItsCheckDigit(string number, bool isRight) => AccountNumbers.IsRoutingNumber(number).ShouldBe(isRight);

    [Fact]
    public void Given_NoPayoutYet_When_AnotherAccountIsEntered_Then_ItIsInForceAtOnce()
    {
        var payee = Payee.Of(Guid.CreateVersion7());
        payee.Enter(First, wasPaid: false, Maker, "Maker", At);
        payee.Enter(First, wasPaid: false, Maker, "Maker", At);
        payee.Accounts.Count.ShouldBe(1, "the same account again is no change");

        payee.Enter(Second, wasPaid: false, Maker, "Maker", At);

        payee.AccountOf(AccountKind.Iban)!.Account.ShouldBe(Second);
        payee.Accounts.Select(account => account.Status).ShouldBe([PayeeAccountStatus.Replaced, PayeeAccountStatus.InForce]);
    }

    [Fact]
    public void Given_APayout_When_AnotherAccountIsEntered_Then_ItWaits_AndItsMakerCannotLetItIn()
    {
        var payee = Payee.Of(Guid.CreateVersion7());
        payee.Enter(First, wasPaid: false, Maker, "Maker", At);
        payee.Enter(Second, wasPaid: true, Maker, "Maker", At);
        var waiting = payee.ProposedOf(AccountKind.Iban)!;

        Should.Throw<BusinessRuleException>(() => payee.Decide(waiting.Id, isApproved: true, Maker, "Maker", At)).Rule.Name.ShouldBe("AccountMustBeApprovedBySomebodyElse");
        payee.AccountOf(AccountKind.Iban)!.Account.ShouldBe(First);
        payee.Decide(waiting.Id, isApproved: false, Guid.CreateVersion7(), "Checker", At);

        payee.ProposedOf(AccountKind.Iban).ShouldBeNull();
        payee.AccountOf(AccountKind.Iban)!.Account.ShouldBe(First, "what was refused changes nothing");
        Should.Throw<BusinessRuleException>(() => payee.Decide(waiting.Id, isApproved: true, Guid.CreateVersion7(), "Checker", At)).Rule.Name.ShouldBe("AccountMustWaitForApproval");
    }

    [Fact]
    public void Given_AnAccountOfEachKind_When_Paid_Then_TheCurrencyChooses()
    {
        var payee = Payee.Of(Guid.CreateVersion7());
        payee.Declare(new TaxDetails("Lakeside LLC", "US", TaxForm.W9, TinKind.Ein, "12-3456789"), new DateOnly(2026, 4, 1), "Maker");
        payee.Enter(First, wasPaid: false, Maker, "Maker", At);

        PayoutFacts.Payable(payee, Currency.Euro).ShouldBeNull();
        PayoutFacts.Payable(payee, Currency.Of("USD")).ShouldBe(PayoutLeftOutReason.NoBankAccount);
        payee.Enter(BankAccount.ByRouting("021000021", "000123456789", AchAccountType.Checking), wasPaid: false, Maker, "Maker", At);
        PayoutFacts.Payable(payee, Currency.Of("USD")).ShouldBeNull();
        payee.TaxNumber.ShouldBe("123456789");
    }
}
