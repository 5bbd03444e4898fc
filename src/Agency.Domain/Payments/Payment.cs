using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Payments.Rules;

namespace Agency.Domain.Payments;

/// <summary>Money that came in on a case.</summary>
public sealed partial class Payment : Aggregate
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

    /// <summary>Received, cleared or reversed. A payment of which only a part came back stays received or cleared.</summary>
    public PaymentStatus Status { get; private set; } = PaymentStatus.Received;

    /// <summary>Why the last reversal was made; null when there is none.</summary>
    public ReversalReason? ReversalReason { get; private set; }

    /// <summary>When the whole of it was reversed, UTC; null while something is left.</summary>
    public DateTime? ReversedAt { get; private set; }

    /// <summary>What of the amount was above the balance when it came, and is the debtor's again.</summary>
    public decimal Overpaid { get; private set; }

    /// <summary>What was more than was owed by what became known later: restatements took it off the debt, and it is the debtor's again.</summary>
    public decimal LeftOver { get; private set; }

    /// <summary>What of <see cref="Kept"/> was sent back to the debtor.</summary>
    public decimal OverpaidRefunded { get; private set; }

    /// <summary>What of <see cref="Kept"/> was used for what was owed later, by payments of their own.</summary>
    public decimal KeptUsed { get; private set; }

    /// <summary>The payment of which this money was kept for the debtor until it was used; null for money that came in.</summary>
    public string? KeptOf { get; private set; }

    /// <summary>What came back so far, of <see cref="Amount"/>.</summary>
    public decimal Returned { get; private set; }

    /// <summary>What of <see cref="Kept"/> came back so far.</summary>
    public decimal OverpaidReturned { get; private set; }

    /// <summary>What of the fee's base was taken back so far; what a restatement added counts against it.</summary>
    public decimal FeeBaseReturned { get; private set; }

    /// <summary>What of the fee was taken back so far; what a restatement added counts against it.</summary>
    public decimal FeeReturned { get; private set; }

    /// <summary>What of the VAT on the fee was taken back so far; what a restatement added counts against it.</summary>
    public decimal VatReturned { get; private set; }

    /// <summary>The attorney who received it; null when nobody said, or it was somebody else.</summary>
    public string? AttorneyName { get; private set; }

    /// <summary>What the attorney who received it has handed over so far.</summary>
    public decimal Transferred { get; private set; }

    /// <summary>The receipt in suspense that it was at first; null when it was placed at once.</summary>
    public string? SuspenseNumber { get; private set; }

    /// <summary>The invoice that the debtor said it is for; null when none was named.</summary>
    public Guid? NamedClaimId { get; private set; }

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
            Overpaid = plan.Overpaid.Amount,
            SuspenseNumber = plan.Facts.SuspenseNumber,
            KeptOf = plan.Facts.Kept?.PaymentNumber,
            NamedClaimId = plan.Facts.NamedClaimId,
            AttorneyName = plan.Facts.ReceivedBy == ReceivedBy.Attorney ? plan.Facts.AttorneyName : null,
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

    /// <summary>Money came back, the whole or a part of what is left, as its plan says. More than is left is refused.</summary>
    public PaymentReversal Reverse(string number, ReversalPlan plan, string by, DateTime at)
    {
        BusinessRule.Check(new PaymentMustNotBeReversedTwice(this), new ReversalMustNotExceedWhatIsLeft(plan.Facts.Amount, Left));
        Returned += plan.Facts.Amount.Amount;
        OverpaidReturned += plan.Overpaid.Amount;
        FeeBaseReturned += plan.FeeBase.Amount;
        FeeReturned += plan.Fee.Amount;
        VatReturned += plan.Vat.Amount;
        ReversalReason = plan.Facts.Reason;
        if (plan.IsWhole)
        {
            (Status, ReversedAt) = (PaymentStatus.Reversed, at);
        }

        Record(new PaymentReversed(Number, plan.Facts.Reason, plan.Facts.Amount));
        return PaymentReversal.Of(number, plan, by, at);
    }

    /// <summary>Its allocation was restated: what its fee is taken on, the fee and the VAT are more, or less, from now on, and what is left over is kept for the debtor.</summary>
    public void Restate(PaymentRestated row)
    {
        FeeBaseReturned -= row.FeeBase.Amount;
        FeeReturned -= row.Fee.Amount;
        VatReturned -= row.Vat.Amount;
        LeftOver += row.LeftOver.Amount;
    }

    /// <summary>The attorney hands over so much of it; below zero when that is taken back.</summary>
    internal void Transfer(Money amount) => Transferred += amount.Amount;
}
