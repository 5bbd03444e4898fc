using System.Text;
using System.Xml;
using Agency.Domain.Banking;

namespace Agency.Infrastructure.Banking;

/// <summary>
/// Reads ISO 20022 camt.053 of versions 02, 04 and 08, one booking in memory at a time. What differs between the versions (parties, status and identifiers in an
/// element more or less) is found by either path; other versions are refused until they were tried.
/// </summary>
internal static class Camt053Reader
{
    private const string Family = "urn:iso:std:iso:20022:tech:xsd:camt.";

    private static readonly string[] Versions = [Family + "053.001.02", Family + "053.001.04", Family + "053.001.08"];

    static Camt053Reader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static BankFileReading Read(string fileName, BankFileStream content)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
        var statements = new List<BankStatementReading>();
        BankFileProblem? problem = null;
        try
        {
            using var reader = XmlReader.Create(content, settings);
            ReadDocument(reader, statements);
            problem = statements.Count > 0 ? null : new BankFileProblem(BankFileCodes.StatementMissing, "The file has no statement in it.");
        }
        catch (XmlException exception)
        {
            problem = WhyNotXml(content, exception);
        }
        catch (BankFileRefusal refusal)
        {
            problem = refusal.Problem;
        }

        return new BankFileReading { FileName = fileName, Format = BankFileFormat.Camt053, Statements = statements, Problems = problem is null ? [] : [problem] };
    }

    private static void ReadDocument(XmlReader reader, List<BankStatementReading> statements)
    {
        reader.MoveToContent();
        if (reader.LocalName != "Document" || !Versions.Contains(reader.NamespaceURI, StringComparer.Ordinal))
        {
            throw reader.NamespaceURI.StartsWith(Family, StringComparison.Ordinal)
                ? new BankFileRefusal(BankFileCodes.UnknownVersion, $"'{reader.NamespaceURI}' is not read; camt.053.001 of version 02, 04 or 08 is.")
                : new BankFileRefusal(BankFileCodes.NotABankFile, $"Not a camt.053 statement, but '{reader.LocalName}' of '{reader.NamespaceURI}'.");
        }

        var identities = new LineIdentities();
        foreach (var message in reader.Children())
        {
            if (message != "BkToCstmrStmt")
            {
                throw new BankFileRefusal(BankFileCodes.UnknownVersion, $"A camt.053 document holds BkToCstmrStmt, not '{message}'.");
            }

            foreach (var part in reader.Children())
            {
                if (part == "Stmt")
                {
                    statements.Add(CamtStatement.Read(reader, identities));
                }
                else
                {
                    reader.Skip();
                }
            }
        }

        // What stands behind the document is read, too: a second root or rubbish is an error of XML.
        while (reader.Read())
        {
        }
    }

    private static BankFileProblem WhyNotXml(BankFileStream content, XmlException exception)
    {
        if (Ascii(content.Head.ToArray()).Contains("<!DOCTYPE", StringComparison.Ordinal))
        {
            return new BankFileProblem(BankFileCodes.DoctypeProhibited, "The file has a document type declaration (DTD). Statements have none; it is not read.");
        }

        try
        {
            content.Drain();
        }
        catch (BankFileRefusal refusal)
        {
            return refusal.Problem;
        }

        return Ascii(content.Tail).TrimEnd().EndsWith("Document>", StringComparison.Ordinal)
            ? new BankFileProblem(BankFileCodes.NotXml, $"Not well-formed XML: {exception.Message}")
            : new BankFileProblem(BankFileCodes.Truncated, $"The file ends before the document does: {exception.Message}");
    }

    private static string Ascii(byte[] bytes) => Encoding.Latin1.GetString(bytes).Replace("\0", string.Empty, StringComparison.Ordinal);
}
