using Agency.Domain.Banking;

namespace Agency.Domain.Payouts;

/// <summary>Whether the numbers of an account are well formed and pass their check digits. Whether the account exists, its bank alone knows.</summary>
public static class AccountNumbers
{
    /// <summary>ISO 13616.</summary>
    public static bool IsIban(string? iban) => Iban.IsValid(iban);

    /// <summary>ISO 9362.</summary>
    public static bool IsBic(string? bic) => Bic.IsValid(bic);

    /// <summary>ABA.</summary>
    public static bool IsRoutingNumber(string? number) => RoutingNumber.IsValid(number);

    /// <summary>NACHA: up to seventeen letters and digits, and no check digit.</summary>
    public static bool IsAccountNumber(string? number) => number is { Length: >= 4 and <= 17 } && number.All(char.IsAsciiLetterOrDigit);
}
