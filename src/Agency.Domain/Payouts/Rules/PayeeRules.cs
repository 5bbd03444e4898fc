using Agency.Domain.Common;

namespace Agency.Domain.Payouts.Rules;

/// <summary>IRC 6041A, 3406: a payee in the United States gives a W-9; a VAT number is of another country.</summary>
public sealed record TaxFormMustFitTheCountry(string Country, TaxForm Form) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Country == "US" && Form != TaxForm.W9;

    /// <inheritdoc />
    public override string Message => "A payee in the United States gives a Form W-9.";
}

/// <summary>A taxpayer number has nine digits, and a VAT number begins with its country.</summary>
public sealed record TaxNumberMustFitTheForm(TaxDetails Details) : BusinessRule
{
    private const int TinLength = 9;
    private const int VatLengthMin = 7;
    private const int VatLengthMax = 15;

    /// <inheritdoc />
    public override bool IsBroken => !Fits(Details);

    /// <inheritdoc />
    public override string Message => Details.Form switch
    {
        TaxForm.W9 => "Enter the nine digits of the EIN or SSN, and say which it is.",
        TaxForm.VatNumber => $"A VAT number of {Details.Country} begins with {VatPrefix(Details.Country)}.",
        _ => "Enter the tax number of the country that the payee lives in.",
    };

    /// <summary>Greece writes EL.</summary>
    private static string VatPrefix(string country) => country == "GR" ? "EL" : country;

    private static bool Fits(TaxDetails details) => details.Form switch
    {
        TaxForm.W9 => details.TinKind is not null && details.TaxNumber.Length == TinLength && details.TaxNumber.All(char.IsAsciiDigit) && details.TaxNumber.Distinct().Count() > 1,
        TaxForm.VatNumber => details.TaxNumber.Length is >= VatLengthMin and <= VatLengthMax && details.TaxNumber.All(char.IsAsciiLetterOrDigit) && details.TaxNumber.StartsWith(VatPrefix(details.Country), StringComparison.Ordinal),
        _ => details.TaxNumber.Length is >= 4 and <= 30,
    };
}

/// <summary>ISO 13616, ISO 9362, ABA: nothing is paid to an account with a number that cannot be.</summary>
public sealed record BankAccountMustPassItsCheckDigits(BankAccount Account) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Account.Kind == AccountKind.Iban
        ? !AccountNumbers.IsIban(Account.Iban) || (Account.Bic is not null && !AccountNumbers.IsBic(Account.Bic))
        : !AccountNumbers.IsRoutingNumber(Account.RoutingNumber) || !AccountNumbers.IsAccountNumber(Account.AccountNumber);

    /// <inheritdoc />
    public override string Message => "The number of the account is mistyped: its check digits do not fit.";
}

/// <summary>docs/domain.md, money rule 10: trust and operating never mix, and what is paid leaves the agency. Paid to an account of its own, it would be gone in the books alone.</summary>
/// <param name="OwnAccount">Number of the agency's account, if it is one.</param>
public sealed record PayeeAccountMustNotBeTheAgencys(string? OwnAccount) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => OwnAccount is not null;

    /// <inheritdoc />
    public override string Message => $"This is account {OwnAccount} of the agency itself: enter one of the payee.";
}

/// <summary>Only what waits is approved or refused.</summary>
public sealed record AccountMustWaitForApproval(bool IsProposed) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !IsProposed;

    /// <inheritdoc />
    public override string Message => "This account does not wait for approval any more.";
}

/// <summary>Four eyes: a thief who has one login must not be able to turn payouts to an account of their own.</summary>
public sealed record AccountMustBeApprovedBySomebodyElse(string EnteredBy, bool IsOwn) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => IsOwn;

    /// <inheritdoc />
    public override string Message => $"{EnteredBy} entered this account. Somebody else must approve it.";
}
