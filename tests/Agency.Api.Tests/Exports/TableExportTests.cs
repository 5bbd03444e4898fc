using System.Net;
using System.Net.Http.Json;
using Agency.Domain.Identity;
using Agency.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Agency.Api.Tests.Exports;

/// <summary>A table of a screen becomes a file: what the screen shows, in kinds, and nothing that runs.</summary>
public sealed class TableExportTests(AgencyHost host) : IClassFixture<AgencyHost>
{
    private const string Csv = "/api/v1/exports/table.csv";
    private const string Xlsx = "/api/v1/exports/table.xlsx";

    /// <summary>The allocation of a payment, as the portal sends it.</summary>
    private static readonly object Allocation = new
    {
        Name = "P-000123 Allocation",
        Columns = new object[]
        {
            new { Header = "Part", Kind = "Text" }, new { Header = "=Invoice", Kind = "Text" }, new { Header = "Amount, EUR", Kind = "Money" },
            new { Header = "Currency", Kind = "Currency" }, new { Header = "On", Kind = "Date" }, new { Header = "Share", Kind = "Number" },
        },
        Rows = new[]
        {
            new[] { "Principal", "=1+1", "-541.6", "EUR", "2026-05-01", "7.5" },
            new[] { "Interest", null, "1000", "JPY", null, "" },
        },
    };

