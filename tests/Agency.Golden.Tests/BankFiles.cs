using Agency.Domain.Banking;
using Agency.Infrastructure.Banking;

namespace Agency.Golden.Tests;

/// <summary>
/// Where the files are that vectors name: ours under <c>own/</c>; published ones in the folder that AGENCY_SAMPLES names, beside the file that AGENCY_GOLDEN names,
/// or in shared/samples above the repository.
/// </summary>
internal static class BankFiles
{
    private const string OwnFolder = "own/";

    public static string? Find(string file) => file.StartsWith(OwnFolder, StringComparison.Ordinal)
        ? Path.Combine(AppContext.BaseDirectory, "data", "bank", file[OwnFolder.Length..])
        : Folders().Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists) ?? VectorFiles.Above($"shared/samples/{file}");

    public static BankFileReading Read(string file)
    {
        using var stream = File.OpenRead(Find(file)!);
        return new BankFileReader().Read(file, stream);
    }

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("AGENCY_SAMPLES") is { Length: > 0 } samples)
        {
            yield return samples;
        }

        if (Environment.GetEnvironmentVariable("AGENCY_GOLDEN") is { Length: > 0 } golden)
        {
            yield return Path.Combine(Path.GetDirectoryName(Path.GetFullPath(golden))!, "..", "samples");
        }
    }
}
