using System.Globalization;
using Agency.Application.Commissions;
using Agency.Application.Documents;
using Agency.Application.Ledger;
using Agency.Application.Remittances;
using Agency.Domain.Commissions;
using Agency.Domain.Remittances;
using Agency.Infrastructure.Documents;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
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
        var dutch = TextOf((await agency.Send(new DownloadRemittance(remittance.Number, PaperFormat.Docx, DocumentLanguage.Nl), scene.Accountant)).Content);
        dutch.ShouldContain("Afdracht " + remittance.Number);
        dutch.ShouldContain("Btw over de vergoeding");
        dutch.ShouldNotContain("Collected");
        TextOf((await agency.Send(new DownloadStatementLetter(statement.Number), scene.Partner)).Content).ShouldContain(statement.Number);

        using var workbook = SpreadsheetDocument.Open(new MemoryStream((await agency.Send(new DownloadRemittance(remittance.Number, PaperFormat.Xlsx), scene.Accountant)).Content), isEditable: false);
        new OpenXmlValidator().Validate(workbook).Select(error => error.Description).ShouldBeEmpty();
        var formulas = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Where(cell => cell.CellFormula is not null).ToList();
        formulas[^1].CellFormula!.Text.ShouldStartWith("ROUND(SUM(");
        decimal.Parse(formulas[^1].CellValue!.Text, CultureInfo.InvariantCulture).ShouldBe(remittance.Total.Amount);
        formulas.Count.ShouldBe(1 + 3, "collected, fee and VAT are summed by formula too");
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ASharedCase_When_APartnerTakesTheStatement_Then_EachLineHasTheShare_InTheLanguageThatWasAsked(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        agency.Clock.Set(new DateOnly(2026, 3, 2));
        var on = await scene.OpenCase(5_000);
        await agency.Send(new SetAttribution(on, new DateOnly(2026, 3, 2), [new ShareEntry("A-001", 62.5m), new ShareEntry("A-002", 37.5m)], "Brought in together"), scene.Supervisor, Guid.NewGuid().ToString());
        await scene.Pay(on, 2_000);
        await scene.MoveTo(new DateOnly(2026, 3, 20));
        await scene.MoveTo(April);
        await agency.Send(new IssueStatements(March), scene.Accountant);
        var own = await agency.Query(db => db.CommissionStatements.Where(row => row.AffiliateId == scene.Partner.AffiliateId).Select(row => row.Number).SingleAsync());

        var english = TextOf((await agency.Send(new DownloadStatementLetter(own), scene.Partner)).Content);
        english.ShouldContain("Share (%)");
        var collected = (await agency.Send(new GetStatement(own), scene.Partner)).Lines.Single().Collected.Amount;
        english.ShouldContain("62.5" + DocumentWords.English.Plain(collected, 2));
        var dutch = TextOf((await agency.Send(new DownloadStatementLetter(own, DocumentLanguage.Nl), scene.Partner)).Content);
        dutch.ShouldContain("Provisieafrekening " + own);
        dutch.ShouldContain("maart 2026");
        dutch.ShouldContain("62,5" + DocumentWords.Dutch.Plain(collected, 2));

        using var workbook = SpreadsheetDocument.Open(new MemoryStream((await agency.Send(new DownloadStatement(own, DocumentLanguage.Nl), scene.Partner)).Content), isEditable: false);
        var cells = workbook.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()).ToList();
        decimal.Parse(cells.First(cell => cell.CellReference == "G8" && cell.CellFormula is null).CellValue!.Text, CultureInfo.InvariantCulture).ShouldBe(62.5m);
        cells.ShouldContain(cell => cell.CellReference == "F8" && cell.InnerText == "Betaling");
    }

    [Fact]
    public void Given_AnAmount_When_ItIsWritten_Then_ItHasTheMarksOfItsLanguage()
    {
        (DocumentWords.English.Plain(-1234.5m, 2), DocumentWords.Dutch.Plain(-1234.5m, 2)).ShouldBe(("-1,234.50", "-1.234,50"));
        (DocumentWords.English.Share(33.3333m), DocumentWords.Dutch.Share(100)).ShouldBe(("33.3333", "100"));
        (DocumentWords.English.Month(March), DocumentWords.Dutch.Month(March)).ShouldBe(("March 2026", "maart 2026"));
    }

    [Fact]
    public void Given_TwoLanguages_When_TheirTablesAreCompared_Then_BothHaveTheSameWords_WithTheSameValuesInThem()
    {
        DocumentWords.Dutch.Names.ShouldBe(DocumentWords.English.Names, "one table per language, in one order");
        foreach (var name in DocumentWords.English.Names)
        {
            string[] Values(DocumentWords words) => [.. System.Text.RegularExpressions.Regex.Matches(words[name], @"\{\d\}").Select(match => match.Value).Distinct().Order()];
            Values(DocumentWords.Dutch).ShouldBe(Values(DocumentWords.English), name);
            DocumentWords.Dutch[name].ShouldNotBeNullOrWhiteSpace();
        }

        foreach (var words in new[] { DocumentWords.English, DocumentWords.Dutch })
        {
            Enum.GetValues<RemittanceLineKind>().Select(kind => words.Of("kind", kind)).ShouldAllBe(word => word.Length > 0);
            Enum.GetValues<RemittanceForm>().Select(form => words.Of("form", form)).ShouldAllBe(word => word.Length > 0);
            Enum.GetValues<CommissionLineKind>().Select(kind => words.Of("line", kind)).ShouldAllBe(word => word.Length > 0);
        }
    }

    [Fact]
    public void Given_APaperWhoseRowsAreNotItsTotal_When_ItIsWritten_Then_ItIsGivenToNobody()
    {
        var paper = new Paper("X-1", "X", March, "EUR", 2, [], [new("Amount", 10, IsAmount: true)], [[new(Amount: 1)]], [new("More", 2)], "Total", 4, [], DocumentWords.English);
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
