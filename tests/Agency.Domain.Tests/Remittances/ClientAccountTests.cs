using Agency.Domain.Common;
using Agency.Domain.Payouts;
using Agency.Domain.Remittances;

namespace Agency.Domain.Tests.Remittances;

public sealed class ClientAccountTests
{
    private static readonly DateTime At = new(2026, 4, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Client = Guid.CreateVersion7();
    private static readonly Guid Maker = Guid.CreateVersion7();
    private static readonly Guid Checker = Guid.CreateVersion7();
    private static readonly BankAccount First = BankAccount.ByIban("NL91 ABNA 0417 1643 00", "abnanl2a");
    private static readonly BankAccount Second = BankAccount.ByIban("NL20INGB0001234567", null);

    [Fact]
    public void Given_AClientWhoWasSentNothing_When_TheFirstAccountIsEntered_Then_ItIsInForce_AndTheNextWaits()
    {
        var accounts = new ClientAccounts(Client, []);
        accounts.LeftOut(Currency.Euro).ShouldBe(RemittanceFileLeftOutReason.NoBankAccount);

        accounts.Enter(First, wasRemitted: false, Maker, "Maker", At)!.Status.ShouldBe(PayeeAccountStatus.InForce);
        accounts.Enter(First, wasRemitted: false, Maker, "Maker", At).ShouldBeNull("the same account again is no change");
        accounts.LeftOut(Currency.Euro).ShouldBeNull();
        accounts.LeftOut(Currency.Of("USD")).ShouldBe(RemittanceFileLeftOutReason.NoBankAccount, "an IBAN takes no dollars");
        accounts.Enter(Second, wasRemitted: false, Maker, "Maker", At)!.Status.ShouldBe(PayeeAccountStatus.Proposed);

        accounts.LeftOut(Currency.Euro).ShouldBe(RemittanceFileLeftOutReason.AccountNotApproved, "while it waits nothing goes to the one before either");
        accounts.InForce(AccountKind.Iban)!.Account.ShouldBe(First);
    }

    [Fact]
    public void Given_AClientWhoWasRemitted_When_TheFirstAccountIsEntered_Then_ItWaits_AndItsMakerCannotLetItIn()
    {
        var accounts = new ClientAccounts(Client, []);
        var waiting = accounts.Enter(First, wasRemitted: true, Maker, "Maker", At)!;
        waiting.Status.ShouldBe(PayeeAccountStatus.Proposed);

        Should.Throw<BusinessRuleException>(() => accounts.Decide(waiting.Id, isApproved: true, Maker, "Maker", At)).Rule.Name.ShouldBe("AccountMustBeApprovedBySomebodyElse");
        accounts.Decide(waiting.Id, isApproved: true, Checker, "Checker", At);

        accounts.LeftOut(Currency.Euro).ShouldBeNull();
        Should.Throw<BusinessRuleException>(() => accounts.Decide(waiting.Id, isApproved: false, Checker, "Checker", At)).Rule.Name.ShouldBe("AccountMustWaitForApproval");
        var other = accounts.Enter(Second, wasRemitted: true, Maker, "Maker", At)!;
        accounts.Decide(other.Id, isApproved: true, Checker, "Checker", At);
        (waiting.Status, other.Status).ShouldBe((PayeeAccountStatus.Replaced, PayeeAccountStatus.InForce));
    }

    [Fact]
    public void Given_AnAccountThatWaits_When_ItIsRefused_OrAnotherIsEntered_Then_TheOneInForceStays()
    {
        var accounts = new ClientAccounts(Client, []);
        accounts.Enter(First, wasRemitted: false, Maker, "Maker", At);
        var dropped = accounts.Enter(Second, wasRemitted: true, Maker, "Maker", At)!;
        var refused = accounts.Enter(BankAccount.ByIban("NL39RABO0300065264", null), wasRemitted: true, Maker, "Maker", At)!;
        dropped.Status.ShouldBe(PayeeAccountStatus.Refused);

        accounts.Decide(refused.Id, isApproved: false, Checker, "Checker", At);

        accounts.LeftOut(Currency.Euro).ShouldBeNull();
        accounts.InForce(AccountKind.Iban)!.Account.ShouldBe(First);
        Should.Throw<BusinessRuleException>(() => accounts.Enter(First with { Iban = "NL91ABNA0417164301" }, wasRemitted: false, Maker, "Maker", At)).Rule.Name.ShouldBe("BankAccountMustPassItsCheckDigits");
    }

    [Fact]
    public void Given_Remittances_When_TheyGoIntoAFile_Then_ItTotalsThem_AndAnEmptyOneIsRefused()
    {
        var left = Guid.CreateVersion7();
        var file = RemittanceFile.Make("RF-2026-0001", Currency.Euro, Guid.CreateVersion7(), 0, [Draft(758), Draft(0.45m)], [new(left, RemittanceFileLeftOutReason.NoBankAccount)], "Maker", At);

        file.Total.ShouldBe(new Money(758.45m, Currency.Euro));
        file.Items.Select(item => (item.Position, item.PayeeName)).ShouldBe([(1, "Van Dijk B.V."), (2, "Van Dijk B.V.")]);
        file.LeftOut.Select(row => (row.Position, row.RemittanceId, row.Reason)).ShouldBe([(1, left, RemittanceFileLeftOutReason.NoBankAccount)]);
        Should.Throw<BusinessRuleException>(() => RemittanceFile.Make("RF-2026-0002", Currency.Euro, Guid.CreateVersion7(), 0, [], [], "Maker", At)).Rule.Name.ShouldBe("RemittanceFileMustHaveRemittances");

        static RemittanceFileDraft Draft(decimal amount) => new(Guid.CreateVersion7(), Guid.CreateVersion7(), "Van Dijk B.V.", new Money(amount, Currency.Euro));
    }
}
