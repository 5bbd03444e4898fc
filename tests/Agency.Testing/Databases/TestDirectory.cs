using System.Diagnostics;
using System.Globalization;

namespace Agency.Testing.Databases;

/// <summary>A directory of this process, gone when the process is; what one left behind that was killed goes when the next one makes its own.</summary>
public static class TestDirectory
{
    /// <summary>Makes one.</summary>
    public static string Make(string name)
    {
        ForgetThoseOfTheDead(name);
        var path = Directory.CreateTempSubdirectory(string.Create(CultureInfo.InvariantCulture, $"agency-{name}-{Environment.ProcessId}-")).FullName;
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

    private static void ForgetThoseOfTheDead(string name)
    {
        foreach (var path in Directory.EnumerateDirectories(Path.GetTempPath(), $"agency-{name}-*-*"))
        {
            if (int.TryParse(Path.GetFileName(path).Split('-')[^2], NumberStyles.None, CultureInfo.InvariantCulture, out var process) && !IsAlive(process))
            {
                try
                {
                    Delete(path);
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    // Another process found it at the same moment, or it is another user's.
                }
            }
        }
    }

    private static bool IsAlive(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
