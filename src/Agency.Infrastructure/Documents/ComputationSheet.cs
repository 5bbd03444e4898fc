using Agency.Application.Commissions;
using Agency.Infrastructure.Workbooks;

namespace Agency.Infrastructure.Documents;

/// <summary>The second sheet: for each line the base before and after, the band, the exact amount, its rounding, and a check that computes in the reader's program.</summary>
internal static class ComputationSheet
{
    private const int HeaderRow = 4;

    private const string Explanation =
        "A line is the plan applied to all that was collected in the plan year up to and including it, rounded once, less the lines before it. A line may therefore " +
        "differ from its exact amount by up to one smallest unit of the currency; the sum of the lines never does. The check says ok when the base moves by what " +
        "the line has, and the commission is within that unit of the exact amount.";

    private static readonly int[] Widths = [5, 16, 16, 16, 17, 17, 34, 17, 14, 16, 9];

    public static void Write(WorkbookFile file, StatementDocument statement)
    {
        using var sheet = file.AddSheet(new SheetLayout("How it was computed", Widths, HeaderRow, $"Commission statement {statement.Number} · how it was computed"));
        sheet.Row([SheetCell.Text($"How statement {statement.Number} was computed", CellStyle.Title)], height: 26);
        var explained = sheet.Row([SheetCell.Text(Explanation, CellStyle.Note)], height: 40);
        sheet.Merge(explained, 0, Widths.Length - 1);
        sheet.Skip();
        WriteHeader(sheet);
        foreach (var line in statement.Lines)
        {
            WriteLine(sheet, line, statement.MinorUnits);
        }

        if (statement.Lines.Count == 0)
        {
            sheet.Row([null, SheetCell.Text("No lines in this period.", CellStyle.Label)]);
        }
    }

    private static void WriteHeader(SheetBuilder sheet)
    {
        (string Word, CellStyle Style)[] columns =
        [
            ("#", CellStyle.HeaderCentred),
            ("Case", CellStyle.Header),
            ("Payment", CellStyle.Header),
            ("Base", CellStyle.HeaderOfNumbers),
            ("Base before", CellStyle.HeaderOfNumbers),
            ("Base after", CellStyle.HeaderOfNumbers),
            ("Band", CellStyle.Header),
            ("Exact", CellStyle.HeaderOfNumbers),
            ("Rounding", CellStyle.HeaderOfNumbers),
            ("Commission", CellStyle.HeaderOfNumbers),
            ("Check", CellStyle.HeaderCentred),
        ];
        sheet.Row([.. columns.Select(column => SheetCell.Text(column.Word, column.Style))], height: 22);
    }

    private static void WriteLine(SheetBuilder sheet, StatementDocumentLine line, int minorUnits)
    {
        var row = sheet.NextRow;
        var source = StatementSheet.FirstLineRow + row - HeaderRow - 1;
        var unit = new decimal(1, 0, 0, isNegative: false, (byte)minorUnits);
        var adds = line.BaseAfter - line.BaseBefore == line.Base && Math.Abs(line.Commission - line.Exact) <= unit;
        var check = FormattableString.Invariant($"IF(AND(ROUND(F{row}-E{row}-D{row},{minorUnits})=0,ABS(I{row})<={unit}),\"ok\",\"look\")");
        sheet.Row([
            SheetCell.Number(line.Position, CellStyle.Whole),
            SheetCell.Text(line.CaseNumber),
            SheetCell.Text(line.PaymentNumber),
            SheetCell.Formula($"{StatementSheet.Name}!{StatementSheet.BaseColumn}{source}", line.Base, CellStyle.Money),
            SheetCell.Number(line.BaseBefore, CellStyle.Money),
            SheetCell.Number(line.BaseAfter, CellStyle.Money),
            SheetCell.Text(line.Band),
            SheetCell.Number(line.Exact, CellStyle.Exact),
            SheetCell.Formula($"ROUND(J{row}-H{row},10)", line.Commission - line.Exact, CellStyle.Exact),
            SheetCell.Formula($"{StatementSheet.Name}!{StatementSheet.CommissionColumn}{source}", line.Commission, CellStyle.Money),
            SheetCell.Formula(check, adds ? "ok" : "look", CellStyle.Centred),
        ]);
    }
}
