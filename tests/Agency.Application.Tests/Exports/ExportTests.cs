using System.Globalization;
using System.Text;
using Agency.Infrastructure.Exports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Agency.Application.Tests.Exports;

/// <summary>Files that accountants open: nothing in them runs, numbers are numbers, and a long list takes little memory.</summary>
public sealed class ExportTests
{
    private static readonly ExportColumn[] Columns =
    [
        new("name", "Name", ExportKind.Text), new("amount", "Amount", ExportKind.Money), new("currency", "Currency", ExportKind.Currency),
        new("on", "On", ExportKind.Date), new("at", "At", ExportKind.Instant), new("count", "Count", ExportKind.Whole), new("isOpen", "Open", ExportKind.YesNo),
    ];

    private static readonly DateTime At = new(2026, 5, 1, 12, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string> Dangerous => new("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "=cmd|' /C calc'!A0");

    [Theory]
    [MemberData(nameof(Dangerous))]
    public async Task Given_TextThatASpreadsheetWouldRun_When_Exported_Then_ItIsText(string text)
    {
        (await Csv(Row(text))).Split("\r\n")[1].TrimStart('"').ShouldStartWith("'" + text[0]);
        using var book = SpreadsheetDocument.Open(await Xlsx(Row(text)), false);
        var cell = Cells(book)[Columns.Length];
        cell.CellFormula.ShouldBeNull();
        cell.DataType!.Value.ShouldBe(CellValues.InlineString);
        ((CellFormat)Styles(book).CellFormats!.ElementAt((int)cell.StyleIndex!.Value)).QuotePrefix!.Value.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Jansen;=HYPERLINK(1)", "Jansen;'=HYPERLINK(1)")]
    [InlineData("Jansen\r\n@SUM(A1);-2", "Jansen\r\n'@SUM(A1);'-2")]
    [InlineData("a; b = c, -1", "a; b = c, -1")]
    public async Task Given_TextThatASpreadsheetWithAnotherSeparatorCuts_When_Exported_Then_NoPieceRuns(string text, string written) =>
        (await Csv(Row(text))).ShouldContain($"\"{written}\"");

    [Fact]
    public async Task Given_ANegativeAmount_When_Exported_Then_ItStaysANumber()
    {
        (await Csv(Row("x", -12.5m))).ShouldContain(",-12.50,EUR,2026-05-01,2026-05-01T12:00:00Z,7,true");
        using var book = SpreadsheetDocument.Open(await Xlsx(Row("x", -12.5m)), false);
        var cells = Cells(book)[Columns.Length..];
        cells[1].DataType.ShouldBeNull();
        cells[1].CellValue!.Text.ShouldBe("-12.5");
        Format(book, cells[1]).ShouldContain("[$EUR]");
        (cells[3].CellValue!.Text, cells[4].CellValue!.Text).ShouldBe(("46143", "46143.5"));
        Format(book, cells[3]).ShouldBe("yyyy\\-mm\\-dd");
        cells[6].DataType!.Value.ShouldBe(CellValues.Boolean);
    }

    [Theory]
    [InlineData("5.0000", "JPY", "5")]
    [InlineData("-12.5", "EUR", "-12.50")]
    [InlineData("0", "BHD", "0.000")]
    [InlineData("0.125", "EUR", "0.125")]
    [InlineData("12.5", null, "12.5")]
    public async Task Given_ACurrency_When_ExportedAsCsv_Then_ItsAmountsHaveItsDecimals(string amount, string? code, string written) =>
        (await Csv(["x", decimal.Parse(amount, CultureInfo.InvariantCulture), code, null, null, null, null])).ShouldContain($"x,{written},{code},");

    [Theory]
    [InlineData("JPY", "[$JPY]\\ #,##0;")]
    [InlineData("BHD", "[$BHD]\\ #,##0.000;")]
    public async Task Given_ACurrency_When_Exported_Then_ItsAmountsHaveItsDecimals(string code, string begins)
    {
        using var book = SpreadsheetDocument.Open(await Xlsx(["x", 5m, code, null, null, null, null]), false);
        Format(book, Cells(book)[Columns.Length + 1]).ShouldStartWith(begins);
    }

    [Fact]
    public async Task Given_EveryKindOfValue_When_ExportedAsXlsx_Then_TheValidatorFindsNothing()
    {
        object?[][] rows = [Row("plain"), Row("\u0001 control \ud800 half \U0001F600 < & >"), Row(new string('x', 40_000)), [null, null, null, null, null, null, null]];
        using var book = SpreadsheetDocument.Open(await Xlsx(rows), false);
        new OpenXmlValidator().Validate(book).Select(error => error.Description).ShouldBeEmpty();
    }

    [Fact]
    public async Task Given_QuotesAndLines_When_ExportedAsCsv_Then_TheyAreQuoted() =>
        (await Csv(Row("say \"no\",\nplease"))).ShouldContain("\"say \"\"no\"\",\nplease\"");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Given_TwoHundredThousandRows_When_Exported_Then_MemoryStaysUnderAHundredMegabytes(bool isXlsx)
    {
        const int rows = 200_000;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;

        async IAsyncEnumerable<object?[]> Rows()
        {
            await Task.CompletedTask;
            for (var row = 0; row < rows; row++)
            {
                if (row % 1_000 == 0)
                {
                    most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false) - before);
                }

                yield return Row($"Debtor number {row}", row);
            }
        }

        await (isXlsx ? XlsxExport.Write(Stream.Null, "Cases", Columns, Rows(), default) : CsvExport.Write(Stream.Null, Columns, Rows(), default));

        most.ShouldBeLessThan(100_000_000);
    }

    private static object?[] Row(string text, decimal amount = 1m) => [text, amount, "EUR", new DateOnly(2026, 5, 1), At, 7, true];

    private static async Task<string> Csv(params object?[][] rows)
    {
        using var stream = new MemoryStream();
        await CsvExport.Write(stream, Columns, Each(rows), default);
        return Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\ufeff');
    }

    private static async Task<MemoryStream> Xlsx(params object?[][] rows)
    {
        var stream = new MemoryStream();
        await XlsxExport.Write(stream, "Cases", Columns, Each(rows), default);
        stream.Position = 0;
        return stream;
    }

    private static async IAsyncEnumerable<object?[]> Each(object?[][] rows)
    {
        await Task.CompletedTask;
        foreach (var row in rows)
        {
            yield return row;
        }
    }

    private static Cell[] Cells(SpreadsheetDocument book) => [.. book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>()];

    private static Stylesheet Styles(SpreadsheetDocument book) => book.WorkbookPart!.WorkbookStylesPart!.Stylesheet;

    private static string Format(SpreadsheetDocument book, Cell cell)
    {
        var look = (CellFormat)Styles(book).CellFormats!.ElementAt((int)cell.StyleIndex!.Value);
        return Styles(book).NumberingFormats!.Elements<NumberingFormat>().Single(format => format.NumberFormatId! == look.NumberFormatId!).FormatCode!;
    }
}
