using System.Globalization;
using Agency.Domain.Banking.Rules;
using Agency.Domain.Common;

namespace Agency.Domain.Banking;

/// <summary>Structured creditor references, ISO 11649: RF, two check digits (ISO 7064 mod 97-10), and up to 21 letters and digits of the creditor's own.</summary>
public static class CreditorReference
{
    private const string Prefix = "RF";
    private const int HeadLength = 4;
    private const int OwnLengthMax = 21;

    /// <summary>Makes the reference of our own number, e.g. <c>RF18539007547034</c> of <c>539007547034</c>; what is not a letter or digit is left out.
    /// Throws <see cref="BusinessRuleException"/> with <see cref="CreditorReferenceMustHaveItsCheckDigits"/> when nothing is left, or more than 21 characters are.</summary>
    public static string Make(string own)
    {
        var kept = string.Concat(own.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        var digits = 98 - CheckDigits.Mod97(kept + Prefix + "00");
        return Of(Prefix + digits.ToString("00", CultureInfo.InvariantCulture) + kept);
    }

    /// <summary>The reference in upper case without blanks. Throws <see cref="BusinessRuleException"/> with <see cref="CreditorReferenceMustHaveItsCheckDigits"/>.</summary>
    public static string Of(string text)
    {
        BusinessRule.Check(new CreditorReferenceMustHaveItsCheckDigits(text));
        return CheckDigits.Compact(text);
    }

    /// <summary>Whether form and check digits are right. Blanks and lower case are allowed, as people write them.</summary>
    public static bool IsValid(string? text)
    {
        var reference = CheckDigits.Compact(text);
        return reference.Length is > HeadLength and <= HeadLength + OwnLengthMax && reference.StartsWith(Prefix, StringComparison.Ordinal) && CheckDigits.Prove(reference);
    }
}
