using Agency.Application.Commissions;
using Agency.Application.Documents;
using Agency.Infrastructure.Workbooks;

namespace Agency.Infrastructure.Documents;

/// <summary>The second sheet: for each line the base before and after, the band, the exact amount, its rounding, and a check that computes in the reader's program.</summary>
internal static class ComputationSheet
{
    private const int HeaderRow = 4;

    private static readonly int[] Widths = [5, 16, 16, 16, 17, 17, 34, 17, 14, 16, 9];

    public static void Write(WorkbookFile file, StatementDocument statement)
    {
        var words = statement.Words;
        using var sheet = file.AddSheet(new SheetLayout(words["sheet.computation"], Widths, HeaderRow, words.Of("statement.computedFooter", statement.Number)));
        sheet.Row([SheetCell.Text(words.Of("statement.computed", statement.Number), CellStyle.Title)], height: 26);
        var explained = sheet.Row([SheetCell.Text(words["statement.explanation"], CellStyle.Note)], height: 40);
        sheet.Merge(explained, 0, Widths.Length - 1);
        sheet.Skip();
        WriteHeader(sheet, words);
        foreach (var line in statement.Lines)
        {
            WriteLine(sheet, line, statement);
        }

        if (statement.Lines.Count == 0)
        {
            sheet.Row([null, SheetCell.Text(words["statement.noLines"], CellStyle.Label)]);
        }
    }

    private static void WriteHeader(SheetBuilder sheet, DocumentWords words)
    {
        (string Word, CellStyle Style)[] columns =
        [
            ("column.case", CellStyle.Header),
            ("column.payment", CellStyle.Header),
            ("column.base", CellStyle.HeaderOfNumbers),
            ("column.baseBefore", CellStyle.HeaderOfNumbers),
            ("column.baseAfter", CellStyle.HeaderOfNumbers),
            ("column.band", CellStyle.Header),
            ("column.exact", CellStyle.HeaderOfNumbers),
            ("column.rounding", CellStyle.HeaderOfNumbers),
            ("column.commission", CellStyle.HeaderOfNumbers),
            ("column.check", CellStyle.HeaderCentred),
        ];
        sheet.Row([SheetCell.Text("#", CellStyle.HeaderCentred), .. columns.Select(column => SheetCell.Text(words[column.Word], column.Style))], height: 22);
    }

    private static void WriteLine(SheetBuilder sheet, StatementDocumentLine line, StatementDocument statement)
    {
        var (words, minorUnits) = (statement.Words, statement.MinorUnits);
        var row = sheet.NextRow;
        var source = StatementSheet.FirstLineRow + row - HeaderRow - 1;
        var unit = new decimal(1, 0, 0, isNegative: false, (byte)minorUnits);
        var adds = line.BaseAfter - line.BaseBefore == line.Base && Math.Abs(line.Commission - line.Exact) <= unit;
        var check = FormattableString.Invariant($"IF(AND(ROUND(F{row}-E{row}-D{row},{minorUnits})=0,ABS(I{row})<={unit}),\"{words["check.ok"]}\",\"{words["check.look"]}\")");
        sheet.Row([
            SheetCell.Number(line.Position, CellStyle.Whole),
            SheetCell.Text(line.CaseNumber),
            SheetCell.Text(line.PaymentNumber),
            SheetCell.Formula($"{words["sheet.statement"]}!{StatementSheet.BaseColumn}{source}", line.Base, CellStyle.Money),
            SheetCell.Number(line.BaseBefore, CellStyle.Money),
            SheetCell.Number(line.BaseAfter, CellStyle.Money),
            SheetCell.Text(line.Band),
            SheetCell.Number(line.Exact, CellStyle.Exact),
            SheetCell.Formula($"ROUND(J{row}-H{row},10)", line.Commission - line.Exact, CellStyle.Exact),
            SheetCell.Formula($"{words["sheet.statement"]}!{StatementSheet.CommissionColumn}{source}", line.Commission, CellStyle.Money),
            SheetCell.Formula(check, words[adds ? "check.ok" : "check.look"], CellStyle.Centred),
        ]);
    }
}
