using Agency.Application.Commissions;
using Agency.Infrastructure.Workbooks;

namespace Agency.Infrastructure.Documents;

/// <summary>The first sheet: heading, lines, and what is to be paid.</summary>
internal static class StatementSheet
{
    public const string Name = "Statement";
    public const int FirstLineRow = HeaderRow + 1;
    public const char BaseColumn = 'H';
    public const char CommissionColumn = 'I';

    private const int HeaderRow = 7;
    private const int Columns = 9;

    private static readonly int[] Widths = [5, 13, 16, 40, 16, 32, 16, 16, 16];

    public static void Write(WorkbookFile file, StatementDocument statement)
    {
        using var sheet = file.AddSheet(new SheetLayout(Name, Widths, HeaderRow, $"Commission statement {statement.Number} · {statement.AffiliateName}"));
        var lastLineRow = HeaderRow + Math.Max(1, statement.Lines.Count);
        WriteHeading(sheet, statement, totalRow: lastLineRow + 3);
        WriteLines(sheet, statement);
        WriteTotals(sheet, statement, lastLineRow);
    }

    private static void WriteHeading(SheetBuilder sheet, StatementDocument statement, int totalRow)
    {
        sheet.Row([SheetCell.Text($"Commission statement {statement.Number}", CellStyle.Title)], height: 26);
        Pair("Affiliate", SheetCell.Text(statement.AffiliateName, CellStyle.Plain), "Issued", SheetCell.Date(statement.IssuedOn, CellStyle.HeadingDate));
        Pair(
            "Period",
            SheetCell.Text($"{statement.PeriodName} ({statement.PeriodStart:yyyy-MM-dd} to {statement.PeriodEnd:yyyy-MM-dd})", CellStyle.Plain),
            "Currency",
            SheetCell.Text(statement.Currency, CellStyle.HeadingRight));
        Pair(
            "Follows",
            SheetCell.Text(statement.PreviousNumber ?? "none: the first statement", CellStyle.Plain),
            ResultName(statement),
            SheetCell.Formula($"{CommissionColumn}{totalRow}", statement.Total, CellStyle.HeadingMoney));
        Pair("Hash", SheetCell.Text(statement.Hash, CellStyle.Label));
        sheet.Skip();

        void Pair(string label, SheetCell value, string? second = null, SheetCell? secondValue = null) =>
            sheet.Row([
                SheetCell.Text(label, CellStyle.Label), null, value, null, null, null, null, second is null ? null : SheetCell.Text(second, CellStyle.Label), secondValue,
            ]);
    }

    private static void WriteLines(SheetBuilder sheet, StatementDocument statement)
    {
        string[] words = ["Date", "Case", "Client", "Payment", "What"];
        string[] numbers = ["Collected", "Base", "Commission"];
        sheet.Row(
            [
                SheetCell.Text("#", CellStyle.HeaderCentred),
                .. words.Select(word => SheetCell.Text(word, CellStyle.Header)),
                .. numbers.Select(word => SheetCell.Text(word, CellStyle.HeaderOfNumbers)),
            ],
            height: 22);
        foreach (var line in statement.Lines)
        {
            sheet.Row([
                SheetCell.Number(line.Position, CellStyle.Whole),
                SheetCell.Date(line.Date),
                SheetCell.Text(line.CaseNumber),
                SheetCell.Text(line.ClientName),
                SheetCell.Text(line.PaymentNumber),
                SheetCell.Text(line.What),
                SheetCell.Number(line.Collected, CellStyle.Money),
                SheetCell.Number(line.Base, CellStyle.Money),
                SheetCell.Number(line.Commission, CellStyle.Money),
            ]);
        }

        if (statement.Lines.Count == 0)
        {
            sheet.Row([null, SheetCell.Text("No lines in this period.", CellStyle.Label)]);
        }
    }

    private static void WriteTotals(SheetBuilder sheet, StatementDocument statement, int lastLineRow)
    {
        sheet.Row([
            SheetCell.Text("Lines", CellStyle.TotalLabel),
            .. Enumerable.Repeat(SheetCell.Blank(CellStyle.TotalLabel), Columns - 4),
            Sum('G', statement.Lines.Sum(line => line.Collected)),
            Sum(BaseColumn, statement.Lines.Sum(line => line.Base)),
            Sum(CommissionColumn, statement.Lines.Sum(line => line.Commission)),
        ]);
        var from = statement.BroughtForwardFrom is null ? "Brought forward" : $"Brought forward from {statement.BroughtForwardFrom}";
        var broughtForwardRow = sheet.Row(Totals(from, CellStyle.SubtotalLabel, SheetCell.Number(statement.BroughtForward, CellStyle.SubtotalMoney)));
        var result = $"ROUND({CommissionColumn}{broughtForwardRow - 1}+{CommissionColumn}{broughtForwardRow},{statement.MinorUnits})";
        sheet.Row(Totals($"{ResultName(statement)} ({statement.Currency})", CellStyle.GrandTotalLabel, SheetCell.Formula(result, statement.Total, CellStyle.GrandTotalMoney)));

        SheetCell Sum(char column, decimal value) =>
            SheetCell.Formula($"ROUND(SUM({column}{FirstLineRow}:{column}{lastLineRow}),{statement.MinorUnits})", value, CellStyle.TotalMoney);
    }

    private static List<SheetCell> Totals(string label, CellStyle style, SheetCell amount) =>
        [SheetCell.Text(label, style), .. Enumerable.Repeat(SheetCell.Blank(style), Columns - 2), amount];

    private static string ResultName(StatementDocument statement) => statement.Total < 0m ? "Carried forward" : "To be paid";
}