    [Fact]
    public async Task Given_ATable_When_ExportedAsCsv_Then_NumbersAreNumbersAndNothingRuns()
    {
        var answer = await (await host.SignedIn(Role.Auditor)).PostAsJsonAsync(Csv, Allocation);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldMatch(@"^P-000123 Allocation-\d{4}-\d\d-\d\d\.csv$");
        (await answer.Content.ReadAsStringAsync()).TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).ShouldBe(
        [
            "Part,'=Invoice,\"Amount, EUR\",Currency,On,Share",
            "Principal,'=1+1,-541.60,EUR,2026-05-01,7.5",
            "Interest,,1000,JPY,,",
        ]);
    }

    [Fact]
    public async Task Given_ATable_When_ExportedAsXlsx_Then_AmountsAreNumbersInTheirCurrency_AndAFormulaIsText()
    {
        var answer = await (await host.SignedIn(Role.Collector)).PostAsJsonAsync(Xlsx, Allocation);

        using var book = SpreadsheetDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), false);
        new OpenXmlValidator().Validate(book).ShouldBeEmpty();
        book.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Single().Name!.Value.ShouldBe("P-000123 Allocation");
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().ToArray()).ToArray();
        var (formula, euros, yen) = (rows[1][1], rows[1][2], rows[2][2]);
        (formula.CellFormula, formula.DataType!.Value, formula.InnerText).ShouldBe((null, CellValues.InlineString, "=1+1"));
        (euros.DataType, euros.CellValue!.Text).ShouldBe((null, "-541.6"));
        Format(book, euros).ShouldContain("[$EUR]");
        Format(book, yen).ShouldContain("[$JPY]");
        Format(book, rows[1][4]).ShouldBe("yyyy\\-mm\\-dd");
    }

    [Theory]
    [InlineData("Saldo: [alles]/\\*?'", "Saldo alles")]
    [InlineData("History", "History 1")]
    [InlineData("P-000123 Een naam die langer is dan een blad", "P-000123 Een naam die langer is")]
    public async Task Given_ANameThatNoSheetMayHave_When_Exported_Then_TheFileIsValidStill(string name, string sheet)
    {
        var answer = await (await host.SignedIn(Role.Collector)).PostAsJsonAsync(Xlsx, Table(name, "Text", "x"));

        using var book = SpreadsheetDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), false);
        new OpenXmlValidator().Validate(book).ShouldBeEmpty();
        book.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Single().Name!.Value.ShouldBe(sheet);
    }

    [Theory]
    [InlineData("Money", "1,5")]
    [InlineData("Money", "1e3")]
    [InlineData("Number", "=1+1")]
    [InlineData("Whole", "1.5")]
    [InlineData("Date", "01-05-2026")]
    [InlineData("Instant", "yesterday")]
    [InlineData("YesNo", "yes")]
    [InlineData("Currency", "EURO")]
    public async Task Given_ACellThatIsNotOfItsColumnsKind_When_Exported_Then_TheCellIsNamed(string kind, string cell)
    {
        var problem = await (await host.SignedIn(Role.Collector)).PostAsJsonAsync(Csv, Table("Table", kind, cell)).Problem(HttpStatusCode.BadRequest);

        problem.Code().ShouldBe("Validation");
        problem.GetProperty("errors").GetProperty("rows[0][0]")[0].GetString().ShouldBe($"This is no {kind}.");
    }

    [Theory]
    [InlineData("""{"name": "", "columns": [{"header": "A", "kind": "Text"}], "rows": [["x"]]}""", "name")]
    [InlineData("""{"name": "T", "columns": [], "rows": [["x"]]}""", "columns")]
    [InlineData("""{"name": "T", "rows": [["x"]]}""", "columns")]
    [InlineData("""{"name": "T", "columns": [{"header": "A", "kind": "Text"}], "rows": []}""", "rows")]
    [InlineData("""{"name": "T", "columns": [{"header": "A", "kind": "Text"}]}""", "rows")]
    [InlineData("""{"name": "T", "columns": [null], "rows": [["x"]]}""", "columns[0].header")]
    [InlineData("""{"name": "T", "columns": [{"header": "A"}], "rows": [["x"]]}""", "columns[0].kind")]
    [InlineData("""{"name": "T", "columns": [{"header": "A", "kind": "Formula"}], "rows": [["x"]]}""", "columns[0].kind")]
    [InlineData("""{"name": "T", "columns": [{"header": "A", "kind": "Text"}], "rows": [["x", "y"]]}""", "rows[0]")]
    [InlineData("""{"name": "T", "columns": [{"header": "A", "kind": "Text"}], "rows": [null]}""", "rows[0]")]
    public async Task Given_ATableOfAnotherShape_When_Exported_Then_WhatIsWrongIsNamed(string body, string field)
    {
        using var content = Answers.Body(body);
        var problem = await (await host.SignedIn(Role.Collector)).PostAsync(Xlsx, content).Problem(HttpStatusCode.BadRequest);

        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldContain(field);
    }

    [Theory]
    [InlineData(10_001, 1)]
    [InlineData(1, 101)]
    public async Task Given_MoreThanATableHas_When_Exported_Then_TheLimitIsNamed(int rows, int columns)
    {
        var table = new { Name = "T", Columns = Enumerable.Repeat(new { Header = "A", Kind = "Text" }, columns), Rows = Enumerable.Repeat(Enumerable.Repeat("x", columns), rows) };
        var problem = await (await host.SignedIn(Role.Collector)).PostAsJsonAsync(Csv, table).Problem(HttpStatusCode.UnprocessableEntity);

        problem.Code().ShouldBe("LimitExceeded");
    }

    [Fact]
    public async Task Given_ATextThatNoCellHolds_When_Exported_Then_TheCellIsNamed() =>
        (await (await host.SignedIn(Role.Collector)).PostAsJsonAsync(Csv, Table("T", "Text", new string('x', 32_768))).Problem(HttpStatusCode.BadRequest))
            .GetProperty("errors").TryGetProperty("rows[0][0]", out _).ShouldBeTrue();

    [Fact]
    public async Task Given_NobodySignedIn_When_Exported_Then_ItIsRefused() => await host.CreateClient().PostAsJsonAsync(Csv, Allocation).Problem(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task Given_TheExampleOfTheDocument_When_Sent_Then_ItIsWritten()
    {
        var document = await (await host.CreateClient().GetAsync("/openapi/v1.json")).Json();
        var example = document.GetProperty("paths").GetProperty(Csv).GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example");

        (await (await host.SignedIn(Role.Auditor)).PostAsJsonAsync(Csv, example)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static object Table(string name, string kind, string cell) => new { Name = name, Columns = new[] { new { Header = "A", Kind = kind } }, Rows = new[] { new[] { cell } } };

    private static string Format(SpreadsheetDocument book, Cell cell)
    {
        var styles = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var look = (CellFormat)styles.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);
        return styles.NumberingFormats!.Elements<NumberingFormat>().Single(format => format.NumberFormatId! == look.NumberFormatId!).FormatCode!;
    }
}
