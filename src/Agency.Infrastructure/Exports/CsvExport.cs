using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Agency.Domain.Common;

namespace Agency.Infrastructure.Exports;

/// <summary>
/// Rows as CSV (RFC 4180, UTF-8 with its mark, so that Excel reads it as such). Text that a spreadsheet would take for a formula gets an apostrophe before it
/// (OWASP, CSV injection); a number stays a number, its minus sign included, and an amount has the decimals of its currency.
/// </summary>
public static partial class CsvExport
{
    private const int FlushAt = 32_768;
    private const int DecimalsMax = 28;
    private static readonly SearchValues<char> CutsCells = SearchValues.Create(";\t\r\n");
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",;\"\r\n\t");

    /// <summary>Writes row by row; nothing is kept.</summary>
    public static async Task Write(Stream output, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), FlushAt, leaveOpen: true);
        writer.NewLine = "\r\n";
        await writer.WriteLineAsync(string.Join(',', columns.Select(column => Quoted(Harmless(column.Header)))).AsMemory(), cancellationToken);
        var currencies = columns.Select((_, index) => ExportColumn.CurrencyOf(columns, index)).ToArray();
        var line = new StringBuilder();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            line.Clear();
            for (var index = 0; index < columns.Count; index++)
            {
                line.Append(index == 0 ? "" : ",");
                line.Append(row[index] is decimal amount && columns[index].Kind == ExportKind.Money ? Amount(amount, currencies[index] < 0 ? null : row[currencies[index]]) : Cell(row[index]));
            }

            await writer.WriteLineAsync(line, cancellationToken);
        }
    }

    /// <summary>A text as no spreadsheet runs it.</summary>
    public static string Harmless(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;

    // JPY 500, EUR 12.50, BHD 1.250. What is not rounded yet keeps its digits: a file shows no less than there is.
    private static string Amount(decimal amount, object? currency)
    {
        var decimals = Currency.TryOf(currency?.ToString())?.MinorUnits;
        return decimals is null ? Cell(amount) : amount.ToString($"0.{new string('0', decimals.Value)}{new string('#', DecimalsMax - decimals.Value)}", CultureInfo.InvariantCulture);
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        _ => Quoted(HarmlessWithin(Harmless(value.ToString() ?? ""))),
    };

    // Where the list separator is a semicolon, as in the Netherlands, a spreadsheet may cut a line inside of its quotes: each piece is a cell then.
    private static string HarmlessWithin(string text) => text.AsSpan().ContainsAny(CutsCells) ? BeginsAPiece().Replace(text, "'") : text;

    [GeneratedRegex(@"(?<=[;\t\r\n])(?=[=+\-@＝＋－＠])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BeginsAPiece();

    private static string Quoted(string text) => text.AsSpan().ContainsAny(NeedsQuotes) ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
}
