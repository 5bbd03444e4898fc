using System.Security.Cryptography;
using Agency.Domain.Common;

namespace Agency.Domain.Documents;

/// <summary>What a document shows.</summary>
public enum DocumentKind
{
    Invoice = 1,
    Contract,
    Delivery,
    Reminder,
    Other,
}

/// <summary>A file that belongs to a referral: an invoice or evidence. Its content lies beside it and is not loaded with it.</summary>
public sealed class StoredDocument : Entity
{
    private StoredDocument()
    {
    }

    /// <summary>The partner, for row scope.</summary>
    public Guid AffiliateId { get; private set; }

    /// <summary>The creditor, for row scope.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>The referral that it came with.</summary>
    public Guid ReferralId { get; private set; }

    /// <summary>What it shows.</summary>
    public DocumentKind Kind { get; private set; }

    /// <summary>Name, without any folder.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>MIME type, found from the content.</summary>
    public string ContentType { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>SHA-256, hexadecimal: the same file twice is seen.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>When it came, UTC.</summary>
    public DateTime UploadedAt { get; private set; }

    /// <summary>Who brought it.</summary>
    public string UploadedBy { get; private set; } = "";

    /// <summary>Makes the document and its content.</summary>
    public static (StoredDocument Document, DocumentContent Content) Store(
        Referrals.Referral referral, DocumentKind kind, string fileName, string contentType, byte[] bytes, string by, DateTime at)
    {
        var document = new StoredDocument
        {
            AffiliateId = referral.AffiliateId,
            ClientId = referral.ClientId,
            ReferralId = referral.Id,
            Kind = kind,
            FileName = fileName,
            ContentType = contentType,
            Size = bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            UploadedAt = at,
            UploadedBy = by,
        };
        return (document, new DocumentContent(document.Id, bytes));
    }
}

/// <summary>The bytes of a document.</summary>
public sealed class DocumentContent(Guid documentId, byte[] bytes)
{
    /// <summary>The document.</summary>
    public Guid DocumentId { get; private set; } = documentId;

    /// <summary>The content.</summary>
    public byte[] Bytes { get; private set; } = bytes;
}
