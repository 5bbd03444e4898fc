using Agency.Domain.Common;
using Agency.Domain.Payments.Rules;

namespace Agency.Domain.Payments;

/// <summary>What becomes of money that is kept for the debtor: it goes back to them, or is used for what they owe later.</summary>
public sealed partial class Payment
{
    /// <summary>What is kept for the debtor goes back to them.</summary>
    public void RefundOverpayment(Money amount)
    {
        BusinessRule.Check(new RefundMustBePositive(amount), new RefundMustNotExceedWhatWasOverpaid(amount, Refundable));
        OverpaidRefunded += amount.Amount;
    }

    /// <summary>A refund did not reach the debtor: so much of it is back in trust, and is kept for them again.</summary>
    public void TakeRefundBack(Money amount)
    {
        BusinessRule.Check(new RefundMustBePositive(amount), new RefundMustNotComeBackAboveWhatWasSent(amount, Of(OverpaidRefunded)));
        OverpaidRefunded -= amount.Amount;
    }

    /// <summary>The payment that kept money becomes when it is used on the case: all of it, or what is owed of it, unless an amount is named.</summary>
    /// <param name="part">How much; null for as much as can be used.</param>
    /// <param name="owed">Owed on the case.</param>
    /// <param name="on">The day from which on it counts.</param>
    /// <param name="today">Business date.</param>
    /// <param name="note">A word, if any.</param>
    public PaymentFacts UseOfKept(Money? part, Money owed, DateOnly on, DateOnly today, string? note)
    {
        var amount = part ?? Money.Min(Refundable, Money.Max(owed, Of(0)));
        BusinessRule.Check(new PaymentMustBeInTheCaseCurrency(amount, Amount.Currency), new KeptMoneyMustFollowThePayment(on, ReceivedOn, today));
        BusinessRule.Check(new KeptMoneyMustBeThere(amount, Refundable));
        return new PaymentFacts(amount, Method, ReceivedBy, on, null, note, Kept: new KeptMoney(Number, ClearsOn));
    }

    /// <summary>So much of what is kept was used.</summary>
    public void UseKept(Money amount)
    {
        BusinessRule.Check(new KeptMoneyMustBeThere(amount, Refundable));
        KeptUsed += amount.Amount;
    }

    /// <summary>What is not used of what is kept comes back first; the rest waits until its use is taken back.</summary>
    internal UseOfKeptMoneyMustBeTakenBackFirst UseMustBeTakenBackBefore(Money back) =>
        KeptUsed == 0 ? new(Number, Of(0), Of(0)) : new(Number, Money.Min(back, KeptLeft), Of(KeptLeft.Amount - KeptUsed));

    /// <summary>It was used by mistake: so much of it is kept again.</summary>
    public void KeepAgain(Money amount) => KeptUsed -= amount.Amount;
}
