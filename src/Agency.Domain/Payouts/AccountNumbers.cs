using System.Text.RegularExpressions;

namespace Agency.Domain.Payouts;

/// <summary>Whether the numbers of an account are well formed and pass their check digits. Whether the account exists, its bank alone knows.</summary>
public static partial class AccountNumbers
{
    private static readonly int[] RoutingWeights = [3, 7, 1];

    /// <summary>ISO 13616: two letters, two check digits, up to thirty signs; modulo 97 is 1.</summary>
    public static bool IsIban(string? iban) => iban is not null && IbanForm().IsMatch(iban) && Modulo97(iban[4..] + iban[..4]) == 1;

    /// <summary>ISO 9362: bank, country, place, and perhaps a branch.</summary>
    public static bool IsBic(string? bic) => bic is not null && BicForm().IsMatch(bic);

    /// <summary>ABA: nine digits, weighted 3, 7, 1; the sum is a multiple of ten.</summary>
    public static bool IsRoutingNumber(string? number) =>
        number is { Length: 9 } && number.All(char.IsAsciiDigit) && number.Any(digit => digit != '0') && number.Select((digit, index) => (digit - '0') * RoutingWeights[index % 3]).Sum() % 10 == 0;

    /// <summary>NACHA: up to seventeen letters and digits, and no check digit.</summary>
    public static bool IsAccountNumber(string? number) => number is { Length: >= 4 and <= 17 } && number.All(char.IsAsciiLetterOrDigit);

    private static int Modulo97(string text) =>
        text.Aggregate(0, (rest, sign) => char.IsAsciiDigit(sign) ? ((rest * 10) + (sign - '0')) % 97 : ((rest * 100) + (sign - 'A' + 10)) % 97);

    [GeneratedRegex("^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex IbanForm();

    [GeneratedRegex("^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex BicForm();
}
