using System.Globalization;
using System.Text;
using Agency.Domain.Banking.Rules;
using Agency.Domain.Common;

namespace Agency.Infrastructure.Banking;

/// <summary>
/// Writes a text in the letters that a payment format has: accents are taken off, letters and signs that have a usual spelling are spelled so, and what is left over
/// (Greek, Cyrillic, Chinese, control characters) is refused by name, since a bank would refuse the whole file for it, or pay to a name with holes.
/// </summary>
internal static class PaymentText
{
    // EPC217-08, the SEPA character set.
    private const string SepaSigns = "/-?:().,'+ ";

    // Letters that do not fall apart into a base and an accent, and signs that SEPA does not have.
    private static readonly Dictionary<char, string> Spelled = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['Æ'] = "AE",
        ['œ'] = "oe",
        ['Œ'] = "OE",
        ['ø'] = "o",
        ['Ø'] = "O",
        ['ł'] = "l",
        ['Ł'] = "L",
        ['đ'] = "d",
        ['Đ'] = "D",
        ['ð'] = "d",
        ['Ð'] = "D",
        ['þ'] = "th",
        ['Þ'] = "TH",
        ['ı'] = "i",
        ['ĳ'] = "ij",
        ['Ĳ'] = "IJ",
        ['ħ'] = "h",
        ['Ħ'] = "H",
        ['ŋ'] = "n",
        ['Ŋ'] = "N",
        ['–'] = "-",
        ['—'] = "-",
        ['‑'] = "-",
        ['‘'] = "'",
        ['’'] = "'",
        ['“'] = "'",
        ['”'] = "'",
        ['„'] = "'",
        ['…'] = "...",
        ['€'] = "EUR",
        ['£'] = "GBP",
        ['\u00A0'] = " ",
    };

    private static readonly Dictionary<char, string> SpelledForSepa = new()
    {
        ['&'] = "+",
        ['"'] = "'",
        ['_'] = "-",
        [';'] = ",",
        ['@'] = "(at)",
        ['['] = "(",
        [']'] = ")",
        ['{'] = "(",
        ['}'] = ")",
        ['\\'] = "/",
        ['|'] = "/",
        ['*'] = ".",
        ['#'] = ".",
        ['='] = "-",
        ['~'] = "-",
        ['^'] = ".",
        ['%'] = ".",
        ['!'] = ".",
        ['<'] = "(",
        ['>'] = ")",
        ['$'] = "USD",
        ['`'] = "'",
    };

    /// <summary>In SEPA's letters.</summary>
    public static string Sepa(string field, string text, int least, int most, bool shorten = false) =>
        Fit(field, Written(field, text, character => char.IsAsciiLetterOrDigit(character) || SepaSigns.Contains(character, StringComparison.Ordinal), SpelledForSepa), least, most, shorten);

    /// <summary>In printable ASCII, which is what NACHA has.</summary>
    public static string Ascii(string field, string text, int least, int most, bool shorten = false) =>
        Fit(field, Written(field, text, character => character is >= ' ' and <= '~', []), least, most, shorten);

    /// <summary>A reference in SEPA: no slash at an end, no two together (EPC131-08), and never shortened.</summary>
    public static string SepaReference(string field, string text)
    {
        const int ReferenceLength = 35;
        var written = Sepa(field, text, least: 1, ReferenceLength);
        BusinessRule.Check(new TextMustBeInTheFormatsLetters(
            field, text, written.StartsWith('/') || written.EndsWith('/') ? "/ at an end" : written.Contains("//", StringComparison.Ordinal) ? "//" : null));
        return written;
    }

    private static string Written(string field, string text, Func<char, bool> isIn, Dictionary<char, string> spelledHere)
    {
        var written = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var plain = Plain(rune, isIn, spelledHere);
            BusinessRule.Check(new TextMustBeInTheFormatsLetters(field, text, plain is null ? rune.ToString() : null));
            written.Append(plain);
        }

        return BankText.Tidy(written.ToString()) ?? string.Empty;
    }

    private static string? Plain(Rune rune, Func<char, bool> isIn, Dictionary<char, string> spelledHere)
    {
        if (!rune.IsBmp)
        {
            return null;
        }

        var character = (char)rune.Value;
        if (isIn(character))
        {
            return character.ToString();
        }

        var spelled = spelledHere.GetValueOrDefault(character) ?? Spelled.GetValueOrDefault(character) ?? WithoutAccents(character);
        return spelled.Length > 0 && spelled.All(isIn) ? spelled : char.IsWhiteSpace(character) ? " " : null;
    }

    private static string WithoutAccents(char character) =>
        string.Concat(character.ToString().Normalize(NormalizationForm.FormD).Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark));

    private static string Fit(string field, string text, int least, int most, bool shorten)
    {
        var fitted = shorten && text.Length > most ? text[..most].TrimEnd() : text;
        BusinessRule.Check(new TextMustFitItsField(field, fitted, least, most));
        return fitted;
    }
}
