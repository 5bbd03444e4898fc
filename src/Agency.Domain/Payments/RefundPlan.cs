using System.Security.Cryptography;
using System.Text;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Payments.Rules;

namespace Agency.Domain.Payments;

/// <summary>What follows when money that is kept for the debtor goes back to them, or when that did not reach them: made before anything is written, so that the preview and the posting are the same thing.</summary>
public sealed class RefundPlan
{
    private RefundPlan(Payment payment, Money amount, DateOnly on, IReadOnlyList<LedgerLine> lines, Money keptAfter) =>
        (Payment, Amount, PostedOn, Lines, KeptAfter) = (payment, amount, on, lines, keptAfter);

    /// <summary>The payment.</summary>
    public Payment Payment { get; }

    /// <summary>What is sent, or came back.</summary>
    public Money Amount { get; }

    /// <summary>Business date, that of the journal.</summary>
    public DateOnly PostedOn { get; }

    /// <summary>What the journal gets.</summary>
    public IReadOnlyList<LedgerLine> Lines { get; }

    /// <summary>What is kept for the debtor afterwards.</summary>
    public Money KeptAfter { get; }

    /// <summary>Changes when anything that would be posted changes.</summary>
    public string Fingerprint
    {
        get
        {
            var text = FormattableString.Invariant($"{Payment.Number}|{PostedOn:yyyy-MM-dd}|{KeptAfter}|") + string.Join('|', Lines);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
        }
    }

    /// <summary>A refund, of all that is kept unless an amount is named. Throws the rule that does not hold; changes nothing.</summary>
    public static RefundPlan Send(Payment payment, Money? part, DateOnly on, DateOnly today)
    {
        var amount = part ?? payment.Refundable;
        Check(payment, amount, on, today);
        BusinessRule.Check(new RefundMustNotExceedWhatWasOverpaid(amount, payment.Refundable));
        return new RefundPlan(payment, amount, on, [new(LedgerEvent.OverpaymentRefunded, amount)], payment.Refundable - amount);
    }

    /// <summary>A refund that came back, all of it unless an amount is named: what the debtor owes, because the payment itself had come back, is settled by it.</summary>
    public static RefundPlan Back(Payment payment, Money? part, DateOnly on, DateOnly today)
    {
        var sent = new Money(payment.OverpaidRefunded, payment.Amount.Currency);
        var amount = part ?? sent;
        Check(payment, amount, on, today);
        BusinessRule.Check(new RefundMustNotComeBackAboveWhatWasSent(amount, sent));
        var settled = Money.Min(amount, payment.OwedByDebtor);
        return new RefundPlan(payment, amount, on, [new(LedgerEvent.OverpaymentRefunded, -amount), new(LedgerEvent.ShortfallOfDebtor, -settled)], payment.Refundable + amount - settled);
    }

    private static void Check(Payment payment, Money amount, DateOnly on, DateOnly today) => BusinessRule.Check(
        new PaymentMustBeInTheCaseCurrency(amount, payment.Amount.Currency), new RefundMustFollowThePayment(on, payment.ReceivedOn, today), new RefundMustBePositive(amount));
}
