namespace Agency.Application.Common;

/// <summary>What a money command answered under a key, and the hash of what it was asked: the same key never posts twice.</summary>
public sealed class IdempotencyKey(Guid userId, string key, string bodyHash, string answer, DateTime at)
{
    /// <summary>Keys belong to a user: two users may choose the same one.</summary>
    public Guid UserId { get; private set; } = userId;

    /// <summary>The header's value.</summary>
    public string Key { get; private set; } = key;

    /// <summary>SHA-256 of the request as JSON, hexadecimal.</summary>
    public string BodyHash { get; private set; } = bodyHash;

    /// <summary>The first answer, as JSON.</summary>
    public string Answer { get; private set; } = answer;

    /// <summary>When it was first used, UTC.</summary>
    public DateTime At { get; private set; } = at;
}
