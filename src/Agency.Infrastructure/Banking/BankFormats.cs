using System.Text;
using System.Text.RegularExpressions;
using Agency.Domain.Banking;

namespace Agency.Infrastructure.Banking;

/// <summary>Which format a file is of, by its first bytes; names of files are not believed.</summary>
internal static partial class BankFormats
{
    // The header of a NACHA file states its record size 094, blocks of 10 and format 1 in its first forty characters, wherever a wrong file has them.
    private const string NachaForm = "094101";
    private const int NachaFormWithin = 48;

    public static BankFileFormat Recognise(ReadOnlySpan<byte> head)
    {
        // UTF-16 and byte order marks: to recognise a format its ASCII is enough.
        var text = Encoding.Latin1.GetString(head).Replace("\0", string.Empty, StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF', ' ', '\t', '\r', '\n');
        if (text.StartsWith('<'))
        {
            return text.Contains("camt.05", StringComparison.Ordinal) || text.Contains("<!DOCTYPE", StringComparison.Ordinal) ? BankFileFormat.Camt053 : BankFileFormat.Unknown;
        }

        return text[..Math.Min(text.Length, NachaFormWithin)].Contains(NachaForm, StringComparison.Ordinal) || NachaBatch().IsMatch(text) ? BankFileFormat.Nacha
            : Bai2Start().IsMatch(text) ? BankFileFormat.Bai2
            : Mt940Tag().IsMatch(text) ? BankFileFormat.Mt940
            : BankFileFormat.Unknown;
    }

    [GeneratedRegex(@"\A(101 |5(200|220|225|280)[^\r\n]{46}[A-Z]{3})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NachaBatch();

    [GeneratedRegex(@"\A01,", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Bai2Start();

    [GeneratedRegex(@"^(\{.*\{4:)?:(20|25|28C?|60[FM]|61):", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Mt940Tag();
}
