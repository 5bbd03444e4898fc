using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Payments;

namespace Agency.Application.Verify;

/// <summary>A payment with its entries, reversals and restatements, in the order in which they were written on the case account.</summary>
internal sealed class PaymentHistory
{
    private readonly List<AccountEntry> entries;
    private readonly IReadOnlyList<RestatedPayment> restated;
    private readonly AllocationPolicy policy;

    public PaymentHistory(Payment payment, Case on, IReadOnlyList<PaymentReversal> reversals, IReadOnlyList<RestatedPayment> restated)
    {
        Payment = payment;
        policy = on.Terms.Allocation;
        this.restated = restated;
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

    public bool IsAsRecorded => Reversals.Count == 0 && restated.Count == 0;

    public decimal Sum(Func<PaymentReversal, Money> of) => Reversals.Sum(reversal => of(reversal).Amount);

    /// <summary>What restatements charged more.</summary>
    public decimal More(Func<RestatedPayment, Money> of) => restated.Sum(row => of(row).Amount);

    /// <summary>What restatements left over.</summary>
    public decimal LeftOver => restated.Sum(row => row.LeftOver);

    /// <summary>What a restatement changed of its allocation, and of its fee.</summary>
    public (IEnumerable<AllocatedPart> Parts, RestatedPayment? Fee) RestatedBy(Guid restatementId) => (
        from entry in entries
        where entry.RestatementId == restatementId
        group entry by (entry.Component, entry.ClaimId) into part
        select new AllocatedPart(part.Key.Component, part.Key.ClaimId, -Money.Sum(part.Select(entry => entry.Amount), Payment.Amount.Currency)),
        restated.FirstOrDefault(row => row.RestatementId == restatementId));

    /// <summary>What counts of its fee for what was written at a position.</summary>
    public FeeHistory FeeAt(int position)
    {
        var fee = Payment.Fee;
        if (IsAsRecorded)
        {
            // What came back before reversals had a record of their own came back as a whole.
            var isGone = Payment.Status == PaymentStatus.Reversed && entries.Exists(entry => entry.Kind == EntryKind.Reversed && entry.Ordinal < position);
            return isGone ? FeeHistory.None : new FeeHistory(fee.Base.Amount, fee.Amount.Amount, fee.Vat.Amount);
        }

        var back = Reversals.Where(reversal => EntriesOf(reversal).Select(entry => entry.Ordinal).DefaultIfEmpty(0).First() < position).ToList();
        var more = restated.Where(row => OrdinalOf(row) < position).ToList();
        return new FeeHistory(
            fee.Base.Amount - back.Sum(row => row.FeeBase.Amount) + more.Sum(row => row.FeeBase.Amount),
            fee.Amount.Amount - back.Sum(row => row.Fee.Amount) + more.Sum(row => row.Fee.Amount),
            fee.Vat.Amount - back.Sum(row => row.Vat.Amount) + more.Sum(row => row.Vat.Amount));
    }

    /// <summary>Each reversal with what it should have taken back, and the allocation that it did.</summary>
    public IEnumerable<(PaymentReversal Reversal, Money Fee, Money Vat, IEnumerable<AllocatedPart> Parts, IEnumerable<AllocatedPart> Stored)> ReversalsAgain(FeeScheduleVersion schedule)
    {
        var currency = Payment.Amount.Currency;
        var (amount, overpaid, @base, fee, vat) = (0m, 0m, 0m, Money.Zero(currency), Money.Zero(currency));
        var before = new List<AccountEntry>(Paid);
        var waiting = new Queue<RestatedPayment>(restated.OrderBy(OrdinalOf));
        foreach (var reversal in Reversals)
        {
            var stored = EntriesOf(reversal).ToList();
            while (waiting.Count > 0 && stored.Count > 0 && OrdinalOf(waiting.Peek()) < stored[0].Ordinal)
            {
                var more = waiting.Dequeue();
                (@base, fee, vat) = (@base - more.FeeBase.Amount, fee - more.Fee, vat - more.Vat);
                before.AddRange(entries.Where(entry => entry.RestatementId == more.RestatementId));
            }

            var parts = TakenBack.PartsBack(before, reversal.Amount - reversal.Overpaid, policy);
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

    private int OrdinalOf(RestatedPayment row) => entries.First(entry => entry.RestatementId == row.RestatementId).Ordinal;

    private static AllocatedPart Part(AccountEntry entry) => new(entry.Component, entry.ClaimId, entry.Amount);
}
