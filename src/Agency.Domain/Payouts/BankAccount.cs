using Agency.Domain.Common;

namespace Agency.Domain.Payouts;

/// <summary>Which way money goes to an account.</summary>
public enum AccountKind
{
    /// <summary>An IBAN, for every currency but the US dollar.</summary>
    Iban = 1,

    /// <summary>A routing number and an account number in the United States, for US dollars.</summary>
    Ach,
}

/// <summary>What an American account is: a bank books the two apart.</summary>
public enum AchAccountType
{
    Checking = 1,
    Savings,
}

/// <summary>A bank account, written without spaces: IBAN and BIC, or routing number and account number.</summary>
public sealed record BankAccount(AccountKind Kind, string? Iban, string? Bic, string? RoutingNumber, string? AccountNumber, AchAccountType? AchType)
{
    private const int ShownMax = 4;

    /// <summary>An account by its IBAN; the BIC may be left out within SEPA.</summary>
    public static BankAccount ByIban(string iban, string? bic) => new(AccountKind.Iban, Plain(iban), string.IsNullOrWhiteSpace(bic) ? null : Plain(bic), null, null, null);

    /// <summary>An account in the United States.</summary>
    public static BankAccount ByRouting(string routingNumber, string accountNumber, AchAccountType type) => new(AccountKind.Ach, null, null, Plain(routingNumber), Plain(accountNumber), type);

    /// <summary>Which kind of account takes a currency.</summary>
    public static AccountKind KindFor(Currency currency) => currency.Code == "USD" ? AccountKind.Ach : AccountKind.Iban;

    /// <summary>As files for the bank write it.</summary>
    public Banking.BankAccount ForFile() => Kind == AccountKind.Iban
        ? new Banking.IbanAccount(Iban!, Bic)
        : new Banking.AbaAccount(RoutingNumber!, AccountNumber!, AchType == AchAccountType.Savings);

    /// <summary>The last signs alone: enough to know it again.</summary>
    public string Masked => Mask(Kind == AccountKind.Iban ? Iban! : AccountNumber!);

    /// <summary>All but the last four signs hidden; a short number is hidden whole.</summary>
    public static string Mask(string number) => number.Length <= ShownMax ? new string('•', number.Length) : "••••" + number[^ShownMax..];

    /// <summary>As a bank writes it: no spaces, dots or dashes, capitals.</summary>
    public static string Plain(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
