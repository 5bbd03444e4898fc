namespace Agency.Golden.Tests;

/// <summary>Where vectors come from: this project's own, those that are kept beside the repository if they are there, and the file that AGENCY_GOLDEN names.</summary>
internal static class VectorFiles
{
    public const string Own = "own";

    public static IReadOnlyList<Vector> All { get; } =
        [.. Paths().DistinctBy(file => file.Path, StringComparer.Ordinal).SelectMany(file => Vector.Read(file.Path, file.Name))];

    /// <summary>The vector of an id that another one refers to.</summary>
    public static Vector? Find(string id) => All.FirstOrDefault(vector => vector.Id == id);

    private static IEnumerable<(string Path, string Name)> Paths()
    {
        yield return (Path.Combine(AppContext.BaseDirectory, "data", "golden.json"), Own);
        if (Above("shared/golden/golden.json") is { } shared)
        {
            yield return (shared, "shared");
        }

        // A name that leads nowhere fails here, and does not pass for a file without vectors.
        if (Environment.GetEnvironmentVariable("AGENCY_GOLDEN") is { Length: > 0 } named)
        {
            yield return (Path.GetFullPath(named), Path.GetFileName(named));
        }
    }

    /// <summary>A file under any of the folders above the tests.</summary>
    public static string? Above(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, path);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
