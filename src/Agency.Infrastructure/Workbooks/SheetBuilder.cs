using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Agency.Infrastructure.Workbooks;

/// <summary>How a sheet is laid out.</summary>
/// <param name="Name">On its tab; at most 31 characters.</param>
/// <param name="Widths">Of the columns, in characters.</param>
/// <param name="HeaderRow">The row of the table's header: it and what is over it stay in sight, and it is printed on each page.</param>
/// <param name="Footer">At the left of each printed page; the page's number is at the right.</param>
internal sealed record SheetLayout(string Name, IReadOnlyList<int> Widths, int HeaderRow, string Footer);

/// <summary>Writes one sheet row by row, without keeping the rows. Disposing it closes the sheet.</summary>
internal sealed class SheetBuilder : IDisposable
{
    private const int LineHeight = 15;

    private readonly OpenXmlWriter writer;
    private readonly SheetLayout layout;
    private readonly List<string> merged = [];

    public SheetBuilder(WorksheetPart part, SheetLayout layout)
    {
        this.layout = layout;
        writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View(layout.HeaderRow)));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = LineHeight });
        writer.WriteElement(new Columns(layout.Widths.Select((width, index) =>
            new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
    }

    /// <summary>The row that <see cref="Row"/> writes next, from 1.</summary>
    public int NextRow { get; private set; } = 1;

    /// <summary>The letter of a column, from 0 for A; there are never more than 26 here.</summary>
    public static char Letter(int column) => (char)('A' + column);

    /// <summary>Writes a row from column A on; null leaves a cell out.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="height">In points; otherwise what the row's longest text needs, because not every viewer finds that out.</param>
    public int Row(IReadOnlyList<SheetCell?> cells, int? height = null)
    {
        var number = NextRow++;
        var row = new Row { RowIndex = (uint)number };
        var lines = cells.Select((cell, column) => cell?.LinesAt(layout.Widths[column]) ?? 1).DefaultIfEmpty(1).Max();
        if (height is not null || lines > 1)
        {
            (row.Height, row.CustomHeight) = (height ?? lines * LineHeight, true);
        }

        row.Append(cells.Select((cell, column) => cell?.ToCell($"{Letter(column)}{number}")).OfType<Cell>());
        writer.WriteElement(row);
        return number;
    }

    /// <summary>Leaves a row empty.</summary>
    public void Skip() => NextRow++;

    /// <summary>Makes one cell of several in a row.</summary>
    public void Merge(int row, int fromColumn, int toColumn) => merged.Add($"{Letter(fromColumn)}{row}:{Letter(toColumn)}{row}");

    public void Dispose()
    {
        writer.WriteEndElement();
        if (merged.Count > 0)
        {
            writer.WriteElement(new MergeCells(merged.Select(range => new MergeCell { Reference = range })));
        }

        writer.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.5, Bottom = 0.7, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddFooter($"&L&8{layout.Footer.Replace("&", "&&", StringComparison.Ordinal)}&R&8&P / &N")));
        writer.WriteEndElement();
        writer.Dispose();
    }

    private static SheetView View(int headerRow) => new(
        new Pane { VerticalSplit = headerRow, TopLeftCell = $"A{headerRow + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
        new Selection { Pane = PaneValues.BottomLeft, ActiveCell = $"A{headerRow + 1}", SequenceOfReferences = new ListValue<StringValue> { InnerText = $"A{headerRow + 1}" } })
    {
        WorkbookViewId = 0,
        ShowGridLines = false,
    };
}
