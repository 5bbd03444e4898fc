using Agency.Domain.Banking.Rules;
using Agency.Domain.Common;

namespace Agency.Domain.Banking;

/// <summary>International bank account numbers, ISO 13616: country, two check digits (ISO 7064 mod 97-10), and the country's own number in a fixed length.</summary>
public static class Iban
{
    private const int HeadLength = 4;

    /// <summary>The number in upper case without blanks. Throws <see cref="BusinessRuleException"/> with <see cref="IbanMustBeValid"/> when it is none.</summary>
    public static string Of(string text)
    {
        BusinessRule.Check(new IbanMustBeValid(text));
        return Compact(text);
    }

    /// <summary>Whether country, length and check digits are right. Blanks and lower case are allowed, as people write them.</summary>
    public static bool IsValid(string? text)
    {
        var iban = Compact(text);
        return LooksLikeOne(iban) && IbanCountries.LengthOf(iban[..2]) == iban.Length && CheckDigits.Prove(iban);
    }

    /// <summary>Whether a text has the form of one, two letters and two digits before more, right or wrong: account numbers of a country alone never have.</summary>
    public static bool LooksLikeOne(string? text)
    {
        var iban = Compact(text);
        return iban.Length > HeadLength && iban.All(char.IsAsciiLetterOrDigit)
            && char.IsAsciiLetter(iban[0]) && char.IsAsciiLetter(iban[1]) && char.IsAsciiDigit(iban[2]) && char.IsAsciiDigit(iban[3]);
    }

    /// <summary>Upper case, without blanks.</summary>
    public static string Compact(string? text) => CheckDigits.Compact(text);
}
