using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Payments;

namespace Agency.Application.Verify;

/// <summary>A payment with its entries and reversals, in the order in which they were written on the case account.</summary>
internal sealed class PaymentHistory
{
    private readonly List<AccountEntry> entries;

    public PaymentHistory(Payment payment, Case on, IReadOnlyList<PaymentReversal> reversals)
    {
        Payment = payment;
        entries = [.. on.Entries.Where(entry => entry.PaymentId == payment.Id).OrderBy(entry => entry.Ordinal)];
        Paid = [.. entries.Where(entry => entry.Kind == EntryKind.Paid)];
        Reversals = [.. reversals.OrderBy(reversal => reversal.Id.ToString(), StringComparer.Ordinal)];

        // What was overpaid as a whole stands on no entry: it comes after what was written by then.
        Position = Paid.Count > 0 ? Paid[0].Ordinal : on.Entries.Where(entry => entry.RecordedAt <= payment.RecordedAt).Select(entry => entry.Ordinal).DefaultIfEmpty().Max() + 1;
    }

    public Payment Payment { get; }

    public IReadOnlyList<AccountEntry> Paid { get; }

    public IReadOnlyList<PaymentReversal> Reversals { get; }

    /// <summary>The ordinal of its first entry.</summary>
    public int Position { get; }

    public decimal Sum(Func<PaymentReversal, Money> of) => Reversals.Sum(reversal => of(reversal).Amount);

    /// <summary>What counts of its fee for what was written at a position.</summary>
    public FeeHistory FeeAt(int position)
    {
        var fee = Payment.Fee;
        if (Reversals.Count == 0)
        {
            // What came back before reversals had a record of their own came back as a whole.
            var isGone = Payment.Status == PaymentStatus.Reversed && entries.Exists(entry => entry.Kind == EntryKind.Reversed && entry.Ordinal < position);
            return isGone ? FeeHistory.None : new FeeHistory(fee.Base.Amount, fee.Amount.Amount, fee.Vat.Amount);
        }

        var back = Reversals.Where(reversal => EntriesOf(reversal).Select(entry => entry.Ordinal).DefaultIfEmpty(0).First() < position).ToList();
        return new FeeHistory(
            fee.Base.Amount - back.Sum(row => row.FeeBase.Amount), fee.Amount.Amount - back.Sum(row => row.Fee.Amount), fee.Vat.Amount - back.Sum(row => row.Vat.Amount));
    }

    /// <summary>Each reversal with what it should have taken back, and the allocation that it did.</summary>
    public IEnumerable<(PaymentReversal Reversal, Money Fee, Money Vat, IEnumerable<AllocatedPart> Parts, IEnumerable<AllocatedPart> Stored)> ReversalsAgain(FeeScheduleVersion schedule)
    {
        var currency = Payment.Amount.Currency;
        var (amount, overpaid, @base, fee, vat) = (0m, 0m, 0m, Money.Zero(currency), Money.Zero(currency));
        var before = new List<AccountEntry>(Paid);
        foreach (var reversal in Reversals)
        {
            var stored = EntriesOf(reversal).ToList();
            var parts = TakenBack.PartsBack(before, reversal.Amount - reversal.Overpaid);
            var rule = schedule.Rules[Payment.Fee.RuleNumber - 1];
            amount += reversal.Amount.Amount;
            overpaid += reversal.Overpaid.Amount;
            @base += parts.Where(part => rule.Covers(part.Component)).Sum(part => part.Amount.Amount);
            var share = TakenBack.ShareBack(Payment, amount, overpaid, @base);
            var feeBack = Money.Rounded(Payment.Fee.Amount.Amount * share, currency, RoundingIntent.Fee) - fee;
            var vatBack = Money.Rounded(Payment.Fee.Vat.Amount * share, currency, RoundingIntent.Vat) - vat;
            yield return (reversal, feeBack, vatBack, parts.Select(part => new AllocatedPart(part.Component, part.ClaimId, part.Amount)), stored.Select(Part));
            (fee, vat) = (fee + feeBack, vat + vatBack);
            before.AddRange(stored);
        }
    }

    private IEnumerable<AccountEntry> EntriesOf(PaymentReversal reversal) => entries.Where(entry => entry.ReversalId == reversal.Id);

    private static AllocatedPart Part(AccountEntry entry) => new(entry.Component, entry.ClaimId, entry.Amount);
}
