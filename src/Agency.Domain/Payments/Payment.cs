using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Payments.Rules;

namespace Agency.Domain.Payments;

/// <summary>How the money came.</summary>
public enum PaymentMethod
{
    BankTransfer = 1,
    Card,
    DirectDebit,
    Cheque,
    Cash,
    Wire,
}

/// <summary>Who received it.</summary>
public enum ReceivedBy
{
    /// <summary>The agency's trust account.</summary>
    Agency = 1,

    /// <summary>The client, directly: the fee is then owed by the client.</summary>
    Client,

    /// <summary>The attorney, who keeps it in trust.</summary>
    Attorney,
}

/// <summary>Where a payment stands.</summary>
public enum PaymentStatus
{
    /// <summary>It can still come back.</summary>
    Received = 1,

    /// <summary>Good funds.</summary>
    Cleared,

    /// <summary>It came back; everything that followed from it was mirrored.</summary>
    Reversed,
}

/// <summary>Why a payment was reversed.</summary>
public enum ReversalReason
{
    InsufficientFunds = 1,
    Chargeback,
    Recalled,
    Refund,
    PostedInError,
}

/// <summary>How many days pass before money of a method is good: agency policy.</summary>
public static class GoodFunds
{
    private static readonly Dictionary<PaymentMethod, int> Days = new()
    {
        [PaymentMethod.BankTransfer] = 1,
        [PaymentMethod.Card] = 10,
        [PaymentMethod.DirectDebit] = 5,
        [PaymentMethod.Cheque] = 10,
        [PaymentMethod.Cash] = 0,
        [PaymentMethod.Wire] = 0,
    };

    /// <summary>The day on which money received on <paramref name="receivedOn"/> is good. Money that the client has is good at once.</summary>
    public static DateOnly On(PaymentMethod method, ReceivedBy by, DateOnly receivedOn) => receivedOn.AddDays(by == ReceivedBy.Client ? 0 : Days[method]);
}

/// <summary>What a clerk enters.</summary>
/// <param name="Amount">Above zero.</param>
/// <param name="Method">How it came.</param>
/// <param name="ReceivedBy">Who has it.</param>
/// <param name="ReceivedOn">Business date.</param>
/// <param name="ExternalReference">The bank's or provider's reference; the same one never posts twice.</param>
/// <param name="Note">A word, if any.</param>
public sealed record PaymentFacts(Money Amount, PaymentMethod Method, ReceivedBy ReceivedBy, DateOnly ReceivedOn, string? ExternalReference, string? Note);

/// <summary>Money that came in on a case.</summary>
public sealed class Payment : Aggregate
{
    private Payment()
    {
    }

    /// <summary>Public number, <c>P-088121</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The creditor.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>The partner.</summary>
    public Guid AffiliateId { get; private set; }

    /// <summary>How much.</summary>
    public Money Amount { get; private set; } = null!;

    /// <summary>How it came.</summary>
    public PaymentMethod Method { get; private set; }

    /// <summary>Who has it.</summary>
    public ReceivedBy ReceivedBy { get; private set; }

    /// <summary>Business date of receipt.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>The day from which it is good, unless it comes back.</summary>
    public DateOnly ClearsOn { get; private set; }

    /// <summary>The day on which it was found good; null before.</summary>
    public DateOnly? ClearedOn { get; private set; }

    /// <summary>Received, cleared or reversed.</summary>
    public PaymentStatus Status { get; private set; } = PaymentStatus.Received;

    /// <summary>Why it was reversed; null when it was not.</summary>
    public ReversalReason? ReversalReason { get; private set; }

    /// <summary>When the reversal was recorded, UTC; null when there is none.</summary>
    public DateTime? ReversedAt { get; private set; }

    /// <summary>The bank's or provider's reference, unique.</summary>
    public string? ExternalReference { get; private set; }

    /// <summary>A word, if any.</summary>
    public string? Note { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Who recorded it.</summary>
    public string RecordedBy { get; private set; } = "";

    /// <summary>The contingency fee: computed at receipt, earned when the money is good.</summary>
    public FeeCharge Fee { get; private set; } = null!;

    /// <summary>The schedule version that the fee was taken by; a case may be moved to another one later.</summary>
    public Guid FeeScheduleVersionId { get; private set; }

    /// <summary>The stage the case was in: the fee depends on it.</summary>
    public Cases.Stage StageAtReceipt { get; private set; }

    /// <summary>Records a payment as its posting plan says.</summary>
    public static Payment Record(string number, PostingPlan plan, string by, DateTime at)
    {
        return new Payment
        {
            Number = number,
            CaseId = plan.Case.Id,
            ClientId = plan.Case.ClientId,
            AffiliateId = plan.Case.AffiliateId,
            Amount = plan.Facts.Amount,
            Method = plan.Facts.Method,
            ReceivedBy = plan.Facts.ReceivedBy,
            ReceivedOn = plan.Facts.ReceivedOn,
            ClearsOn = plan.ClearsOn,
            ExternalReference = plan.Facts.ExternalReference,
            Note = plan.Facts.Note,
            RecordedAt = at,
            RecordedBy = by,
            Fee = plan.Fee,
            FeeScheduleVersionId = plan.Case.Terms.FeeScheduleVersionId,
            StageAtReceipt = plan.Case.Stage,
        };
    }

    /// <summary>Good funds: the fee is earned now.</summary>
    public void Clear(DateOnly on)
    {
        BusinessRule.Check(new PaymentMustBeReceived(this), new GoodFundsMustHavePassed(this, on));
        (Status, ClearedOn) = (PaymentStatus.Cleared, on);
        Record(new PaymentCleared(Number));
    }

    /// <summary>The money came back. A second reversal is refused.</summary>
    public void Reverse(ReversalReason reason, DateTime at)
    {
        BusinessRule.Check(new PaymentMustNotBeReversedTwice(this));
        (Status, ReversalReason, ReversedAt) = (PaymentStatus.Reversed, reason, at);
        Record(new PaymentReversed(Number, reason));
    }
}

/// <summary>Money turned out to be good.</summary>
public sealed record PaymentCleared(string PaymentNumber) : DomainEvent;

/// <summary>Money came back.</summary>
public sealed record PaymentReversed(string PaymentNumber, ReversalReason Reason) : DomainEvent;
