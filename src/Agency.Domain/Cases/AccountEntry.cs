using Agency.Domain.Common;

namespace Agency.Domain.Cases;

/// <summary>What part of a debt an amount belongs to.</summary>
public enum Component
{
    Principal = 1,
    Interest,
    CollectionCosts,
    CourtCosts,
    Other,
}

/// <summary>Why an entry stands on the case account.</summary>
public enum EntryKind
{
    /// <summary>The claim as it was placed.</summary>
    Placed = 1,

    /// <summary>A credit note lowered the claim.</summary>
    Credited,

    /// <summary>Interest that had accrued and was posted because something needed it.</summary>
    Accrued,

    /// <summary>Costs that became due.</summary>
    Charged,

    /// <summary>A payment, allocated.</summary>
    Paid,

    /// <summary>The opposite of another entry, or of a part of it.</summary>
    Reversed,

    /// <summary>A payment was allocated again with what became known: the opposite of a part of an entry, or what it paid instead.</summary>
    Restated,

    /// <summary>Given up by name: it is owed no more.</summary>
    Waived,
}

/// <summary>
/// One line of the case account: immutable. Positive is owed, negative is paid or credited; the balance is the sum. A mistake is mended by an entry that reverses it.
/// </summary>
public sealed class AccountEntry : Entity
{
    private AccountEntry()
    {
    }

    /// <summary>Position in the account, from 1: the order of recording.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The claim it belongs to; null for what belongs to the whole case.</summary>
    public Guid? ClaimId { get; private set; }

    /// <summary>What part of the debt.</summary>
    public Component Component { get; private set; }

    /// <summary>Why.</summary>
    public EntryKind Kind { get; private set; }

    /// <summary>Signed: positive is owed.</summary>
    public Money Amount { get; private set; } = null!;

    /// <summary>The date on which it counts.</summary>
    public DateOnly EffectiveOn { get; private set; }

    /// <summary>When it was written, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>The payment that it is the allocation of, if any.</summary>
    public Guid? PaymentId { get; private set; }

    /// <summary>The entry that it reverses, or a part of it, if any.</summary>
    public Guid? ReversesId { get; private set; }

    /// <summary>The payment's reversal that it belongs to, if any.</summary>
    public Guid? ReversalId { get; private set; }

    /// <summary>The restatement that it belongs to, if any.</summary>
    public Guid? RestatementId { get; private set; }

    /// <summary>The waiver that it belongs to, if any.</summary>
    public Guid? WaiverId { get; private set; }

    /// <summary>The adjustment that it belongs to, if any.</summary>
    public Guid? AdjustmentId { get; private set; }

    /// <summary>Whether it changes what bears interest, and what interest is open: a payment, what is given up, a credit note after placement, or the opposite of one.</summary>
    public bool IsMovement => PaymentId is not null || WaiverId is not null || (AdjustmentId is not null && Component == Component.Principal);

    /// <summary>Whether it is a part of a payment that went somewhere, and can come back from there.</summary>
    public bool IsPart => Kind == EntryKind.Paid || (Kind == EntryKind.Restated && ReversesId is null);

    internal static AccountEntry From(EntryDraft draft, int ordinal, DateTime recordedAt) => new()
    {
        Ordinal = ordinal,
        ClaimId = draft.ClaimId,
        Component = draft.Component,
        Kind = draft.Kind,
        Amount = draft.Amount,
        EffectiveOn = draft.EffectiveOn,
        RecordedAt = recordedAt,
        PaymentId = draft.PaymentId,
        ReversesId = draft.ReversesId,
        ReversalId = draft.ReversalId,
        RestatementId = draft.RestatementId,
        WaiverId = draft.WaiverId,
        AdjustmentId = draft.AdjustmentId,
    };
}

/// <summary>An entry that is to be written, or is only shown beforehand.</summary>
public sealed record EntryDraft(
    EntryKind Kind,
    Component Component,
    Money Amount,
    DateOnly EffectiveOn,
    Guid? ClaimId = null,
    Guid? PaymentId = null,
    Guid? ReversesId = null,
    Guid? ReversalId = null,
    Guid? RestatementId = null,
    Guid? WaiverId = null,
    Guid? AdjustmentId = null);
