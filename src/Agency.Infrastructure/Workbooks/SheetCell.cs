using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Agency.Infrastructure.Workbooks;

/// <summary>One cell: a text that is never read as a formula, a number, a date, or a formula with the value that viewers show without computing.</summary>
internal sealed record SheetCell
{
    private const int TextLengthMax = 32767;
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    private SheetCell(CellStyle style) => Style = style;

    private CellStyle Style { get; init; }

    private string? Words { get; init; }

    private decimal? Value { get; init; }

    private string? Sum { get; init; }

    public static SheetCell Blank(CellStyle style) => new(style);

    public static SheetCell Text(string? text, CellStyle style = CellStyle.Text) => new(style) { Words = text };

    public static SheetCell Number(decimal number, CellStyle style) => new(style) { Value = number };

    public static SheetCell Date(DateOnly date, CellStyle style = CellStyle.Date) => new(style) { Value = date.DayNumber - DayZero.DayNumber };

    public static SheetCell Formula(string formula, decimal value, CellStyle style) => new(style) { Sum = formula, Value = value };

    public static SheetCell Formula(string formula, string value, CellStyle style) => new(style) { Sum = formula, Words = value };

    /// <summary>How many lines the text takes in a column of this width, if it wraps; an estimate on the safe side, since fonts differ.</summary>
    public int LinesAt(int width) => Style == CellStyle.Text && Words is { Length: > 0 } ? ((Words.Length * 6 / 5) + 1 + width) / width : 1;

    public Cell ToCell(string reference)
    {
        var cell = new Cell { CellReference = reference, StyleIndex = (uint)Style };
        if (Sum is not null)
        {
            cell.CellFormula = new CellFormula(Sum);
        }

        if (Value is { } number)
        {
            cell.CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture));
        }
        else if (Sum is not null)
        {
            (cell.DataType, cell.CellValue) = (CellValues.String, new CellValue(Clean(Words)));
        }
        else if (Words is { Length: > 0 })
        {
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text(Clean(Words)) { Space = SpaceProcessingModeValues.Preserve });
            if (Style == CellStyle.Text && Words[0] is ('=' or '+' or '-' or '@'))
            {
                // As text it does not run; so marked, it does not either when somebody opens the cell and closes it again.
                cell.StyleIndex = (uint)CellStyle.QuotedText;
            }
        }

        return cell;
    }

    // XML has no place for control characters, and a single one would make the file unreadable.
    private static string Clean(string? text)
    {
        var kept = string.Concat((text ?? string.Empty).Where(sign => XmlConvert.IsXmlChar(sign) || char.IsSurrogate(sign)));
        return kept.Length <= TextLengthMax ? kept : kept[..TextLengthMax];
    }
}
