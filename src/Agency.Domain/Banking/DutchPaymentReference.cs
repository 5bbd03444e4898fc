using System.Globalization;
using System.Text.RegularExpressions;

namespace Agency.Domain.Banking;

/// <summary>
/// The Dutch payment reference (betalingskenmerk) of a case: sixteen digits, the first of which proves the fifteen after it by the weighted modulus 11 of the Dutch
/// Payments Association (betaalvereniging.nl, specificaties betalingskenmerk). Dutch banks' payment screens take it where they do not take letters.
/// </summary>
public static partial class DutchPaymentReference
{
    private const int Length = 16;

    /// <summary>Six digits of our own stand before year and number, so that another creditor's reference is not taken for one of a case.</summary>
    private const string Own = "620014";

    private static readonly int[] WeightsFromTheRight = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];

    /// <summary>The reference of a case, without blanks: <c>3620014202600417</c> of <c>C-2026-00417</c>; null for a number that has more digits than fit.</summary>
    public static string? Make(string caseNumber)
    {
        var digits = Own + string.Concat(caseNumber.Where(char.IsAsciiDigit));
        return digits.Length == Length - 1 ? CheckDigit(digits) + digits : null;
    }

    /// <summary>Whether it is sixteen digits and the first proves the rest. Blanks and points are allowed, as people and the tax office write them.</summary>
    public static bool IsValid(string? text)
    {
        var digits = string.Concat((text ?? "").Where(character => character is not (' ' or '.')));
        return digits.Length == Length && digits.All(char.IsAsciiDigit) && CheckDigit(digits[1..]) == digits[..1];
    }

    /// <summary>Numbers of the cases whose references stand in a text.</summary>
    public static IEnumerable<string> CasesIn(string text) =>
        from match in Sixteen().Matches(text)
        let digits = string.Concat(match.Groups["reference"].Value.Where(char.IsAsciiDigit))
        where digits[1..].StartsWith(Own, StringComparison.Ordinal) && IsValid(digits)
        select $"C-{digits[7..11]}-{digits[11..]}";

    private static string CheckDigit(string digits)
    {
        var sum = digits.Reverse().Select((digit, index) => (digit - '0') * WeightsFromTheRight[index % WeightsFromTheRight.Length]).Sum();
        var check = (11 - (sum % 11)) switch { 11 => 0, 10 => 1, var other => other };
        return check.ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<!\d)(?=(?<reference>\d(?:[ .]?\d){15})(?!\d))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Sixteen();
}
