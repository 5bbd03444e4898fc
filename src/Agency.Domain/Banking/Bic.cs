using Agency.Domain.Banking.Rules;
using Agency.Domain.Common;

namespace Agency.Domain.Banking;

/// <summary>Bank identifiers, ISO 9362: four characters of the bank, two letters of its country, two of its place, three of a branch or none. They have no check digit.</summary>
public static class Bic
{
    private const int BankLength = 8;
    private const int BranchLength = 11;

    /// <summary>The identifier in upper case. Throws <see cref="BusinessRuleException"/> with <see cref="BicMustHaveItsForm"/> when it is none.</summary>
    public static string Of(string text)
    {
        BusinessRule.Check(new BicMustHaveItsForm(text));
        return CheckDigits.Compact(text);
    }

    /// <summary>Whether the form is right; whether the bank exists is not known here.</summary>
    public static bool IsValid(string? text)
    {
        var bic = CheckDigits.Compact(text);
        return bic.Length is BankLength or BranchLength && bic.All(char.IsAsciiLetterOrDigit) && char.IsAsciiLetter(bic[4]) && char.IsAsciiLetter(bic[5]);
    }
}
