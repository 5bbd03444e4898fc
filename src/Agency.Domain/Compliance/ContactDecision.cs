using Agency.Domain.Cases;
using Agency.Domain.Common;

namespace Agency.Domain.Compliance;

/// <summary>What the gate has answered, kept for good (docs/domain.md: each decision is stored).</summary>
public sealed class ContactDecision : Entity
{
    private ContactDecision()
    {
    }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The debtor.</summary>
    public Guid DebtorId { get; private set; }

    /// <summary>Which way.</summary>
    public Channel Channel { get; private set; }

    /// <summary>The moment that was asked about, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who asked.</summary>
    public string AskedBy { get; private set; } = "";

    /// <summary>The answer.</summary>
    public bool IsAllowed { get; private set; }

    /// <summary>The rule that refused.</summary>
    public string? Rule { get; private set; }

    /// <summary>Where it stands.</summary>
    public string? Citation { get; private set; }

    /// <summary>From when on it would be allowed, UTC.</summary>
    public DateTime? AllowedFrom { get; private set; }

    /// <summary>Why somebody went on all the same; null when nobody did.</summary>
    public string? OverrideReason { get; private set; }

    /// <summary>All that was asked, with the versions of the law's numbers that the answer rests on, so that it can be worked out again; null for the oldest ones.</summary>
    public string? Facts { get; private set; }

    /// <summary>Writes a decision down.</summary>
    public static ContactDecision From(Case on, Channel channel, DateTime at, ContactAnswer answer, string askedBy, string? overrideReason = null, string? facts = null) => new()
    {
        CaseId = on.Id,
        DebtorId = on.DebtorId,
        Channel = channel,
        At = at,
        AskedBy = askedBy,
        IsAllowed = answer.IsAllowed,
        Rule = answer.Rule,
        Citation = answer.Citation,
        AllowedFrom = answer.AllowedFrom,
        OverrideReason = answer.IsAllowed ? null : overrideReason,
        Facts = facts,
    };
}

/// <summary>docs/domain.md, Contact rules: what the gate refuses is not done. The agency's own policy gives way to a written reason; the law does not.</summary>
public sealed record ContactMustBeAllowed(ContactAnswer Answer, string? OverrideReason = null) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !Answer.IsAllowed && !(Answer.IsPolicy && !string.IsNullOrWhiteSpace(OverrideReason));

    /// <inheritdoc />
    public override string Message => $"{Answer.Rule} ({Answer.Citation})" + (Answer.AllowedFrom is { } from ? $", allowed from {from:yyyy-MM-dd HH:mm} UTC." : ".");
}
