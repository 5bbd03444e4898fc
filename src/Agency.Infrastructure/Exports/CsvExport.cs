using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Agency.Infrastructure.Exports;

/// <summary>
/// Rows as CSV (RFC 4180, UTF-8 with its mark, so that Excel reads it as such). Text that a spreadsheet would take for a formula gets an apostrophe before it
/// (OWASP, CSV injection); a number stays a number, its minus sign included.
/// </summary>
public static partial class CsvExport
{
    private const int FlushAt = 32_768;
    private static readonly SearchValues<char> CutsCells = SearchValues.Create(";\t\r\n");
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",;\"\r\n\t");

    /// <summary>Writes row by row; nothing is kept.</summary>
    public static async Task Write(Stream output, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), FlushAt, leaveOpen: true);
        writer.NewLine = "\r\n";
        await writer.WriteLineAsync(string.Join(',', columns.Select(column => Quoted(Harmless(column.Header)))).AsMemory(), cancellationToken);
        var line = new StringBuilder();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            line.Clear();
            for (var index = 0; index < columns.Count; index++)
            {
                line.Append(index == 0 ? "" : ",").Append(Cell(columns[index].Kind, row[index]));
            }

            await writer.WriteLineAsync(line, cancellationToken);
        }
    }

    /// <summary>A text as no spreadsheet runs it.</summary>
    public static string Harmless(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;

    private static string Cell(ExportKind kind, object? value) => (kind, value) switch
    {
        (_, null) => "",
        (_, decimal number) => number.ToString(CultureInfo.InvariantCulture),
        (_, int number) => number.ToString(CultureInfo.InvariantCulture),
        (_, long number) => number.ToString(CultureInfo.InvariantCulture),
        (_, bool yes) => yes ? "true" : "false",
        (_, DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (_, DateTime instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        (_, DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        _ => Quoted(HarmlessWithin(Harmless(value.ToString() ?? ""))),
    };

    // Where the list separator is a semicolon, as in the Netherlands, a spreadsheet may cut a line inside of its quotes: each piece is a cell then.
    private static string HarmlessWithin(string text) => text.AsSpan().ContainsAny(CutsCells) ? BeginsAPiece().Replace(text, "'") : text;

    [GeneratedRegex(@"(?<=[;\t\r\n])(?=[=+\-@＝＋－＠])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BeginsAPiece();

    private static string Quoted(string text) => text.AsSpan().ContainsAny(NeedsQuotes) ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
}
