namespace Agency.Application.Referrals;

/// <summary>Takes the files out of an archive that somebody dropped.</summary>
public interface IArchiveReader
{
    /// <summary>The files of the archive in its own order. What is wrong is data: an entry, or the archive, with a <see cref="ArchiveEntry.Problem"/>.</summary>
    IEnumerable<ArchiveEntry> Entries(Stream content);
}

/// <summary>One file of a dropped archive: its bare name, and its bytes or the reason why there are none.</summary>
/// <param name="FileName">The name without any path; empty when the problem is the archive itself.</param>
/// <param name="Content">The bytes, uncompressed; null when refused.</param>
/// <param name="Problem">Why it was refused; null when it was not.</param>
public sealed record ArchiveEntry(string FileName, byte[]? Content, string? Problem);
