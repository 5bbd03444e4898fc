using System.Globalization;

namespace Agency.Infrastructure.Banking;

/// <summary>Small helpers for what people and banks write.</summary>
internal static class BankText
{
    // Files of this kind began in the eighties: a year of two digits from 80 on is of the last century.
    private const int CenturyFrom = 80;

    /// <summary>A date of six digits, year first; null when it is none.</summary>
    public static DateOnly? ShortDate(string text)
    {
        if (text.Length != 6 || !text.All(char.IsAsciiDigit))
        {
            return null;
        }

        var century = int.Parse(text[..2], CultureInfo.InvariantCulture) < CenturyFrom ? "20" : "19";
        return LongDate(century + text);
    }

    /// <summary>A date of eight digits, year first; null when it is none.</summary>
    public static DateOnly? LongDate(string text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>With single blanks; null when nothing is left.</summary>
    public static string? Tidy(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // What banks write where there is no reference, or where it stands elsewhere (EREF, KREF+).
    private static readonly HashSet<string> NoReferences = new(
        ["NOTPROVIDED", "NONREF", "NOTAVAILABLE", "N/A", "EREF", "EREF+", "KREF", "KREF+", "MARF", "PREF"], StringComparer.Ordinal);

    /// <summary>A reference, or null when the words, or nothing but zeros, only say that there is none.</summary>
    public static string? Reference(string? text) => Tidy(text) is { } tidy && !NoReferences.Contains(tidy) && tidy.Any(character => character is not '0') ? tidy : null;

    /// <summary>An account as it is compared: an IBAN in capitals without blanks, anything else as it stands.</summary>
    public static string? Account(string? text) => Tidy(text) is not { } tidy ? null : Agency.Domain.Banking.Iban.LooksLikeOne(tidy) ? Agency.Domain.Banking.Iban.Compact(tidy) : tidy;
}
