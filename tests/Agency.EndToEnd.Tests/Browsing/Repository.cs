namespace Agency.EndToEnd.Tests.Browsing;

/// <summary>Folders of the source that these tests run from.</summary>
internal static class Repository
{
    private static readonly string Root = Find();

    /// <summary>The host's project.</summary>
    public static string Api => Path.Combine(Root, "src", "Agency.Api");

    /// <summary>What the portal's build makes.</summary>
    public static string BuiltPortal => Path.Combine(Api, "wwwroot");

    /// <summary>The portal's sources.</summary>
    public static string PortalSource => Path.Combine(Root, "src", "Agency.Portal", "src");

    /// <summary>Where a failing test leaves what it saw.</summary>
    public static string TestResults => Path.Combine(Root, "tests", "Agency.EndToEnd.Tests", "TestResults");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Agency.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("These tests run from the repository: they serve the portal that was built in it.");
    }
}
