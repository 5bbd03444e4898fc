using System.Text;
using System.Xml;
using System.Xml.Linq;
using Agency.Application.Referrals;

namespace Agency.Infrastructure.Imports;

/// <summary>Opens UBL documents and finds elements in them.</summary>
internal static class UblXml
{
    public static readonly XNamespace Invoice = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    public static readonly XNamespace CreditNote = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";

    // An invoice of 20 MB is large by its attachments; 20 MB of tiny elements would take a gigabyte as a tree.
    private const int ElementsMax = 500_000;
    private const int DepthMax = 64;

    private static readonly XNamespace Aggregate = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    private static readonly XNamespace Basic = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

    // Older accounting programs write windows-1252 and ISO 8859-15, which .NET reads only when told so.
    static UblXml() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The root of an Invoice or CreditNote, or the problem that there is none.</summary>
    public static (XElement? Root, ReadingProblem? Problem) Open(byte[] bytes)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = UblInvoiceReader.BytesMax,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            if (!IsOfReasonableShape(bytes, settings))
            {
                return (null, Refusal(ReadingCodes.TooLarge, $"More than {ElementsMax} elements, or nested deeper than {DepthMax}: no invoice is."));
            }

            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), settings);
            var root = XDocument.Load(reader).Root!;
            return root.Name == Invoice + "Invoice" || root.Name == CreditNote + "CreditNote"
                ? (root, null)
                : (null, Refusal(ReadingCodes.NotAnInvoice, $"Not a UBL 2 invoice or credit note, but '{root.Name.LocalName}' of '{root.Name.NamespaceName}'."));
        }
        catch (XmlException exception)
        {
            return (null, HasDoctype(bytes)
                ? Refusal(ReadingCodes.DoctypeProhibited, "The file has a document type declaration (DTD). Invoices have none; it is not read.")
                : Refusal(ReadingCodes.NotXml, $"Not well-formed XML: {exception.Message}"));
        }
    }

    /// <summary>The first element at a path such as <c>cac:Party/cbc:Name</c>.</summary>
    public static XElement? Find(this XElement? from, string path) => path.Split('/').Aggregate(from, (at, step) => at?.Element(NameOf(step)));

    /// <summary>All children of a name such as <c>cac:TaxTotal</c>.</summary>
    public static IEnumerable<XElement> All(this XElement? from, string step) => from?.Elements(NameOf(step)) ?? [];

    /// <summary>The text at a path with its blanks made single, or null when there is none.</summary>
    public static string? Text(this XElement? from, string path)
    {
        var text = from.Find(path)?.Value;
        return string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsOfReasonableShape(byte[] bytes, XmlReaderSettings settings)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), settings);
        var elements = 0;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && (++elements > ElementsMax || reader.Depth > DepthMax))
            {
                return false;
            }
        }

        return true;
    }

    private static XName NameOf(string step) => (step.StartsWith("cac:", StringComparison.Ordinal) ? Aggregate : Basic) + step[4..];

    // Only to name the reason: the reader has refused the file already, whatever is found here.
    private static bool HasDoctype(byte[] bytes)
    {
        using var text = new StreamReader(new MemoryStream(bytes, writable: false), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return text.ReadToEnd().Contains("<!DOCTYPE", StringComparison.Ordinal);
    }

    private static ReadingProblem Refusal(string code, string message) => new("File", code, message, Blocking: true);
}
