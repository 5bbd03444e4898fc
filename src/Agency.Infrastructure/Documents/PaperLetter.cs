using System.Globalization;
using Agency.Application.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Agency.Infrastructure.Documents;

/// <summary>A paper as a text document on A4: the table's heading stands on each page, the page's number under it.</summary>
internal sealed class PaperLetter : IPaperWriter
{
    private const int PageWidth = 11_906;
    private const int PageHeight = 16_838;
    private const int Margin = 1_134;
    private const string TextSize = "18";
    private const string TitleSize = "32";
    private const string Line = "BFC5CE";

    /// <inheritdoc />
    public PaperFormat Format => PaperFormat.Docx;

    /// <inheritdoc />
    public byte[] Write(Paper paper)
    {
        PaperProof.Check(paper);
        using var buffer = new MemoryStream();
        using (var document = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = paper.Title;
            document.PackageProperties.Created = paper.IssuedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = LooksOf();
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = FooterOf(paper);
            main.Document = new Document(new Body(
            [
                Paragraph(paper.Title, TitleSize, isBold: true, after: 160),
                .. paper.Facts.Select(fact => new Paragraph(new ParagraphProperties(new SpacingBetweenLines { After = "20" }), Words($"{fact.Label}: ", TextSize, true), Words(fact.Value, TextSize, false))),
                Paragraph("", TextSize, isBold: false, after: 60),
                TableOf(paper),
                Paragraph("", TextSize, isBold: false, after: 60),
                .. paper.Notes.Select(note => Paragraph(note, "16", isBold: false, after: 20)),
                Page(main.GetIdOfPart(footer)),
            ]));
        }

        return buffer.ToArray();
    }

    private static Table TableOf(Paper paper)
    {
        var whole = paper.Columns.Sum(column => column.Width);
        var widths = paper.Columns.Select(column => ((PageWidth - (2 * Margin)) * column.Width / whole).ToString(CultureInfo.InvariantCulture)).ToList();
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableBorders(new BottomBorder { Val = BorderValues.Single, Size = 4, Color = Line }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = Line }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(width => new GridColumn { Width = width })));
        table.Append(Row(paper, [.. paper.Columns.Select(column => column.Header)], isBold: true, isHeader: true));
        table.Append(paper.Rows.Select(row => Row(paper, [.. row.Select(cell => WordsOf(cell, paper))], isBold: false)));
        table.Append(paper.Sums.Select(sum => Total(paper, sum.Label, sum.Amount, isBold: false)));
        table.Append(Total(paper, paper.Words.Of("paper.totalIn", paper.TotalLabel, paper.Currency), paper.Total, isBold: true));
        return table;
    }

    private static TableRow Row(Paper paper, IReadOnlyList<string> cells, bool isBold, bool isHeader = false)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        if (isHeader)
        {
            row.TableRowProperties!.Append(new TableHeader());
        }

        row.Append(cells.Select((text, column) => Cell(text, isRight: paper.Columns[column].IsAmount, isBold, span: 1)));
        return row;
    }

    private static TableRow Total(Paper paper, string label, decimal amount, bool isBold) => new(
        new TableRowProperties(new CantSplit()), Cell(label, isRight: false, isBold, span: paper.Columns.Count - 1), Cell(Plain(amount, paper), isRight: true, isBold, span: 1));

    private static TableCell Cell(string text, bool isRight, bool isBold, int span)
    {
        var properties = new TableCellProperties();
        if (span > 1)
        {
            properties.Append(new GridSpan { Val = span });
        }

        return new TableCell(properties, new Paragraph(
            new ParagraphProperties(new SpacingBetweenLines { Before = "30", After = "30" }, new Justification { Val = isRight ? JustificationValues.Right : JustificationValues.Left }), Words(text, TextSize, isBold)));
    }

    private static Paragraph Paragraph(string text, string size, bool isBold, int after) => new(
        new ParagraphProperties(new SpacingBetweenLines { After = after.ToString(CultureInfo.InvariantCulture) }), Words(text, size, isBold));

    private static Run Words(string text, string size, bool isBold)
    {
        var look = new RunProperties();
        if (isBold)
        {
            look.Append(new Bold());
        }

        look.Append(new FontSize { Val = size });
        return new Run(look, new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }

    private static Footer FooterOf(Paper paper) => new(new Paragraph(
        new ParagraphProperties(new Justification { Val = JustificationValues.Right }), Words($"{paper.Number} · ", "16", isBold: false), new SimpleField(Words("1", "16", isBold: false)) { Instruction = "PAGE" }));

    private static SectionProperties Page(string footer) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        new PageSize { Width = PageWidth, Height = PageHeight },
        new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 });

    private static Styles LooksOf() => new(new DocDefaults(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Liberation Sans", HighAnsi = "Liberation Sans" }, new FontSize { Val = TextSize })),
        new ParagraphPropertiesDefault()));

    private static string WordsOf(PaperCell cell, Paper paper) => cell switch
    {
        { Day: { } day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        { Amount: { } amount } => Plain(amount, paper),
        _ => cell.Text ?? "",
    };

    private static string Plain(decimal amount, Paper paper) => paper.Words.Plain(amount, paper.MinorUnits);
}
