using Agency.Domain.Common;

namespace Agency.Domain.Cases;

/// <summary>What lies over a stage and stops what it must (docs/domain.md, The way of a case).</summary>
public enum HoldKind
{
    Dispute = 1,
    CeaseCommunication,
    AttorneyRepresented,
    Bankruptcy,
    Deceased,
    ClientHold,
    PaymentArrangement,
}

/// <summary>A hold over a case, from when it was placed until it is released.</summary>
public sealed class Hold(HoldKind kind, string reason, string placedBy, DateTime placedAt) : Entity
{
    /// <summary>What kind.</summary>
    public HoldKind Kind { get; private set; } = kind;

    /// <summary>Why, in words.</summary>
    public string Reason { get; private set; } = reason;

    /// <summary>Who placed it.</summary>
    public string PlacedBy { get; private set; } = placedBy;

    /// <summary>When, UTC.</summary>
    public DateTime PlacedAt { get; private set; } = placedAt;

    /// <summary>When it ended; null while it stands.</summary>
    public DateTime? ReleasedAt { get; private set; }

    /// <summary>Whether it stands now.</summary>
    public bool Stands => ReleasedAt is null;

    internal void Release(DateTime at) => ReleasedAt = at;
}
