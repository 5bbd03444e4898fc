using Agency.Domain.Banking.Rules;
using Agency.Domain.Common;

namespace Agency.Domain.Banking;

/// <summary>ABA routing numbers of American banks: nine digits whose sum, weighted 3-7-1, is a multiple of ten.</summary>
public static class RoutingNumber
{
    private const int Length = 9;

    private static readonly int[] Weights = [3, 7, 1];

    /// <summary>The number. Throws <see cref="BusinessRuleException"/> with <see cref="RoutingNumberMustHaveItsCheckDigit"/> when it is none.</summary>
    public static string Of(string text)
    {
        BusinessRule.Check(new RoutingNumberMustHaveItsCheckDigit(text));
        return text.Trim();
    }

    /// <summary>Whether it has nine digits and the last one proves the others. Nine zeros pass the sum, and are no bank.</summary>
    public static bool IsValid(string? text)
    {
        var number = text?.Trim() ?? string.Empty;
        return number.Length == Length && number.All(char.IsAsciiDigit) && number.Any(digit => digit != '0')
            && number.Select((digit, place) => (digit - '0') * Weights[place % Weights.Length]).Sum() % 10 == 0;
    }
}
