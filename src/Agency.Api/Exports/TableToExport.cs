using System.Globalization;
using Agency.Domain.Common;
using Agency.Infrastructure.Exports;
using FluentValidation;
using FluentValidation.Results;

namespace Agency.Api.Exports;

/// <summary>
/// A table as it stands on a screen, to be written into a file: of a record, a preview, a page that adds up. What is longer is a list, with an export of its own.
/// </summary>
/// <param name="Name">Of the file and of its sheet: "P-000123 Allocation".</param>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">A cell for each column: a decimal with a point, <c>2026-05-01</c>, an instant of ISO 8601, <c>true</c>, or any text; an empty text, or null, is an empty cell.</param>
internal sealed record TableToExport(string Name, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    /// <summary>Rows that are taken.</summary>
    public const int RowsMax = 10_000;

    /// <summary>Columns that are taken.</summary>
    public const int ColumnsMax = 100;

    /// <summary>Signs of a text that are taken: no more fit into the cell of a sheet.</summary>
    public const int TextLengthMax = 32_767;

    private const int NameLengthMax = 200;
    private const int FailuresShown = 20;

    /// <summary>The columns and values to write. Throws, and nothing is written, when a cell is not of its column's kind.</summary>
    public (IReadOnlyList<ExportColumn> Columns, IReadOnlyList<object?[]> Values) Read()
    {
        Check(Shape());
        Check(Columns.SelectMany(Faults));
        Check(Rows.SelectMany(Faults));
        return ([.. Columns.Select((column, index) => new ExportColumn($"column{index}", column.Header, column.Kind))],
            [.. Rows.Select(row => row.Select((text, index) => Value(Columns[index].Kind, text)).ToArray())]);
    }

    private static void Check(IEnumerable<(string Field, string Message)> faults)
    {
        var shown = faults.Take(FailuresShown).Select(fault => new ValidationFailure(fault.Field, fault.Message)).ToList();
        if (shown.Count > 0)
        {
            throw new ValidationException(shown);
        }
    }

    private static IEnumerable<(string Field, string Message)> Faults(TableColumn? column, int index)
    {
        if (column?.Header is null || column.Header.Length > NameLengthMax)
        {
            yield return ($"columns[{index}].header", $"Give the column a header of at most {NameLengthMax} signs; an empty one stands for none.");
        }

        if (column is not null && !Enum.IsDefined(column.Kind))
        {
            yield return ($"columns[{index}].kind", $"Choose one of {string.Join(", ", Enum.GetNames<ExportKind>())}.");
        }
    }

    private static object? Value(ExportKind kind, string? text) => string.IsNullOrEmpty(text) ? null : kind switch
    {
        ExportKind.Whole => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null,
        ExportKind.Money or ExportKind.Number => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null,
        ExportKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        ExportKind.Instant => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null,
        ExportKind.YesNo => text switch { "true" => true, "false" => false, _ => null },
        ExportKind.Currency => Currency.TryOf(text)?.Code,
        _ => text,
    };

    private IEnumerable<(string Field, string Message)> Shape()
    {
        if (Name is null || Name.Length > NameLengthMax || !Name.Any(char.IsLetterOrDigit))
        {
            yield return ("name", $"Give the table a name of at most {NameLengthMax} signs, a letter or digit among them.");
        }

        if (Columns is null or { Count: 0 })
        {
            yield return ("columns", "Send a column at least.");
        }

        if (Rows is null or { Count: 0 })
        {
            yield return ("rows", "Send a row at least.");
        }

        if (Columns?.Count > ColumnsMax || Rows?.Count > RowsMax)
        {
            throw new BadHttpRequestException($"A table has {RowsMax} rows and {ColumnsMax} columns at most: a list exports more.", StatusCodes.Status422UnprocessableEntity);
        }
    }

    private IEnumerable<(string Field, string Message)> Faults(IReadOnlyList<string?>? row, int index)
    {
        if (row?.Count != Columns.Count)
        {
            return [($"rows[{index}]", $"Send a cell for each of the {Columns.Count} columns, null where it is empty.")];
        }

        return row.Select((text, column) => (Field: $"rows[{index}][{column}]", Message: Fault(Columns[column], text))).Where(fault => fault.Message is not null)!;
    }

    private static string? Fault(TableColumn column, string? text) =>
        text?.Length > TextLengthMax ? $"A cell holds {TextLengthMax} signs at most."
        : !string.IsNullOrEmpty(text) && Value(column.Kind, text) is null ? $"This is no {column.Kind}."
        : null;
}

/// <summary>A column of a table.</summary>
/// <param name="Header">What stands above it.</param>
/// <param name="Kind">How its cells stand in the file.</param>
internal sealed record TableColumn(string Header, ExportKind Kind);
