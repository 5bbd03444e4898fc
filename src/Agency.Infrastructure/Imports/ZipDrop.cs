using System.IO.Compression;

namespace Agency.Infrastructure.Imports;

/// <summary>One file of a dropped archive: its bare name, and its bytes or the reason why there are none.</summary>
/// <param name="FileName">The name without any path; empty when the problem is the archive itself.</param>
/// <param name="Content">The bytes, uncompressed; null when refused.</param>
/// <param name="Problem">Why it was refused; null when it was not.</param>
internal sealed record ZipDropEntry(string FileName, byte[]? Content, string? Problem);

/// <summary>
/// Takes the files out of a ZIP archive that somebody dropped. Sizes are counted while reading, since those in the archive are the sender's; names are never used as
/// paths; one entry is in memory at a time. What is wrong is data: an entry, or the archive, with a <see cref="ZipDropEntry.Problem"/>.
/// </summary>
internal static class ZipDrop
{
    public const int EntriesMax = 50;
    public const int EntryBytesMax = UblInvoiceReader.BytesMax;
    public const long TotalBytesMax = 200L * 1024 * 1024;

    /// <summary>The files of the archive in its own order; directories and the shadow files of macOS are left out.</summary>
    public static IEnumerable<ZipDropEntry> Entries(Stream content)
    {
        using var archive = Open(content);
        var files = archive is null ? null : FilesOf(archive);
        if (files is null || files.Count > EntriesMax)
        {
            var problem = files is null ? "Not a ZIP archive, or a damaged one." : $"The archive holds more than {EntriesMax} files.";
            yield return new ZipDropEntry(string.Empty, null, problem);
            yield break;
        }

        var left = TotalBytesMax;
        foreach (var file in files)
        {
            var entry = Read(file, Math.Min(EntryBytesMax, left));
            left -= entry.Content?.Length ?? 0;
            yield return entry;
        }
    }

    private static ZipArchive? Open(Stream content)
    {
        try
        {
            return new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static List<ZipArchiveEntry>? FilesOf(ZipArchive archive)
    {
        try
        {
            return [.. archive.Entries.Where(entry => BareName(entry).Length > 0 && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static ZipDropEntry Read(ZipArchiveEntry file, long bytesMax)
    {
        var name = BareName(file);
        try
        {
            using var stream = file.Open();
            return BoundedContent.Read(stream, bytesMax) is { } bytes
                ? new ZipDropEntry(name, bytes, null)
                : new ZipDropEntry(name, null, $"Larger than {EntryBytesMax / 1024 / 1024} MB, or all together larger than {TotalBytesMax / 1024 / 1024} MB.");
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or IOException)
        {
            return new ZipDropEntry(name, null, "Damaged, encrypted, or packed in a way that is not read.");
        }
    }

    private static string BareName(ZipArchiveEntry entry) => entry.FullName[(entry.FullName.LastIndexOfAny(['/', '\\']) + 1)..];
}
