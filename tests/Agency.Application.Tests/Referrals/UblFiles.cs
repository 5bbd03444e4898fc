using System.Text;
using System.Xml.Linq;
using Agency.Application.Referrals;
using Agency.Infrastructure.Imports;

namespace Agency.Application.Tests.Referrals;

/// <summary>Our own documents, and the published samples where this machine has them (AGENCY_SAMPLES, or shared/samples above the repository).</summary>
internal static class UblFiles
{
    public const string NoSamples = "none on this machine";

    private static readonly XNamespace TestSet = "http://difi.no/xsd/vefa/validator/1.0";

    public static string? SamplesFolder { get; } = FindSamples();

    public static InvoiceReading Read(string xml) => new UblInvoiceReader().Read("test.xml", new MemoryStream(Encoding.UTF8.GetBytes(xml)));

    public static InvoiceReading ReadSample(string file)
    {
        using var stream = File.OpenRead(Path.Combine(SamplesFolder!, file));
        return new UblInvoiceReader().Read(file, stream);
    }

    /// <summary>A document of ours with one text in it replaced; fails when the text is not there.</summary>
    public static string Fixture(string name, string replaced = "", string by = "")
    {
        var xml = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Referrals", "Fixtures", name));
        if (replaced.Length == 0)
        {
            return xml;
        }

        xml.ShouldContain(replaced, Case.Sensitive);
        return xml.Replace(replaced, by, StringComparison.Ordinal);
    }

    /// <summary>The mini documents of a published test set with whether each breaks the rule.</summary>
    public static IEnumerable<(string Xml, bool Breaks)> TestsOf(string file) =>
        XDocument.Load(Path.Combine(SamplesFolder!, file)).Root!.Elements(TestSet + "test").Select(test =>
            (test.Elements().Single(element => element.Name.Namespace != TestSet).ToString(), test.Element(TestSet + "assert")!.Element(TestSet + "error") is not null));

    public static IReadOnlyList<string> TestSets() =>
        SamplesFolder is null ? [] : [.. Directory.EnumerateFiles(SamplesFolder, "unit_*.xml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static string? FindSamples()
    {
        if (Environment.GetEnvironmentVariable("AGENCY_SAMPLES") is { Length: > 0 } named)
        {
            return Path.Combine(named, "ubl");
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "samples", "ubl");
            if (File.Exists(Path.Combine(candidate, "expected.json")))
            {
                return candidate;
            }
        }

        return null;
    }
}
