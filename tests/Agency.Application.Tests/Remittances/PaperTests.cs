using System.Globalization;
using Agency.Application.Commissions;
using Agency.Application.Documents;
using Agency.Application.Ledger;
using Agency.Application.Remittances;
using Agency.Infrastructure.Documents;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Remittances;

/// <summary>What is given out of the house as a file: valid, and adding up in the reader's own program.</summary>
public sealed class PaperTests
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateOnly April = new(2026, 4, 1);

    [Fact]
    public async Task Given_ARemittanceAndAStatement_When_TheyAreDownloaded_Then_EachFileIsValid_AndSaysTheTotal()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        agency.Clock.Set(new DateOnly(2026, 3, 2));
        await scene.Pay(await scene.OpenCase(5_000), 1_000);
        await scene.MoveTo(new DateOnly(2026, 3, 20));
        await scene.MoveTo(April);
        var book = (await agency.Send(new PreviewTrustProof("EUR", April), scene.Accountant)).Book;
        await agency.Send(new RecordTrustProof("EUR", April, book.Amount), scene.Accountant);
        await agency.Send(new IssueRemittances(March), scene.Accountant);
        await agency.Send(new IssueStatements(March), scene.Accountant);
        var remittance = await agency.Query(db => db.Remittances.SingleAsync());
        var statement = await agency.Query(db => db.CommissionStatements.SingleAsync());

        var letter = await agency.Send(new DownloadRemittance(remittance.Number, PaperFormat.Docx), scene.Accountant);
        letter.FileName.ShouldBe($"{remittance.Number}.docx");
        TextOf(letter.Content).ShouldContain(remittance.Total.Amount.ToString("N2", CultureInfo.InvariantCulture));
        TextOf((await agency.Send(new DownloadStatementLetter(statement.Number), scene.Partner)).Content).ShouldContain(statement.Number);

        using var workbook = SpreadsheetDocument.Open(new MemoryStream((await agency.Send(new DownloadRemittance(remittance.Number, PaperFormat.Xlsx), scene.Accountant)).Content), isEditable: false);
        new OpenXmlValidator().Validate(workbook).Select(error => error.Description).ShouldBeEmpty();
        var formulas = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Where(cell => cell.CellFormula is not null).ToList();
        formulas[^1].CellFormula!.Text.ShouldStartWith("ROUND(SUM(");
        decimal.Parse(formulas[^1].CellValue!.Text, CultureInfo.InvariantCulture).ShouldBe(remittance.Total.Amount);
        formulas.Count.ShouldBe(1 + 3, "collected, fee and VAT are summed by formula too");
    }

    [Fact]
    public void Given_APaperWhoseRowsAreNotItsTotal_When_ItIsWritten_Then_ItIsGivenToNobody()
    {
        var paper = new Paper("X-1", "X", March, "EUR", 2, [], [new("Amount", 10, IsAmount: true)], [[new(Amount: 1)]], [new("More", 2)], "Total", 4, []);
        Should.Throw<InvalidOperationException>(() => new PaperLetter().Write(paper));
        Should.Throw<InvalidOperationException>(() => new PaperWorkbook().Write(paper));
        new PaperLetter().Write(paper with { Total = 3 }).ShouldNotBeEmpty();
    }

    private static string TextOf(byte[] content)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);
        new OpenXmlValidator().Validate(document).Select(error => error.Description).ShouldBeEmpty();
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
