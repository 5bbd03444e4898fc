using Agency.Domain.Common;

namespace Agency.Domain.Payments;

/// <summary>Money of a payment that came back: a record of its own, with its own entries, linked to the payment. A payment can have several, up to the whole.</summary>
public sealed class PaymentReversal : Aggregate
{
    private PaymentReversal()
    {
    }

    /// <summary>Public number, <c>PR-000017</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The payment.</summary>
    public Guid PaymentId { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The creditor.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>The partner of the case.</summary>
    public Guid AffiliateId { get; private set; }

    /// <summary>What came back.</summary>
    public Money Amount { get; private set; } = null!;

    /// <summary>Why.</summary>
    public ReversalReason Reason { get; private set; }

    /// <summary>Business date.</summary>
    public DateOnly ReversedOn { get; private set; }

    /// <summary>The bank's or provider's reference of the return, unique; null when there is none.</summary>
    public string? ExternalReference { get; private set; }

    /// <summary>A word, if any.</summary>
    public string? Note { get; private set; }

    /// <summary>What of it was above the balance.</summary>
    public Money Overpaid { get; private set; } = null!;

    /// <summary>What of the fee's base it took back.</summary>
    public Money FeeBase { get; private set; } = null!;

    /// <summary>What of the fee.</summary>
    public Money Fee { get; private set; } = null!;

    /// <summary>What of the VAT on it.</summary>
    public Money Vat { get; private set; } = null!;

    /// <summary>What the client had been sent already, and owes now.</summary>
    public Money Shortfall { get; private set; } = null!;

    /// <summary>What of a swept fee goes back from operating to trust.</summary>
    public Money SweptBack { get; private set; } = null!;

    /// <summary>Whether the payment's fee was earned then: before, there was nothing to take back in the journal.</summary>
    public bool WasFeeEarned { get; private set; }

    /// <summary>Whether nothing is left of the payment.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The journal entry; null when there was nothing to post but commission.</summary>
    public string? JournalNumber { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Who recorded it.</summary>
    public string RecordedBy { get; private set; } = "";

    internal static PaymentReversal Of(string number, ReversalPlan plan, string by, DateTime at) => new()
    {
        Number = number,
        PaymentId = plan.Payment.Id,
        CaseId = plan.Payment.CaseId,
        ClientId = plan.Payment.ClientId,
        AffiliateId = plan.Payment.AffiliateId,
        Amount = plan.Facts.Amount,
        Reason = plan.Facts.Reason,
        ReversedOn = plan.Facts.ReversedOn,
        ExternalReference = plan.Facts.ExternalReference,
        Note = plan.Facts.Note,
        Overpaid = plan.Overpaid,
        FeeBase = plan.FeeBase,
        Fee = plan.Fee,
        Vat = plan.Vat,
        Shortfall = plan.Shortfall,
        SweptBack = plan.SweptBack,
        WasFeeEarned = plan.IsFeeEarned,
        IsWhole = plan.IsWhole,
        RecordedAt = at,
        RecordedBy = by,
    };

    /// <summary>Tells which journal entry it was posted as.</summary>
    public void PostedAs(string? journalNumber) => JournalNumber = journalNumber;
}
