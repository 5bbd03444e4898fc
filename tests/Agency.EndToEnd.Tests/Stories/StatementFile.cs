using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Agency.EndToEnd.Tests.Stories;

/// <summary>A statement as somebody opens it in their own spreadsheet program.</summary>
/// <param name="Total">What the cell of the total shows before anything is computed again.</param>
/// <param name="Formula">What it is computed by.</param>
internal sealed record StatementFile(decimal Total, string Formula)
{
    /// <summary>Reads it, and sees that it is a valid workbook.</summary>
    public static StatementFile Read(string path)
    {
        using var workbook = SpreadsheetDocument.Open(path, isEditable: false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(workbook).Select(error => error.Description).ShouldBeEmpty();
        var sheet = workbook.WorkbookPart!.Workbook.Descendants<Sheet>().First();
        var cells = ((WorksheetPart)workbook.WorkbookPart.GetPartById(sheet.Id!)).Worksheet.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!);

        // The heading says the total of the table; the formula that makes it is at the foot.
        var total = cells[cells["J4"].CellFormula!.Text];
        return new StatementFile(decimal.Parse(total.CellValue!.Text, CultureInfo.InvariantCulture), total.CellFormula!.Text);
    }
}
