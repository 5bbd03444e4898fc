using System.Globalization;
using System.Xml;

namespace Agency.Infrastructure.Exports;

/// <summary>
/// The rows of a sheet. Text is an inline string, never a formula; what begins like one is marked as quoted, so that opening the cell and closing it again does
/// not run it either. Dates are dates, and amounts are numbers in the look of their row's currency.
/// </summary>
internal sealed class XlsxCells(XmlWriter xml, IReadOnlyList<ExportColumn> columns)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int TextLengthMax = 32_767;
    private static readonly DateTime DayZero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Utc);
    private readonly int[] currencyOf = [.. columns.Select((_, index) => ExportColumn.CurrencyOf(columns, index))];

    public void Begin()
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (var index = 1; index <= columns.Count; index++)
        {
            var width = columns[index - 1].Kind is ExportKind.Text or ExportKind.Instant ? 22 : 15;
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{index}\" max=\"{index}\" width=\"{width}\" customWidth=\"1\"/>"));
        }

        xml.WriteRaw("</cols>");
        xml.WriteStartElement("sheetData", Main);
        xml.WriteStartElement("row", Main);
        foreach (var column in columns)
        {
            Cell(XlsxLooks.Header, column.Header);
        }

        xml.WriteEndElement();
    }

    public void Row(object?[] row)
    {
        xml.WriteStartElement("row", Main);
        for (var index = 0; index < columns.Count; index++)
        {
            var currency = currencyOf[index];
            Cell(columns[index].Kind == ExportKind.Money ? XlsxLooks.OfMoney(currency < 0 ? null : row[currency]?.ToString()) : XlsxLooks.Of(columns[index].Kind), row[index]);
        }

        xml.WriteEndElement();
    }

    public void End()
    {
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private void Cell(int look, object? value)
    {
        xml.WriteStartElement("c", Main);
        if (Number(value) is { } number)
        {
            xml.WriteAttributeString("s", look.ToString(CultureInfo.InvariantCulture));
            if (value is bool)
            {
                xml.WriteAttributeString("t", "b");
            }

            xml.WriteElementString("v", Main, number);
        }
        else if (Clean(value?.ToString()) is { Length: > 0 } text)
        {
            xml.WriteAttributeString("s", (CsvExport.Harmless(text) == text ? look : XlsxLooks.Quoted).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(text);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string? Number(object? value) => value switch
    {
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        bool yes => yes ? "1" : "0",
        DateOnly date => Serial(date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)),
        DateTime instant => Serial(instant),
        DateTimeOffset instant => Serial(instant.UtcDateTime),
        _ => null,
    };

    // Days since the workbook's day zero, as a decimal: a binary fraction would be off by a second here and there.
    private static string Serial(DateTime instant) => ((decimal)(instant - DayZero).Ticks / TimeSpan.TicksPerDay).ToString("0.##########", CultureInfo.InvariantCulture);

    // XML has no place for control characters and halves of signs, and a single one would make the file unreadable.
    private static string Clean(string? text)
    {
        var kept = text ?? "";
        if (kept.Any(sign => char.IsSurrogate(sign) || !XmlConvert.IsXmlChar(sign)))
        {
            kept = string.Concat(kept.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));
        }

        return kept.Length <= TextLengthMax ? kept : kept[..TextLengthMax];
    }
}
