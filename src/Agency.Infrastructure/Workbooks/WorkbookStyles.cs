using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Agency.Infrastructure.Workbooks;

/// <summary>Fonts, fills, borders and number formats of our workbooks, in one house style.</summary>
internal static class WorkbookStyles
{
    private const uint DateFormat = 164;
    private const uint MoneyFormat = 165;
    private const uint ExactFormat = 166;

    private const string Ink = "FF1F2937";
    private const string Muted = "FF6B7280";
    private const string HeaderFill = "FF1F3A5F";
    private const string TotalFill = "FFEEF2F7";
    private const string Rule = "FFD1D5DB";

    private enum Fonts : uint
    {
        Normal = 0,
        Bold,
        Title,
        White,
        Muted,
    }

    private enum Fills : uint
    {
        None = 0,
        Header = 2,
        Total = 3,
    }

    private enum Lines : uint
    {
        None = 0,
        Under,
        Over,
        Double,
    }

    /// <summary>The style sheet of a workbook whose amounts have this many decimals.</summary>
    public static Stylesheet Of(int minorUnits)
    {
        var decimals = minorUnits == 0 ? string.Empty : "." + new string('0', minorUnits);
        var exact = (minorUnits == 0 ? ".0" : decimals) + "####";
        return new Stylesheet(
            new NumberingFormats(
                Format(DateFormat, "yyyy\\-mm\\-dd"),
                Format(MoneyFormat, $"#,##0{decimals};[Red]\\-#,##0{decimals}"),
                Format(ExactFormat, $"#,##0{exact};[Red]\\-#,##0{exact}")),
            new DocumentFormat.OpenXml.Spreadsheet.Fonts(
                FontOf(10, Ink), FontOf(10, Ink, bold: true), FontOf(16, HeaderFill, bold: true), FontOf(10, "FFFFFFFF", bold: true), FontOf(9, Muted)),
            new DocumentFormat.OpenXml.Spreadsheet.Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                Solid(HeaderFill),
                Solid(TotalFill)),
            new Borders(
                new Border(),
                new Border { BottomBorder = new BottomBorder(new Color { Rgb = Rule }) { Style = BorderStyleValues.Thin } },
                new Border { TopBorder = new TopBorder(new Color { Rgb = Ink }) { Style = BorderStyleValues.Thin } },
                new Border
                {
                    TopBorder = new TopBorder(new Color { Rgb = Ink }) { Style = BorderStyleValues.Thin },
                    BottomBorder = new BottomBorder(new Color { Rgb = Ink }) { Style = BorderStyleValues.Double },
                }),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(Enum.GetValues<CellStyle>().Select(LookOf)));
    }

    private static CellFormat LookOf(CellStyle style) => style switch
    {
        CellStyle.Plain => Look(),
        CellStyle.Title => Look(font: Fonts.Title),
        CellStyle.Label => Look(font: Fonts.Muted),
        CellStyle.Text => Look(line: Lines.Under, wrap: true, horizontal: HorizontalAlignmentValues.Left),
        CellStyle.QuotedText => Look(line: Lines.Under, wrap: true, quoted: true, horizontal: HorizontalAlignmentValues.Left),
        CellStyle.Note => Look(font: Fonts.Muted, wrap: true),
        CellStyle.Header => Header(HorizontalAlignmentValues.Left),
        CellStyle.HeaderOfNumbers => Header(HorizontalAlignmentValues.Right),
        CellStyle.HeaderCentred => Header(HorizontalAlignmentValues.Center),
        CellStyle.Whole => Look(line: Lines.Under, format: 1, horizontal: HorizontalAlignmentValues.Center),
        CellStyle.Date => Look(line: Lines.Under, format: DateFormat, horizontal: HorizontalAlignmentValues.Left),
        CellStyle.Money => Look(line: Lines.Under, format: MoneyFormat),
        CellStyle.Exact => Look(line: Lines.Under, format: ExactFormat),
        CellStyle.TotalLabel => Look(font: Fonts.Bold, fill: Fills.Total, line: Lines.Over),
        CellStyle.TotalMoney => Look(font: Fonts.Bold, fill: Fills.Total, line: Lines.Over, format: MoneyFormat),
        CellStyle.GrandTotalLabel => Look(font: Fonts.Bold, fill: Fills.Total, line: Lines.Double),
        CellStyle.GrandTotalMoney => Look(font: Fonts.Bold, fill: Fills.Total, line: Lines.Double, format: MoneyFormat),
        CellStyle.Centred => Look(line: Lines.Under, horizontal: HorizontalAlignmentValues.Center),
        CellStyle.HeadingDate => Look(format: DateFormat, horizontal: HorizontalAlignmentValues.Right),
        CellStyle.HeadingMoney => Look(font: Fonts.Bold, format: MoneyFormat),
        CellStyle.HeadingRight => Look(horizontal: HorizontalAlignmentValues.Right),
        CellStyle.SubtotalLabel => Look(fill: Fills.Total),
        CellStyle.SubtotalMoney => Look(fill: Fills.Total, format: MoneyFormat),
        CellStyle.Share => Look(line: Lines.Under, horizontal: HorizontalAlignmentValues.Right),
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, "A style without a look."),
    };

    private static CellFormat Header(HorizontalAlignmentValues horizontal) =>
        Look(font: Fonts.White, fill: Fills.Header, wrap: true, horizontal: horizontal, vertical: VerticalAlignmentValues.Center);

    // What stands at the left is set in by one, so that it does not touch a number at the right of the column before.
    private static CellFormat Look(
        Fonts font = Fonts.Normal,
        Fills fill = Fills.None,
        Lines line = Lines.None,
        uint format = 0,
        bool wrap = false,
        bool quoted = false,
        HorizontalAlignmentValues horizontal = HorizontalAlignmentValues.General,
        VerticalAlignmentValues vertical = VerticalAlignmentValues.Top) =>
        new(new Alignment
        {
            Horizontal = horizontal,
            Vertical = vertical,
            WrapText = wrap,
            Indent = horizontal == HorizontalAlignmentValues.Left ? 1U : null,
        })
        {
            FontId = (uint)font,
            FillId = (uint)fill,
            BorderId = (uint)line,
            NumberFormatId = format,
            FormatId = 0,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyNumberFormat = true,
            ApplyAlignment = true,
            QuotePrefix = quoted ? true : null,
        };

    private static NumberingFormat Format(uint id, string code) => new() { NumberFormatId = id, FormatCode = code };

    private static Font FontOf(int size, string colour, bool bold = false)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size }, new Color { Rgb = colour }, new FontName { Val = "Calibri" });
        return font;
    }

    private static Fill Solid(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64U }) { PatternType = PatternValues.Solid });
}
