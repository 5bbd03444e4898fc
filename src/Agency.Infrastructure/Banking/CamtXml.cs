using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Agency.Infrastructure.Banking;

/// <summary>Walks a document child by child, and finds texts in the small parts of it that are in memory. Names are compared without their namespace: the root's was checked.</summary>
internal static class CamtXml
{
    /// <summary>
    /// The names of the children of the element that the reader stands on; whoever takes one reads the child to its end, or skips it. Afterwards the reader stands
    /// behind the element.
    /// </summary>
    public static IEnumerable<string> Children(this XmlReader reader)
    {
        var isEmpty = reader.IsEmptyElement;
        reader.Read();
        while (!isEmpty)
        {
            switch (reader.MoveToContent())
            {
                case XmlNodeType.Element:
                    yield return reader.LocalName;
                    break;
                case XmlNodeType.EndElement:
                    reader.Read();
                    yield break;
                case XmlNodeType.None:
                    throw new XmlException("The document ends within an element.");
                default:
                    reader.Read();
                    break;
            }
        }
    }

    /// <summary>The element that the reader stands on, whole; the reader goes behind it.</summary>
    public static XElement Whole(this XmlReader reader) => (XElement)XNode.ReadFrom(reader);

    /// <summary>The first element at a path such as <c>Acct/Id/IBAN</c>.</summary>
    public static XElement? Find(this XElement? from, string path) =>
        path.Split('/').Aggregate(from, (at, step) => at?.Elements().FirstOrDefault(element => element.Name.LocalName == step));

    /// <summary>The text at the first of the paths that has one, blanks made single; null when none has.</summary>
    public static string? Text(this XElement? from, params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (BankText.Tidy(from.Find(path)?.Value) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>An ISO date, or the date of an ISO date and time, by the calendar of who wrote it.</summary>
    public static DateOnly? Date(this XElement? from, params ReadOnlySpan<string> paths) =>
        from.Text(paths) is { Length: >= 10 } text && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    /// <summary>An unsigned xs:decimal within what an amount can be; null when it is not there or is none.</summary>
    public static decimal? Decimal(this XElement? element)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        return element is not null && decimal.TryParse(element.Value, Style, CultureInfo.InvariantCulture, out var number) && number <= Domain.Common.Money.AmountMax ? number : null;
    }

    /// <summary>CRDT is true, DBIT false.</summary>
    public static bool? IsCredit(this XElement? from) => from.Text("CdtDbtInd") switch { "CRDT" => true, "DBIT" => false, _ => null };
}
