using Agency.Application.Documents;
using Agency.Infrastructure.Workbooks;

namespace Agency.Infrastructure.Documents;

/// <summary>A paper as a spreadsheet: its sums and its total are formulas, so that the reader's own program proves them.</summary>
internal sealed class PaperWorkbook : IPaperWriter
{
    /// <inheritdoc />
    public PaperFormat Format => PaperFormat.Xlsx;

    /// <inheritdoc />
    public byte[] Write(Paper paper)
    {
        PaperProof.Check(paper);
        using var buffer = new MemoryStream();
        using (var file = new WorkbookFile(buffer, paper.Title, paper.IssuedOn, paper.MinorUnits))
        {
            var headerRow = paper.Facts.Count + 3;
            using var sheet = file.AddSheet(new SheetLayout(paper.Words["sheet.document"], [.. paper.Columns.Select(column => column.Width)], headerRow, paper.Title));
            sheet.Row([SheetCell.Text(paper.Title, CellStyle.Title)], height: 26);
            foreach (var fact in paper.Facts)
            {
                sheet.Row([SheetCell.Text(fact.Label, CellStyle.Label), SheetCell.Text(fact.Value, CellStyle.Plain)]);
            }

            sheet.Skip();
            sheet.Row([.. paper.Columns.Select(column => SheetCell.Text(column.Header, column.IsAmount ? CellStyle.HeaderOfNumbers : CellStyle.Header))], height: 22);
            foreach (var row in paper.Rows)
            {
                sheet.Row([.. row.Select(CellOf)]);
            }

            WriteSums(sheet, paper, headerRow + 1, headerRow + Math.Max(paper.Rows.Count, 1));
        }

        return buffer.ToArray();
    }

    private static void WriteSums(SheetBuilder sheet, Paper paper, int first, int last)
    {
        if (paper.Rows.Count == 0)
        {
            sheet.Row([SheetCell.Text(paper.Words["paper.noLines"], CellStyle.Label)]);
        }

        var amounts = SheetBuilder.Letter(paper.Columns.Count - 1);
        var added = new List<string>();
        foreach (var sum in paper.Sums)
        {
            var amount = sum.OfColumn is { } column
                ? SheetCell.Formula(
                    $"ROUND(SUMIF({SheetBuilder.Letter(column)}{first}:{SheetBuilder.Letter(column)}{last},A{sheet.NextRow},{amounts}{first}:{amounts}{last}),{paper.MinorUnits})", sum.Amount, CellStyle.SubtotalMoney)
                : SheetCell.Number(sum.Amount, CellStyle.SubtotalMoney);
            var row = sheet.Row(Labelled(paper, sum.Label, CellStyle.SubtotalLabel, amount));
            if (sum.OfColumn is null)
            {
                added.Add($"+{amounts}{row}");
            }
        }

        var total = $"ROUND(SUM({amounts}{first}:{amounts}{last}){string.Concat(added)},{paper.MinorUnits})";
        sheet.Row(Labelled(paper, paper.Words.Of("paper.totalIn", paper.TotalLabel, paper.Currency), CellStyle.GrandTotalLabel, SheetCell.Formula(total, paper.Total, CellStyle.GrandTotalMoney)));
        sheet.Skip();
        foreach (var note in paper.Notes)
        {
            sheet.Row([SheetCell.Text(note, CellStyle.Label)], height: 15);
        }
    }

    private static List<SheetCell> Labelled(Paper paper, string label, CellStyle style, SheetCell amount) =>
        [SheetCell.Text(label, style), .. Enumerable.Repeat(SheetCell.Blank(style), paper.Columns.Count - 2), amount];

    private static SheetCell CellOf(PaperCell cell) => cell switch
    {
        { Day: { } day } => SheetCell.Date(day),
        { Amount: { } amount } => SheetCell.Number(amount, CellStyle.Money),
        _ => SheetCell.Text(cell.Text ?? ""),
    };
}
