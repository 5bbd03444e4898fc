using System.Text;
using Agency.Domain.Banking;
using Agency.Infrastructure.Banking;

namespace Agency.Application.Tests.Banking;

/// <summary>Our own bank files, and the published samples where this machine has them (AGENCY_SAMPLES, or shared/samples above the repository).</summary>
internal static class BankFixtures
{
    public const string NoSamples = "none on this machine";

    public static string? SamplesFolder { get; } = FindSamples();

    private static string OwnFolder => Path.Combine(AppContext.BaseDirectory, "Banking", "Fixtures");

    public static IReadOnlyList<string> OwnNames { get; } = [.. Directory.EnumerateFiles(OwnFolder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static string Text(string name) => File.ReadAllText(Path.Combine(OwnFolder, name));

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(OwnFolder, name));

    public static BankFileReading Read(byte[] bytes) => new BankFileReader().Read("test", new MemoryStream(bytes));

    public static BankFileReading ReadText(string text) => Read(Encoding.UTF8.GetBytes(text));

    /// <summary>A file of ours with texts in it replaced; fails when one is not there.</summary>
    public static BankFileReading ReadOwn(string name, params (string Replaced, string By)[] changes) => ReadText(changes.Aggregate(Text(name), (text, change) =>
    {
        text.ShouldContain(change.Replaced, Case.Sensitive);
        return text.Replace(change.Replaced, change.By, StringComparison.Ordinal);
    }));

    public static BankFileReading ReadSample(string file)
    {
        using var stream = File.OpenRead(Path.Combine(SamplesFolder!, file));
        return new BankFileReader().Read(file, stream);
    }

    /// <summary>The codes that refuse one statement.</summary>
    public static IEnumerable<string> Refusals(this BankStatementReading reading) => reading.Problems.Where(problem => problem.Blocking).Select(problem => problem.Code);

    /// <summary>The codes that refuse the file.</summary>
    public static IEnumerable<string> Refusals(this BankFileReading reading) => reading.Problems.Where(problem => problem.Blocking).Select(problem => problem.Code);

    private static string? FindSamples()
    {
        if (Environment.GetEnvironmentVariable("AGENCY_SAMPLES") is { Length: > 0 } named)
        {
            return named;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "samples");
            if (Directory.Exists(Path.Combine(candidate, "camt053")))
            {
                return candidate;
            }
        }

        return null;
    }
}
