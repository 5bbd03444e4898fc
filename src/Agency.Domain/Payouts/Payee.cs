using Agency.Domain.Common;
using Agency.Domain.Payouts.Rules;

namespace Agency.Domain.Payouts;

/// <summary>By what a partner declares who they are to the tax office.</summary>
public enum TaxForm
{
    /// <summary>A person of the United States, by taxpayer number: payments are reported on Form 1099-NEC.</summary>
    W9 = 1,

    /// <summary>Somebody foreign without a VAT number.</summary>
    W8,

    /// <summary>A firm with a VAT number.</summary>
    VatNumber,
}

/// <summary>Which number a W-9 gives.</summary>
public enum TinKind
{
    Ein = 1,
    Ssn,
}

/// <summary>Who is paid, as the tax office knows them.</summary>
/// <param name="LegalName">As on the form.</param>
/// <param name="Country">ISO 3166, two letters.</param>
/// <param name="Form">W-9, W-8 or a VAT number.</param>
/// <param name="TinKind">Of a W-9 alone.</param>
/// <param name="TaxNumber">Without spaces or dashes.</param>
public sealed record TaxDetails(string LegalName, string Country, TaxForm Form, TinKind? TinKind, string TaxNumber);

/// <summary>How a partner is paid: tax details and bank accounts. What an account was is kept: accounts are added, never changed.</summary>
public sealed class Payee : Aggregate
{
    private readonly List<PayeeAccount> accounts = [];

    private Payee()
    {
    }

    /// <summary>The partner.</summary>
    public Guid AffiliateId { get; private set; }

    /// <summary>Name on the form; null until there are tax details.</summary>
    public string? LegalName { get; private set; }

    /// <summary>ISO 3166, two letters.</summary>
    public string? Country { get; private set; }

    /// <summary>W-9, W-8 or a VAT number; null until there are tax details.</summary>
    public TaxForm? TaxForm { get; private set; }

    /// <summary>Of a W-9 alone.</summary>
    public TinKind? TinKind { get; private set; }

    /// <summary>The number; nobody reads more than its end.</summary>
    public string? TaxNumber { get; private set; }

    /// <summary>When it was declared.</summary>
    public DateOnly? DeclaredOn { get; private set; }

    /// <summary>Who entered it.</summary>
    public string? DeclaredBy { get; private set; }

    /// <summary>Every account that was ever entered.</summary>
    public IReadOnlyList<PayeeAccount> Accounts => accounts;

    /// <summary>Somebody of whom nothing is known yet.</summary>
    public static Payee Of(Guid affiliateId) => new() { AffiliateId = affiliateId };

    /// <summary>The account in force for a kind; null while there is none.</summary>
    public PayeeAccount? AccountOf(AccountKind kind) => accounts.Find(account => account.Kind == kind && account.Status == PayeeAccountStatus.InForce);

    /// <summary>The account of a kind that waits for a second person.</summary>
    public PayeeAccount? ProposedOf(AccountKind kind) => accounts.Find(account => account.Kind == kind && account.Status == PayeeAccountStatus.Proposed);

    /// <summary>Enters who is paid, or enters it anew.</summary>
    public void Declare(TaxDetails details, DateOnly on, string by)
    {
        var plain = details with { LegalName = details.LegalName.Trim(), TaxNumber = BankAccount.Plain(details.TaxNumber), TinKind = details.Form == Payouts.TaxForm.W9 ? details.TinKind : null };
        BusinessRule.Check(new TaxFormMustFitTheCountry(plain.Country, plain.Form), new TaxNumberMustFitTheForm(plain));
        (LegalName, Country, TaxForm, TinKind, TaxNumber) = (plain.LegalName, plain.Country, plain.Form, plain.TinKind, plain.TaxNumber);
        (DeclaredOn, DeclaredBy) = (on, by);
    }

    /// <summary>
    /// Enters an account. It is in force at once until money was paid to this partner; from then on a second person must approve it, and what waited before is dropped.
    /// </summary>
    public void Enter(BankAccount account, bool wasPaid, Guid userId, string by, DateTime at)
    {
        BusinessRule.Check(new BankAccountMustPassItsCheckDigits(account));
        if ((ProposedOf(account.Kind) ?? AccountOf(account.Kind))?.Is(account) == true)
        {
            return;
        }

        ProposedOf(account.Kind)?.Drop(by, at);
        var entered = PayeeAccount.Enter(this, account, userId, by, at);
        if (!wasPaid)
        {
            AccountOf(account.Kind)?.Replace();
            entered.Accept(by, at);
        }

        accounts.Add(entered);
    }

    /// <summary>A second person lets the account in, or refuses it.</summary>
    public void Decide(Guid accountId, bool isApproved, Guid userId, string by, DateTime at)
    {
        var account = accounts.Find(each => each.Id == accountId);
        BusinessRule.Check(new AccountMustWaitForApproval(account?.Status == PayeeAccountStatus.Proposed));
        BusinessRule.Check(new AccountMustBeApprovedBySomebodyElse(account!.EnteredBy, account.EnteredByUserId == userId));
        if (isApproved)
        {
            AccountOf(account.Kind)?.Replace();
            account.Accept(by, at);
        }
        else
        {
            account.Drop(by, at);
        }
    }
}
