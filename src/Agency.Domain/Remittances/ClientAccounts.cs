using Agency.Domain.Common;
using Agency.Domain.Payouts;
using Agency.Domain.Payouts.Rules;

namespace Agency.Domain.Remittances;

/// <summary>Why a remittance goes into no file for the bank.</summary>
public enum RemittanceFileLeftOutReason
{
    /// <summary>The client has no account that takes the currency.</summary>
    NoBankAccount = 1,

    /// <summary>An account that was entered waits for a second person.</summary>
    AccountNotApproved,

    /// <summary>The bank has moved the money already: it was sent by hand.</summary>
    MovedByTheBank,
}

/// <summary>Every account that was ever entered for one client. Accounts are added, never changed.</summary>
public sealed class ClientAccounts(Guid clientId, IEnumerable<ClientAccount> known)
{
    private readonly List<ClientAccount> all = [.. known];

    /// <summary>The account in force for a kind; null while there is none.</summary>
    public ClientAccount? InForce(AccountKind kind) => all.Find(account => account.Kind == kind && account.Status == PayeeAccountStatus.InForce);

    /// <summary>The account of a kind that waits for a second person.</summary>
    public ClientAccount? Proposed(AccountKind kind) => all.Find(account => account.Kind == kind && account.Status == PayeeAccountStatus.Proposed);

    /// <summary>Whether the next account needs a second person: money went to this client, or would go to an account that is in force.</summary>
    public bool NeedsApproval(bool wasRemitted) => wasRemitted || all.Exists(account => account.Status == PayeeAccountStatus.InForce);

    /// <summary>Why nothing is paid in a currency: while an account waits, nothing goes to the one before either. Null when it is paid.</summary>
    public RemittanceFileLeftOutReason? LeftOut(Currency currency)
    {
        var kind = BankAccount.KindFor(currency);
        return Proposed(kind) is not null ? RemittanceFileLeftOutReason.AccountNotApproved
            : InForce(kind) is null ? RemittanceFileLeftOutReason.NoBankAccount
            : null;
    }

    /// <summary>Enters an account; what waited before is dropped. Null when it is the account that waits or is in force already.</summary>
    public ClientAccount? Enter(BankAccount account, bool wasRemitted, Guid userId, string by, DateTime at)
    {
        BusinessRule.Check(new BankAccountMustPassItsCheckDigits(account));
        if ((Proposed(account.Kind) ?? InForce(account.Kind))?.Account == account)
        {
            return null;
        }

        Proposed(account.Kind)?.Drop(by, at);
        var entered = ClientAccount.Enter(clientId, account, userId, by, at);
        if (!NeedsApproval(wasRemitted))
        {
            entered.Accept(by, at);
        }

        all.Add(entered);
        return entered;
    }

    /// <summary>A second person lets the account in, or refuses it.</summary>
    public void Decide(Guid accountId, bool isApproved, Guid userId, string by, DateTime at)
    {
        var account = all.Find(each => each.Id == accountId);
        BusinessRule.Check(new AccountMustWaitForApproval(account?.Status == PayeeAccountStatus.Proposed));
        BusinessRule.Check(new AccountMustBeApprovedBySomebodyElse(account!.EnteredBy, account.EnteredByUserId == userId));
        if (isApproved)
        {
            InForce(account.Kind)?.Replace();
            account.Accept(by, at);
        }
        else
        {
            account.Drop(by, at);
        }
    }
}
