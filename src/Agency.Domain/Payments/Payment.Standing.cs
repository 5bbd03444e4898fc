using Agency.Domain.Common;

namespace Agency.Domain.Payments;

/// <summary>How a payment stands: what of it went to the debt, is kept for the debtor, came back, and is left.</summary>
public sealed partial class Payment
{
    /// <summary>What went to the debt when it came.</summary>
    public Money Applied => Of(Amount.Amount - Overpaid);

    /// <summary>What of the amount is not the creditor's but the debtor's: above the balance when it came, or by what became known later.</summary>
    public Money Kept => Of(Overpaid + LeftOver);

    /// <summary>What of that has not come back, refunded or not.</summary>
    public Money KeptLeft => Of(Kept.Amount - OverpaidReturned);

    /// <summary>What has not come back. What was reversed before parts were counted came back as a whole.</summary>
    public Money Left => Of(Status == PaymentStatus.Reversed ? 0 : Amount.Amount - Returned);

    /// <summary>What went to the debt and has not come back.</summary>
    public Money AppliedLeft => Of(Left.IsZero ? 0 : Left.Amount - KeptLeft.Amount);

    /// <summary>What of what is kept can still be refunded to the debtor, or used for what they owe.</summary>
    public Money Refundable => Of(Status == PaymentStatus.Reversed ? 0 : Math.Max(0, KeptLeft.Amount - OverpaidRefunded - KeptUsed));

    /// <summary>What the debtor was refunded and owes, because that part of the payment came back.</summary>
    public Money OwedByDebtor => Of(Math.Max(0, OverpaidRefunded + KeptUsed - KeptLeft.Amount));

    /// <summary>The fee, less what was taken back.</summary>
    public Money FeeLeft => Of(Fee.Amount.Amount - FeeReturned);

    /// <summary>The VAT on the fee, less what was taken back.</summary>
    public Money VatLeft => Of(Fee.Vat.Amount - VatReturned);

    /// <summary>What the attorney who received it holds of it still; below zero when it came back after it was handed over, and the attorney is owed it.</summary>
    public Money HeldByAttorney => ReceivedBy == ReceivedBy.Attorney ? Left - Of(Transferred) : Of(0);

    private Money Of(decimal amount) => new(amount, Amount.Currency);
}
