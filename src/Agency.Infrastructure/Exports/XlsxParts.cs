using System.Security;
using System.Xml;

namespace Agency.Infrastructure.Exports;

/// <summary>The parts of a workbook of one sheet that are always the same.</summary>
internal static class XlsxParts
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int SheetNameMax = 31;

    public static IEnumerable<(string Path, string Text)> Fixed(string name)
    {
        yield return ("[Content_Types].xml", Head + $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Types}worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}styles+xml"/></Types>
            """);
        yield return ("_rels/.rels", Related(("officeDocument", "xl/workbook.xml")));
        yield return ("xl/_rels/workbook.xml.rels", Related(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")));
        yield return ("xl/workbook.xml", Head + $"""
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{Relations}"><sheets><sheet name="{SheetName(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>
            """);
        yield return ("xl/styles.xml", Head + XlsxLooks.StyleSheet);
    }

    private static string Related(params (string Type, string Target)[] parts) => Head
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(parts.Select((part, index) => $"<Relationship Id=\"rId{index + 1}\" Type=\"{Relations}/{part.Type}\" Target=\"{part.Target}\"/>"))
        + "</Relationships>";

    // What Excel takes as the name of a sheet: some signs, an empty name and its own word "History" are not.
    private static string SheetName(string name)
    {
        var kept = string.Concat(name.Where(sign => !char.IsControl(sign) && !char.IsSurrogate(sign) && XmlConvert.IsXmlChar(sign) && !"[]:*?/\\'".Contains(sign, StringComparison.Ordinal))).Trim();
        var named = kept.Length == 0 || kept.Equals("History", StringComparison.OrdinalIgnoreCase) ? $"{kept} 1".Trim() : kept;
        return SecurityElement.Escape(named.Length > SheetNameMax ? named[..SheetNameMax].Trim() : named);
    }
}
