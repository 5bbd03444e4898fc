using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Agency.Domain.Audit;

/// <summary>
/// A link of the chain over the audit trail: its hash covers an entry, its own place and the hash before it, so that no entry can be changed, taken out, put in
/// or moved without every later hash being wrong. Written after the deed by a job, so that the chain holds nobody up.
/// </summary>
public sealed class AuditSeal(long position, long entryId, string hash, DateTime sealedAt)
{
    /// <summary>What the first link follows.</summary>
    public static readonly string Genesis = Hex("Agency audit trail");

    /// <summary>Longer than any transaction: what was written before a sealing by more than this was there for it to see.</summary>
    public static readonly TimeSpan SeenBySealing = TimeSpan.FromMinutes(15);

    /// <summary>How many are sealed together at most. A sealing of fewer has seen everything there was.</summary>
    public const int BatchMax = 500;

    /// <summary>Place in the chain, from 1, without gaps.</summary>
    public long Position { get; private set; } = position;

    /// <summary>The entry that it seals.</summary>
    public long EntryId { get; private set; } = entryId;

    /// <summary>SHA-256, hexadecimal.</summary>
    public string Hash { get; private set; } = hash;

    /// <summary>When, UTC: the same for all that were sealed together.</summary>
    public DateTime SealedAt { get; private set; } = sealedAt;

    /// <summary>Seals an entry after the link before.</summary>
    public static AuditSeal After(long position, string hashBefore, AuditEntry entry, DateTime at) => new(position + 1, entry.Id, HashOf(position + 1, hashBefore, entry), at);

    /// <summary>The hash that a link must have. A JSON array of texts: no two different entries read the same.</summary>
    public static string HashOf(long position, string hashBefore, AuditEntry entry)
    {
        string?[] said =
        [
            hashBefore, Text(position), Text(entry.Id), entry.At.ToString("O", CultureInfo.InvariantCulture), entry.UserId.ToString(), entry.UserName,
            entry.Address, entry.ApiKeyId?.ToString(), entry.Action, entry.Subject, entry.Reason,
        ];

        // Entries from before these were told of keep the hash that they were sealed with.
        return Hex(JsonSerializer.Serialize(entry.Correlation is null && entry.Changes is null ? said : [.. said, entry.Correlation, entry.Changes]));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
