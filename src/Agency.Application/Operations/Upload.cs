using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Operations;

/// <summary>A file that long work is to read. What came with the request is gone when the answer is given; here it waits, encrypted, until it is read.</summary>
public sealed class Upload(string fileName, string receivedBy, DateTime receivedAt) : Entity
{
    /// <summary>How long one waits that nobody reads: work that failed can be resumed as long.</summary>
    public const int DaysKept = 7;

    /// <summary>As it was called.</summary>
    public string FileName { get; private set; } = fileName;

    /// <summary>Who sent it.</summary>
    public string ReceivedBy { get; private set; } = receivedBy;

    /// <summary>When, UTC.</summary>
    public DateTime ReceivedAt { get; private set; } = receivedAt;

    /// <summary>What came of reading it, as JSON: kept with what was read, so that work which is taken up again does not read it twice.</summary>
    public string? Result { get; private set; }

    /// <summary>It was read.</summary>
    public void Complete(string result) => Result = result;
}

/// <summary>A piece of an upload: a file of a hundred megabytes is never in memory as a whole.</summary>
public sealed class UploadPart(Guid uploadId, int position, byte[] bytes)
{
    /// <summary>How long a piece is, in bytes.</summary>
    public const int BytesMax = 1024 * 1024;

    /// <summary>Of which one.</summary>
    public Guid UploadId { get; private set; } = uploadId;

    /// <summary>From 1.</summary>
    public int Position { get; private set; } = position;

    /// <summary>The content.</summary>
    public byte[] Bytes { get; private set; } = bytes;
}

/// <summary>Keeps uploads, and gives them to whoever reads them.</summary>
internal static class Uploads
{
    /// <summary>Keeps a file, piece by piece.</summary>
    public static async Task KeepUpload(this IAgencyDb db, Upload upload, Stream content, CancellationToken cancellationToken)
    {
        db.Uploads.Add(upload);
        var piece = new byte[UploadPart.BytesMax];
        for (var position = 1; await content.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, cancellationToken) is > 0 and var length; position++)
        {
            db.UploadParts.Add(new UploadPart(upload.Id, position, piece[..length]));
            await db.SaveAndForget(cancellationToken);
        }
    }

    /// <summary>The content of an upload, read piece by piece as it is asked for.</summary>
    public static Stream OpenUpload(this IAgencyDb db, Guid id) => new UploadStream(position =>
        db.UploadParts.AsNoTracking().Where(part => part.UploadId == id && part.Position == position).Select(part => part.Bytes).FirstOrDefault());

    /// <summary>Throws the content away: what is of use of it stands where it was read to.</summary>
    public static Task<int> ForgetUpload(this IAgencyDb db, Guid id, CancellationToken cancellationToken) =>
        db.UploadParts.Where(part => part.UploadId == id).ExecuteDeleteAsync(cancellationToken);
}
