using System.Globalization;
using System.Xml.Linq;
using Agency.Application.Referrals;

namespace Agency.Infrastructure.Imports;

/// <summary>Reads typed values and keeps the problems of one document.</summary>
internal sealed class UblFields
{
    // More than any invoice: the product of two such numbers, summed over a file's lines, still fits a decimal.
    private const decimal AmountMax = 1_000_000_000_000m;

    private const int ProblemsMax = 100;

    private readonly List<ReadingProblem> problems = [];

    public IReadOnlyList<ReadingProblem> Problems => problems;

    /// <summary>The file is not to be used.</summary>
    public void Refuse(string field, string code, string message) => Add(field, code, message, blocking: true);

    /// <summary>The field is to be entered, or looked at, by hand.</summary>
    public void Ask(string field, string code, string message) => Add(field, code, message, blocking: false);

    /// <summary>Of a document with a hundred wrong lines the rest are not told, unless it is the first that blocks.</summary>
    public void Add(string field, string code, string message, bool blocking)
    {
        if (problems.Count < ProblemsMax || (blocking && !problems.Exists(problem => problem.Blocking)))
        {
            problems.Add(new ReadingProblem(field, code, message, blocking));
        }
    }

    /// <summary>An xs:date; a time zone after it is allowed and left out, since a due date is the calendar's of the seller.</summary>
    public DateOnly? Date(XElement? element, string field)
    {
        if (element is null)
        {
            return null;
        }

        var text = element.Value.Trim();
        var (day, zone) = text.Length > 10 ? (text[..10], text[10..]) : (text, string.Empty);
        var isDay = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        if (isDay && zone is ("" or "Z" or ['+' or '-', _, _, ':', _, _]))
        {
            return date;
        }

        Ask(field, ReadingCodes.DateUnreadable, $"{element.Name.LocalName} '{Shortened(text)}' is not a date.");
        return null;
    }

    /// <summary>
    /// An xs:decimal: no thousands separator, no exponent, a point for the decimals. Null when it is not there, and when it cannot be read, which refuses the file.
    /// </summary>
    public decimal? Number(XElement? element, string field)
    {
        if (element is null)
        {
            return null;
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        if (decimal.TryParse(element.Value, Style, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < AmountMax)
        {
            return number;
        }

        Refuse(field, ReadingCodes.AmountUnreadable, $"{element.Name.LocalName} '{Shortened(element.Value.Trim())}' is not a number that an invoice can have.");
        return null;
    }

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
