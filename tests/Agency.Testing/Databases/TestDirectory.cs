namespace Agency.Testing.Databases;

/// <summary>A directory of this test run, gone when the process is.</summary>
public static class TestDirectory
{
    /// <summary>Makes one.</summary>
    public static string Make(string name)
    {
        var path = Directory.CreateTempSubdirectory("agency-" + name + "-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(path);
        return path;
    }

    /// <summary>Deletes one with all that is in it.</summary>
    public static void Delete(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
