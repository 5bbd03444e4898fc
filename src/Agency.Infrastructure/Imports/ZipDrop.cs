using System.IO.Compression;
using Agency.Application.Referrals;

namespace Agency.Infrastructure.Imports;

/// <summary>
/// Takes the files out of a ZIP archive that somebody dropped. Sizes are counted while reading, since those in the archive are the sender's; names are never used as
/// paths; one entry is in memory at a time. What is wrong is data: an entry, or the archive, with a <see cref="ArchiveEntry.Problem"/>.
/// </summary>
internal sealed class ZipDrop : IArchiveReader
{
    public const int EntriesMax = 50;
    public const int EntryBytesMax = UblInvoiceReader.BytesMax;
    public const long TotalBytesMax = 200L * 1024 * 1024;

    /// <summary>The files of the archive in its own order; directories and the shadow files of macOS are left out.</summary>
    public IEnumerable<ArchiveEntry> Entries(Stream content)
    {
        using var archive = Open(content);
        var files = archive is null ? null : FilesOf(archive);
        if (files is null || files.Count > EntriesMax)
        {
            var problem = files is null ? "Not a ZIP archive, or a damaged one." : $"The archive holds more than {EntriesMax} files.";
            yield return new ArchiveEntry(string.Empty, null, problem);
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

    private static ArchiveEntry Read(ZipArchiveEntry file, long bytesMax)
    {
        var name = BareName(file);
        try
        {
            using var stream = file.Open();
            return BoundedContent.Read(stream, bytesMax) is { } bytes
                ? new ArchiveEntry(name, bytes, null)
                : new ArchiveEntry(name, null, $"Larger than {EntryBytesMax / 1024 / 1024} MB, or all together larger than {TotalBytesMax / 1024 / 1024} MB.");
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or IOException)
        {
            return new ArchiveEntry(name, null, "Damaged, encrypted, or packed in a way that is not read.");
        }
    }

    private static string BareName(ZipArchiveEntry entry) => entry.FullName[(entry.FullName.LastIndexOfAny(['/', '\\']) + 1)..];
}
