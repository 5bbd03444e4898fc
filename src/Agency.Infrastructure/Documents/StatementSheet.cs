using System.Globalization;
using Agency.Application.Commissions;
using Agency.Infrastructure.Workbooks;

namespace Agency.Infrastructure.Documents;

/// <summary>The first sheet: heading, lines, and what is to be paid.</summary>
internal static class StatementSheet
{
    public const int FirstLineRow = HeaderRow + 1;
    public const char BaseColumn = 'I';
    public const char CommissionColumn = 'J';

    private const char CollectedColumn = 'H';
    private const int HeaderRow = 7;
    private const int Columns = 10;

    private static readonly int[] Widths = [5, 13, 16, 40, 16, 24, 12, 16, 16, 16];

    public static void Write(WorkbookFile file, StatementDocument statement)
    {
        var words = statement.Words;
        using var sheet = file.AddSheet(new SheetLayout(words["sheet.statement"], Widths, HeaderRow, words.Of("statement.footer", statement.Number, statement.AffiliateName)));
        var lastLineRow = HeaderRow + Math.Max(1, statement.Lines.Count);
        WriteHeading(sheet, statement, totalRow: lastLineRow + 3);
        WriteLines(sheet, statement);
        WriteTotals(sheet, statement, lastLineRow);
    }

    private static void WriteHeading(SheetBuilder sheet, StatementDocument statement, int totalRow)
    {
        var words = statement.Words;
        sheet.Row([SheetCell.Text(statement.Title, CellStyle.Title)], height: 26);
        Pair(words["fact.partner"], SheetCell.Text(statement.AffiliateName, CellStyle.Plain), words["fact.issued"], SheetCell.Date(statement.IssuedOn, CellStyle.HeadingDate));
        Pair(
            words["fact.period"],
            SheetCell.Text(words.Of("days", statement.PeriodName, Iso(statement.PeriodStart), Iso(statement.PeriodEnd)), CellStyle.Plain),
            words["fact.currency"],
            SheetCell.Text(statement.Currency, CellStyle.HeadingRight));
        Pair(
            words["fact.follows"],
            SheetCell.Text(statement.PreviousNumber ?? words["statement.noneBefore"], CellStyle.Plain),
            statement.ResultName,
            SheetCell.Formula($"{CommissionColumn}{totalRow}", statement.Total, CellStyle.HeadingMoney));
        Pair(words["fact.hash"], SheetCell.Text(statement.Hash, CellStyle.Label));
        sheet.Skip();

        void Pair(string label, SheetCell value, string? second = null, SheetCell? secondValue = null) =>
            sheet.Row([
                SheetCell.Text(label, CellStyle.Label), null, value, null, null, null, null, null, second is null ? null : SheetCell.Text(second, CellStyle.Label), secondValue,
            ]);
    }

    private static void WriteLines(SheetBuilder sheet, StatementDocument statement)
    {
        string[] words = ["column.date", "column.case", "column.client", "column.payment", "column.what"];
        string[] numbers = ["column.share", "column.collected", "column.base", "column.commission"];
        sheet.Row(
            [
                SheetCell.Text("#", CellStyle.HeaderCentred),
                .. words.Select(word => SheetCell.Text(statement.Words[word], CellStyle.Header)),
                .. numbers.Select(word => SheetCell.Text(statement.Words[word], CellStyle.HeaderOfNumbers)),
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
                SheetCell.Number(line.SharePercent, CellStyle.Share),
                SheetCell.Number(line.Collected, CellStyle.Money),
                SheetCell.Number(line.Base, CellStyle.Money),
                SheetCell.Number(line.Commission, CellStyle.Money),
            ]);
        }

        if (statement.Lines.Count == 0)
        {
            sheet.Row([null, SheetCell.Text(statement.Words["statement.noLines"], CellStyle.Label)]);
        }
    }

    private static void WriteTotals(SheetBuilder sheet, StatementDocument statement, int lastLineRow)
    {
        sheet.Row([
            SheetCell.Text(statement.Words["statement.lines"], CellStyle.TotalLabel),
            .. Enumerable.Repeat(SheetCell.Blank(CellStyle.TotalLabel), Columns - 4),
            Sum(CollectedColumn, statement.Lines.Sum(line => line.Collected)),
            Sum(BaseColumn, statement.Lines.Sum(line => line.Base)),
            Sum(CommissionColumn, statement.Lines.Sum(line => line.Commission)),
        ]);
        var from = statement.BroughtForwardFrom is null ? statement.Words["statement.broughtForward"] : statement.Words.Of("statement.broughtForwardFrom", statement.BroughtForwardFrom);
        var broughtForwardRow = sheet.Row(Totals(from, CellStyle.SubtotalLabel, SheetCell.Number(statement.BroughtForward, CellStyle.SubtotalMoney)));
        var result = $"ROUND({CommissionColumn}{broughtForwardRow - 1}+{CommissionColumn}{broughtForwardRow},{statement.MinorUnits})";
        sheet.Row(Totals(statement.Words.Of("paper.totalIn", statement.ResultName, statement.Currency), CellStyle.GrandTotalLabel, SheetCell.Formula(result, statement.Total, CellStyle.GrandTotalMoney)));

        SheetCell Sum(char column, decimal value) =>
            SheetCell.Formula($"ROUND(SUM({column}{FirstLineRow}:{column}{lastLineRow}),{statement.MinorUnits})", value, CellStyle.TotalMoney);
    }

    private static List<SheetCell> Totals(string label, CellStyle style, SheetCell amount) =>
        [SheetCell.Text(label, style), .. Enumerable.Repeat(SheetCell.Blank(style), Columns - 2), amount];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
