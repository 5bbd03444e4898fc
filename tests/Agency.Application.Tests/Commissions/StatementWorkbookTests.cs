using System.Globalization;
using Agency.Application.Commissions;
using Agency.Application.Documents;
using Agency.Infrastructure.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Agency.Application.Tests.Commissions;

public sealed class StatementWorkbookTests
{
    private const int FirstLineRow = 8;

    public static TheoryData<string, int, int> Currencies() => new()
    {
        { "EUR", 2, 12 }, { "JPY", 0, 3 }, { "BHD", 3, 1 }, { "EUR", 2, 0 }, { "EUR", 2, 400 },
    };

    [Theory]
    [MemberData(nameof(Currencies))]
    public void Given_AStatement_When_Written_Then_TheFileIsValid(string currency, int minorUnits, int lines)
    {
        using var workbook = Written(Statement(currency, minorUnits, lines));

        var validator = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019);
        validator.Validate(workbook).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Currencies))]
    public void Given_AStatement_When_Written_Then_FormulasCoverAllLinesAndShowTheDocumentsTotal(string currency, int minorUnits, int lines)
    {
        var statement = Statement(currency, minorUnits, lines);
        using var workbook = Written(statement);
        var lastLineRow = FirstLineRow - 1 + Math.Max(1, lines);

        var sum = CellAt(workbook, "Statement", $"J{lastLineRow + 1}");
        sum.CellFormula!.Text.ShouldBe($"ROUND(SUM(J{FirstLineRow}:J{lastLineRow}),{minorUnits})");
        Amount(sum).ShouldBe(statement.Lines.Sum(line => line.Commission));
        Amount(CellAt(workbook, "Statement", $"J{lastLineRow + 2}")).ShouldBe(statement.BroughtForward);
        var total = CellAt(workbook, "Statement", $"J{lastLineRow + 3}");
        total.CellFormula!.Text.ShouldBe($"ROUND(J{lastLineRow + 1}+J{lastLineRow + 2},{minorUnits})");
        Amount(total).ShouldBe(statement.Total);
        var heading = CellAt(workbook, "Statement", "J4");
        heading.CellFormula!.Text.ShouldBe($"J{lastLineRow + 3}");
        Amount(heading).ShouldBe(statement.Total);
    }

    [Theory]
    [InlineData("EUR", 2, "#,##0.00;[Red]\\-#,##0.00")]
    [InlineData("JPY", 0, "#,##0;[Red]\\-#,##0")]
    [InlineData("BHD", 3, "#,##0.000;[Red]\\-#,##0.000")]
    public void Given_ACurrency_When_Written_Then_AmountsAreNumbersWithItsDecimals(string currency, int minorUnits, string format)
    {
        var statement = Statement(currency, minorUnits, 2);
        using var workbook = Written(statement);

        var cell = CellAt(workbook, "Statement", $"J{FirstLineRow}");

        cell.DataType.ShouldBeNull("a number, not a text");
        Amount(cell).ShouldBe(statement.Lines[0].Commission);
        FormatOf(workbook, cell).ShouldBe(format);
    }

    [Fact]
    public void Given_ALineOfASharedCase_When_Written_Then_ItsShareStandsOnIt()
    {
        using var workbook = Written(Statement("EUR", 2, 3));

        CellAt(workbook, "Statement", $"G{FirstLineRow - 1}").InnerText.ShouldBe("Share (%)");
        Amount(CellAt(workbook, "Statement", $"G{FirstLineRow}")).ShouldBe(100);
        Amount(CellAt(workbook, "Statement", $"G{FirstLineRow + 2}")).ShouldBe(33.3333m);
    }

    [Fact]
    public void Given_AReaderOfDutch_When_Written_Then_TheWordsAreDutch_AndTheFormulasAreTheSame()
    {
        var (dutch, english) = (Statement("EUR", 2, 3, DocumentWords.Dutch), Statement("EUR", 2, 3));
        using var workbook = Written(dutch);
        using var same = Written(english);

        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(workbook).ShouldBeEmpty();
        CellAt(workbook, "Afrekening", "A1").InnerText.ShouldBe("Provisieafrekening C-2026-0005");
        "BCDEFGHIJ".Select(column => CellAt(workbook, "Afrekening", $"{column}{FirstLineRow - 1}").InnerText)
            .ShouldBe(["Datum", "Dossier", "Opdrachtgever", "Betaling", "Wat", "Aandeel (%)", "Geïncasseerd", "Grondslag", "Provisie"]);
        CellAt(workbook, "Berekening", "D5").CellFormula!.Text.ShouldBe($"Afrekening!I{FirstLineRow}");
        Amount(CellAt(workbook, "Afrekening", "J4")).ShouldBe(Amount(CellAt(same, "Statement", "J4")));
    }

    [Fact]
    public void Given_ADate_When_Written_Then_ItIsADate()
    {
        using var workbook = Written(Statement("EUR", 2, 1));

        var cell = CellAt(workbook, "Statement", $"B{FirstLineRow}");

        DateTime.FromOADate(double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)).ShouldBe(new DateTime(2026, 5, 3));
        FormatOf(workbook, cell).ShouldBe("yyyy\\-mm\\-dd");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\",\"click\")")]
    [InlineData("+1+1")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    public void Given_ATextThatLooksLikeAFormula_When_Written_Then_ItStaysText(string text)
    {
        var statement = Statement("EUR", 2, 1);
        using var workbook = Written(statement with { Lines = [statement.Lines[0] with { ClientName = text }] });

        var cell = CellAt(workbook, "Statement", $"D{FirstLineRow}");

        cell.CellFormula.ShouldBeNull();
        cell.DataType!.Value.ShouldBe(CellValues.InlineString);
        cell.InnerText.ShouldBe(text);
        LookOf(workbook, cell).QuotePrefix!.Value.ShouldBeTrue();
    }

    [Fact]
    public void Given_SignsThatXmlDoesNotHave_When_Written_Then_TheyAreLeftOut()
    {
        var statement = Statement("EUR", 2, 1);
        using var workbook = Written(statement with { Lines = [statement.Lines[0] with { ClientName = "A\u0001 & <B> \U0001F600" }] });

        CellAt(workbook, "Statement", $"D{FirstLineRow}").InnerText.ShouldBe("A & <B> \U0001F600");
    }

    [Fact]
    public void Given_NoLines_When_Written_Then_ThatIsSaidAndTheBalanceIsCarried()
    {
        using var workbook = Written(Statement("EUR", 2, 0) with { BroughtForward = -12.50m, Total = -12.50m });

        CellAt(workbook, "Statement", $"B{FirstLineRow}").InnerText.ShouldBe("No lines in this period.");
        CellAt(workbook, "Statement", "I4").InnerText.ShouldBe("Carried forward");
        Amount(CellAt(workbook, "Statement", "J4")).ShouldBe(-12.50m);
    }

    [Fact]
    public void Given_TheSecondSheet_When_Written_Then_EachLineIsExplainedAndChecked()
    {
        var statement = Statement("EUR", 2, 2);
        using var workbook = Written(statement);

        CellAt(workbook, "How it was computed", "D5").CellFormula!.Text.ShouldBe($"Statement!I{FirstLineRow}");
        CellAt(workbook, "How it was computed", "J6").CellFormula!.Text.ShouldBe($"Statement!J{FirstLineRow + 1}");
        Amount(CellAt(workbook, "How it was computed", "F6")).ShouldBe(statement.Lines[1].BaseAfter);
        CellAt(workbook, "How it was computed", "K5").CellFormula!.Text.ShouldBe("IF(AND(ROUND(F5-E5-D5,2)=0,ABS(I5)<=0.01),\"ok\",\"look\")");
        CellAt(workbook, "How it was computed", "K5").CellValue!.Text.ShouldBe("ok");
    }

    [Fact]
    public void Given_ALineWhoseBaseDoesNotMoveByIt_When_Written_Then_TheCheckSaysLook()
    {
        var statement = Statement("EUR", 2, 1);
        using var workbook = Written(statement with { Lines = [statement.Lines[0] with { BaseAfter = 1m }] });

        CellAt(workbook, "How it was computed", "K5").CellValue!.Text.ShouldBe("look");
    }

    [Fact]
    public void Given_ATextThatWraps_When_Written_Then_ItsRowIsHighEnough()
    {
        var statement = Statement("EUR", 2, 2);
        using var workbook = Written(statement with { Lines = [statement.Lines[0] with { ClientName = new string('W', 70) }, statement.Lines[1]] });

        var rows = SheetNamed(workbook, "Statement").Worksheet.Descendants<Row>().ToDictionary(row => row.RowIndex!.Value, row => row.Height?.Value);

        rows[FirstLineRow].ShouldBe(45d);
        rows[FirstLineRow + 1].ShouldBeNull();
    }

    [Fact]
    public void Given_LinesThatDoNotMakeTheTotal_When_Written_Then_NothingIs()
    {
        using var output = new MemoryStream();

        Should.Throw<InvalidOperationException>(() => new StatementWorkbook().Write(Statement("EUR", 2, 3) with { Total = 1m }, output)).Message.ShouldContain("C-2026-0005");
        output.Length.ShouldBe(0);
    }

    [Fact]
    public void Given_AStatement_When_Written_Then_ItPrintsOnA4WithItsHeaderOnEachPage()
    {
        using var workbook = Written(Statement("EUR", 2, 3));

        workbook.PackageProperties.Title.ShouldBe("Commission statement C-2026-0005");
        workbook.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().Select(name => name.Text).ShouldBe(["'Statement'!$7:$7", "'How it was computed'!$4:$4"]);
        var sheet = SheetNamed(workbook, "Statement").Worksheet;
        sheet.Descendants<Pane>().Single().VerticalSplit!.Value.ShouldBe(FirstLineRow - 1);
        sheet.Elements<PageSetup>().Single().ShouldSatisfyAllConditions(
            setup => setup.PaperSize!.Value.ShouldBe(9u),
            setup => setup.Orientation!.Value.ShouldBe(OrientationValues.Landscape),
            setup => setup.FitToHeight!.Value.ShouldBe(0u));
    }

    // 7.5 % of what is collected; every fourth line is a reversal, and sums of the lines are rounded once, as rule 7 has it.
    private static StatementDocument Statement(string currency, int minorUnits, int lines, DocumentWords? words = null)
    {
        var unit = new decimal(1, 0, 0, isNegative: false, (byte)minorUnits);
        var made = new List<StatementDocumentLine>();
        var (before, paid) = (0m, 0m);
        for (var position = 1; position <= lines; position++)
        {
            var collected = unit * (position % 4 == 0 ? -12_345 : 123_457 * position);
            var after = before + collected;
            var due = Math.Round(after * 0.075m, minorUnits, MidpointRounding.AwayFromZero);
            made.Add(new StatementDocumentLine(
                position,
                new DateOnly(2026, 5, 1).AddDays(1 + (position % 28)),
                $"A-2026-{position:0000}",
                position % 5 == 0 ? "Van der Meer & Zonen Installatietechniek en Onderhoud B.V." : "Bakker Houthandel B.V.",
                $"P-{position:000000}",
                collected < 0m ? "Clawback: returned (NSF)" : "Payment",
                position % 3 == 0 ? 33.3333m : 100m,
                collected,
                collected,
                before,
                after,
                position % 3 == 0 ? "0 to 250,000 at 5 %, from 250,000 at 7.5 % (marginal)" : "7.5 % flat",
                collected * 0.075m,
                due - paid));
            (before, paid) = (after, due);
        }

        var forward = -250 * unit;
        return new StatementDocument(
            "C-2026-0005",
            "Jansen Accountants & Adviseurs",
            "May 2026",
            new DateOnly(2026, 5, 1),
            new DateOnly(2026, 5, 31),
            new DateOnly(2026, 6, 2),
            currency,
            minorUnits,
            forward,
            "C-2026-0002",
            "C-2026-0004",
            "9f2b6c1d7e8a4f3092b1c0d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718",
            forward + paid,
            made,
            words ?? DocumentWords.English);
    }

    private static SpreadsheetDocument Written(StatementDocument statement)
    {
        var stream = new MemoryStream();
        new StatementWorkbook().Write(statement, stream);
        stream.Position = 0;
        return SpreadsheetDocument.Open(stream, isEditable: false);
    }

    private static WorksheetPart SheetNamed(SpreadsheetDocument workbook, string name) =>
        (WorksheetPart)workbook.WorkbookPart!.GetPartById(workbook.WorkbookPart.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!);

    private static Cell CellAt(SpreadsheetDocument workbook, string sheet, string reference) =>
        SheetNamed(workbook, sheet).Worksheet.Descendants<Cell>().Single(cell => cell.CellReference == reference);

    private static decimal Amount(Cell cell) => decimal.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture);

    private static CellFormat LookOf(SpreadsheetDocument workbook, Cell cell) =>
        workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

    private static string FormatOf(SpreadsheetDocument workbook, Cell cell)
    {
        var id = LookOf(workbook, cell).NumberFormatId!.Value;
        var formats = workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet.NumberingFormats!;
        return formats.Elements<NumberingFormat>().Single(format => format.NumberFormatId!.Value == id).FormatCode!.Value!;
    }
}
