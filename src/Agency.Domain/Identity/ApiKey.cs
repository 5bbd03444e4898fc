using Agency.Domain.Common;
using Agency.Domain.Identity.Rules;

namespace Agency.Domain.Identity;

/// <summary>What a key opens. Never more than its user may do and see.</summary>
public enum ApiKeyScope
{
    /// <summary>Reads lists: Excel, Power BI, an export. Changes nothing.</summary>
    ReadFeeds = 1,

    /// <summary>Does whatever its user may do with the API, and reads lists.</summary>
    UseApi,
}

/// <summary>
/// A personal key for a program. Its secret is shown once and kept as a hash: 256 random bits need no slow one. It ends by its date, by being revoked, and
/// while its user cannot sign in.
/// </summary>
public sealed class ApiKey : Entity
{
    /// <summary>The longest life of a key.</summary>
    public const int DaysMax = 366;

    private ApiKey()
    {
    }

    /// <summary>Whose it is.</summary>
    public Guid UserId { get; private set; }

    /// <summary>What it is for, in its user's words.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The first signs of its secret, to tell keys apart.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>SHA-256 of its secret, hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>What it opens.</summary>
    public ApiKeyScope Scope { get; private set; }

    /// <summary>The lists that it reads, by name with commas between; empty: every list that its user reads.</summary>
    public string Sets { get; private set; } = "";

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>The last day on which it works.</summary>
    public DateOnly ExpiresOn { get; private set; }

    /// <summary>When it was revoked, UTC.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>Who revoked it.</summary>
    public string? RevokedBy { get; private set; }

    /// <summary>When it was last used, UTC, to the minute.</summary>
    public DateTime? LastUsedAt { get; private set; }

    /// <summary>The network address that it was last used from.</summary>
    public string? LastUsedFrom { get; private set; }

    /// <summary>Makes a key.</summary>
    public static ApiKey Make(Guid userId, string name, string prefix, string hash, ApiKeyScope scope, IReadOnlyCollection<string> sets, DateOnly expiresOn, DateTime at, DateOnly today)
    {
        BusinessRule.Check(new KeyMustEndWithinAYear(expiresOn, today, DaysMax), new KeyOfTheApiMustNotBeLimitedToLists(scope, sets.Count));
        return new ApiKey
        {
            UserId = userId,
            Name = name,
            Prefix = prefix,
            Hash = hash,
            Scope = scope,
            Sets = string.Join(',', sets.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            CreatedAt = at,
            ExpiresOn = expiresOn,
        };
    }

    /// <summary>Whether it opens anything on a day.</summary>
    public bool IsUsableOn(DateOnly day) => RevokedAt is null && day <= ExpiresOn;

    /// <summary>Ends it for good.</summary>
    public void Revoke(string by, DateTime at)
    {
        BusinessRule.Check(new KeyMustNotBeRevoked(RevokedAt is not null));
        (RevokedAt, RevokedBy) = (at, by);
    }
}
