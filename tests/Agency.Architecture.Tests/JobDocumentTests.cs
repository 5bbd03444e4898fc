using System.Runtime.CompilerServices;
using Agency.Infrastructure.Jobs;

namespace Agency.Architecture.Tests;

/// <summary>What runs by itself is what docs/jobs.md says.</summary>
public sealed class JobDocumentTests
{
    [Fact]
    public void Document_ListsTheJobsOfTheCatalog_InItsOrder()
    {
        var listed = File.ReadLines(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "docs", "jobs.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1])
            .Where(name => name.Contains('-', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal));

        listed.ShouldBe(JobCatalog.Jobs.Select(job => job.Name));
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
