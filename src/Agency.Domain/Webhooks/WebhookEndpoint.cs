using Agency.Domain.Common;
using Agency.Domain.Webhooks.Rules;

namespace Agency.Domain.Webhooks;

/// <summary>
/// An address of somebody's program that hears of what happens. That of a partner or a client hears of their own rows alone; one of the agency itself hears of all.
/// </summary>
public sealed class WebhookEndpoint : Entity
{
    /// <summary>How long the secret before still signs, so that a program can be changed in peace.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    private WebhookEndpoint()
    {
    }

    /// <summary>The partner whose rows it hears of; null for others.</summary>
    public Guid? AffiliateId { get; private set; }

    /// <summary>The client whose rows it hears of; null for others.</summary>
    public Guid? ClientId { get; private set; }

    /// <summary>Where messages go.</summary>
    public string Url { get; private set; } = "";

    /// <summary>What it is, in its owner's words.</summary>
    public string Description { get; private set; } = "";

    /// <summary>Names of <see cref="WebhookTypes"/> with commas between.</summary>
    public string Types { get; private set; } = "";

    /// <summary>What messages are signed with: <c>whsec_</c> and 192 random bits.</summary>
    public string Secret { get; private set; } = "";

    /// <summary>The secret before, while it still signs.</summary>
    public string? OldSecret { get; private set; }

    /// <summary>Until when, UTC.</summary>
    public DateTime? OldSecretUntil { get; private set; }

    /// <summary>Who made it.</summary>
    public string CreatedBy { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it was closed, UTC; null while it hears.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Makes one.</summary>
    public static WebhookEndpoint Open(Guid? affiliateId, Guid? clientId, Uri url, string description, IReadOnlyCollection<string> types, string secret, string by, DateTime at, bool isPrivateAllowed)
    {
        BusinessRule.Check(new WebhookMustUseHttps(url, isPrivateAllowed));
        return new WebhookEndpoint
        {
            AffiliateId = affiliateId,
            ClientId = clientId,
            Url = url.ToString(),
            Description = description,
            Types = string.Join(',', WebhookTypes.All.Where(type => types.Count == 0 || types.Contains(type))),
            Secret = secret,
            CreatedBy = by,
            CreatedAt = at,
        };
    }

    /// <summary>Whether it hears of this. Of a row that belongs to another firm, or to none, only the agency's own endpoints do.</summary>
    public bool Hears(string type, Guid? affiliateId, Guid? clientId) =>
        Types.Split(',').Contains(type, StringComparer.Ordinal) && (AffiliateId is null || AffiliateId == affiliateId) && (ClientId is null || ClientId == clientId);

    /// <summary>The secrets that sign now, the newest first.</summary>
    public IReadOnlyList<string> SecretsAt(DateTime now) => OldSecret is not null && now < OldSecretUntil ? [Secret, OldSecret] : [Secret];

    /// <summary>Takes a new secret; the one before signs beside it for a day.</summary>
    public void Rotate(string secret, DateTime at)
    {
        BusinessRule.Check(new WebhookMustBeOpen(ClosedAt is not null));
        (OldSecret, OldSecretUntil, Secret) = (Secret, at + Overlap, secret);
    }

    /// <summary>It hears of nothing more.</summary>
    public void Close(DateTime at)
    {
        BusinessRule.Check(new WebhookMustBeOpen(ClosedAt is not null));
        ClosedAt = at;
    }
}
