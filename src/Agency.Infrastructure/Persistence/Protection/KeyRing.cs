using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;

namespace Agency.Infrastructure.Persistence.Protection;

/// <summary>
/// The keys of this agency, as files in the folder that <c>Identity:KeysPath</c> names: they sign sessions and protect columns. Not in the database, where they would
/// lie beside what they protect. Instances share the folder. A key is followed by another after 90 days and reads for ever what it has written.
/// </summary>
public sealed class KeyRing
{
    /// <summary>What the keys are for: another application in the same folder reads nothing of ours.</summary>
    public const string Application = "Agency";

    // One per folder, whatever container asks: the model of the database keeps it, and the model outlives containers.
    private static readonly ConcurrentDictionary<string, KeyRing> Opened = new(StringComparer.Ordinal);

    private const int NumberSecretBytes = 32;

    private readonly IDataProtectionProvider keys;
    private readonly Lazy<byte[]> numberSecret;

    private KeyRing(string folder)
    {
        (Folder, keys) = (folder, DataProtectionProvider.Create(new DirectoryInfo(folder), keys => keys.SetApplicationName(Application)));
        numberSecret = new Lazy<byte[]>(ReadNumberSecret);
    }

    /// <summary>Where the files are.</summary>
    public string Folder { get; }

    /// <summary>The folder of the configuration; beside the database unless told otherwise.</summary>
    public static string FolderOf(IConfiguration configuration) => Path.GetFullPath(configuration["Identity:KeysPath"] ?? Path.Combine("App_Data", "keys"));

    /// <summary>The keys in a folder. The first is made when it is needed.</summary>
    public static KeyRing In(string folder) => Opened.GetOrAdd(folder, path => new KeyRing(path));

    /// <summary>What <see cref="ProtectedNumber"/> derives its keys from. It stays what it is, because equal numbers must be kept equally; its file is protected by the keys that follow one another.</summary>
    internal byte[] NumberSecret => numberSecret.Value;

    private byte[] ReadNumberSecret()
    {
        var (file, protector) = (Path.Combine(Folder, "numbers.key"), For("NumberSecret"));
        if (!File.Exists(file))
        {
            // Written beside and moved: another instance never reads half of it, and the first one's is everybody's.
            Directory.CreateDirectory(Folder);
            var made = Path.Combine(Folder, $"{Guid.NewGuid():N}.tmp");
            File.WriteAllBytes(made, protector.Protect(RandomNumberGenerator.GetBytes(NumberSecretBytes)));
            try
            {
                File.Move(made, file, overwrite: false);
            }
            catch (IOException) when (File.Exists(file))
            {
                File.Delete(made);
            }
        }

        return protector.Unprotect(File.ReadAllBytes(file));
    }

    internal IDataProtector For(string purpose) => keys.CreateProtector(purpose);
}
