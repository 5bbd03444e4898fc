using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Agency.Infrastructure.Workbooks;

/// <summary>An .xlsx file in the making: its sheets are added one after the other, and disposing it writes what binds them.</summary>
internal sealed class WorkbookFile : IDisposable
{
    private readonly SpreadsheetDocument document;
    private readonly WorkbookPart workbook;
    private readonly Sheets sheets = new();
    private readonly DefinedNames names = new();

    /// <param name="output">A stream that can seek.</param>
    /// <param name="title">In the file's properties.</param>
    /// <param name="createdOn">In the file's properties: a document's own date, so that the same document gives the same file.</param>
    /// <param name="minorUnits">The decimals of its amounts.</param>
    public WorkbookFile(Stream output, string title, DateOnly createdOn, int minorUnits)
    {
        document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        document.PackageProperties.Title = title;
        document.PackageProperties.Created = createdOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Of(minorUnits);
    }

    /// <summary>Adds a sheet. It has to be disposed before the next one is added.</summary>
    public SheetBuilder AddSheet(SheetLayout layout)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        var index = (uint)sheets.ChildElements.Count;
        sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = index + 1, Name = layout.Name });
        names.Append(new DefinedName($"'{layout.Name}'!${layout.HeaderRow}:${layout.HeaderRow}") { Name = "_xlnm.Print_Titles", LocalSheetId = index });
        return new SheetBuilder(part, layout);
    }

    public void Dispose()
    {
        workbook.Workbook = new Workbook(new BookViews(new WorkbookView()), sheets, names);
        document.Dispose();
    }
}
