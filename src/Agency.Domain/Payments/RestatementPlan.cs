using System.Security.Cryptography;
using System.Text;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Interest;
using Agency.Domain.Ledger;
using Agency.Domain.Payments.Rules;

namespace Agency.Domain.Payments;

/// <summary>Everything that restating a case depends on, loaded by the caller.</summary>
/// <param name="Case">With claims and entries.</param>
/// <param name="Rates">As they are known now.</param>
/// <param name="Payments">All of the case.</param>
/// <param name="Schedules">The fee schedule versions by which they were charged.</param>
/// <param name="ClientFunds">What is in trust for the client.</param>
/// <param name="EarnedInTrust">Fees and VAT that were earned and not swept.</param>
/// <param name="CourtCosts">The court costs of the case; null when there are none.</param>
public sealed record RestatementContext(
    Case Case,
    RateTable Rates,
    IReadOnlyList<Payment> Payments,
    IReadOnlyDictionary<Guid, FeeScheduleVersion> Schedules,
    Money ClientFunds,
    Money EarnedInTrust,
    CourtCostsAccount? CourtCosts = null);

/// <summary>What changes of a payment.</summary>
/// <param name="Payment">Which.</param>
/// <param name="Allocation">Before and after.</param>
/// <param name="FeeBase">What its fee is taken on, more or less.</param>
/// <param name="Fee">More or less.</param>
/// <param name="Vat">More or less.</param>
/// <param name="Lines">What the journal gets for it.</param>
public sealed record PaymentRestated(Payment Payment, Reallocated Allocation, Money FeeBase, Money Fee, Money Vat, IReadOnlyList<LedgerLine> Lines)
{
    /// <summary>What is left of the payment's allocation afterwards.</summary>
    public IReadOnlyList<AllocatedPart> PartsAfter => Allocation.After;

    /// <summary>What is left of its fee afterwards.</summary>
    public Money FeeAfter => Payment.FeeLeft + Fee;

    /// <summary>What is more than was owed by what is known now: it is kept for the debtor.</summary>
    public Money LeftOver => Allocation.Excess;

    /// <summary>What of it is on the debt afterwards.</summary>
    public Money AppliedAfter => Payment.AppliedLeft - LeftOver;
}

/// <summary>
/// What restating a case would write, made before anything is written: the preview and the posting are the same thing. No money moves at the bank: what changes is what it
/// paid, and with that fee, VAT and commission. What nothing was owed for is kept for the debtor, as money above the balance is.
/// </summary>
public sealed class RestatementPlan
{
    private RestatementPlan(RestatementContext context)
    {
        Case = context.Case;
        var byId = context.Payments.ToDictionary(payment => payment.Id);
        var differences = RestatementDifferences.Of(Case, context.Rates, context.Payments.Named());
        foreach (var row in differences.Payments)
        {
            BusinessRule.Check(new MoneyLeftOverMustBeInTheAgencysTrust(byId[row.PaymentId], row.Excess));
        }

        Drafts = differences.Drafts;
        Payments = [.. Charged(context, byId, differences.Payments)];
        Interest = differences.Interest;
    }

    /// <summary>The case.</summary>
    public Case Case { get; }

    /// <summary>The payments that change.</summary>
    public IReadOnlyList<PaymentRestated> Payments { get; }

    /// <summary>Interest that was posted too little, or too much, through the day of the last posting.</summary>
    public IReadOnlyList<EntryDraft> Interest { get; }

    /// <summary>Whether there is nothing to restate.</summary>
    public bool IsEmpty => Payments.Count == 0 && Interest.Count == 0;

    /// <summary>Fee, more or less.</summary>
    public Money Fee => Money.Sum(Payments.Select(row => row.Fee), Case.Currency);

    /// <summary>VAT, more or less.</summary>
    public Money Vat => Money.Sum(Payments.Select(row => row.Vat), Case.Currency);

    /// <summary>What is kept for the debtor.</summary>
    public Money LeftOver => Money.Sum(Payments.Select(row => row.LeftOver), Case.Currency);

    /// <summary>Changes when anything that would be posted changes.</summary>
    public string Fingerprint
    {
        get
        {
            var text = new StringBuilder(Case.Number);
            foreach (var line in Drafts.Concat(Interest).Cast<object>().Concat(Payments.Select(row => $"{row.Payment.Number} {row.Fee} {row.Vat}")).Concat(Payments.SelectMany(row => row.Lines)))
            {
                text.Append('|').Append(line);
            }

            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
        }
    }

    private IReadOnlyList<EntryDraft> Drafts { get; }

    /// <summary>The entries of the case account: effective on the day of what they adjust, so that interest runs on what was owed, and recorded in the open period.</summary>
    public IEnumerable<EntryDraft> Entries(Guid restatementId) => Interest.Concat(Drafts).Select(draft => draft with { RestatementId = restatementId });

    /// <summary>Works out what differs. Throws when money would be left over that somebody else has; changes nothing.</summary>
    public static RestatementPlan Of(RestatementContext context) => new(context);

    private static IEnumerable<PaymentRestated> Charged(RestatementContext context, Dictionary<Guid, Payment> byId, IReadOnlyList<Reallocated> differing)
    {
        var zero = Money.Zero(context.Case.Currency);
        var (funds, inTrust, costs) = (context.ClientFunds, context.EarnedInTrust, context.CourtCosts ?? CourtCostsAccount.None(context.Case.Currency));
        var histories = context.Payments.Where(payment => payment.Status != PaymentStatus.Reversed)
            .GroupBy(payment => (payment.FeeScheduleVersionId, payment.Fee.RuleNumber))
            .ToDictionary(under => under.Key, under => new FeeHistory(
                under.Sum(payment => payment.Fee.Base.Amount - payment.FeeBaseReturned), under.Sum(payment => payment.FeeLeft.Amount), under.Sum(payment => payment.VatLeft.Amount)));
        foreach (var row in differing)
        {
            var payment = byId[row.PaymentId];
            var key = (payment.FeeScheduleVersionId, payment.Fee.RuleNumber);
            var (feeBase, fee, vat) = FeeCharge.Difference(context.Schedules[payment.FeeScheduleVersionId], payment.Fee.RuleNumber, row.Differences, context.Case.Currency, histories[key]);
            histories[key] = new FeeHistory(histories[key].Base + feeBase.Amount, histories[key].Fees + fee.Amount, histories[key].Vat + vat.Amount);
            yield return new PaymentRestated(payment, row, feeBase, fee, vat, [.. LinesOf(payment, fee, vat, CostsOf(payment, row), row.Excess).Where(line => !line.Amount.IsZero)]);
        }

        // What a payment pays of court costs now, it recovers of the advance, as far as that goes.
        Money CostsOf(Payment payment, Reallocated row)
        {
            if (payment.Status != PaymentStatus.Cleared && payment.ReceivedBy != ReceivedBy.Client)
            {
                return zero;
            }

            var recovered = costs.Recovery(payment.Id, Money.Sum(row.After.Where(part => part.Component == Component.CourtCosts).Select(part => part.Amount), context.Case.Currency));
            costs = costs with { Advanced = costs.Advanced - recovered };
            return recovered;
        }

        IEnumerable<LedgerLine> LinesOf(Payment payment, Money fee, Money vat, Money recovered, Money leftOver)
        {
            if (payment.ReceivedBy == ReceivedBy.Client)
            {
                return [new(LedgerEvent.FeeOnDirectPayment, fee), new(LedgerEvent.VatOnDirectPaymentFee, vat), new(LedgerEvent.CourtCostsCharged, recovered)];
            }

            // What was sent to the client already cannot be taken from trust; what was swept already comes back first.
            var earned = payment.Status == PaymentStatus.Cleared ? fee + vat + recovered : zero;
            var taken = earned + leftOver;
            var shortfall = taken.IsPositive ? Money.Max(zero, taken - Money.Max(zero, funds)) : zero;
            var sweptBack = Money.Max(zero, -earned - Money.Max(zero, inTrust));
            (funds, inTrust) = (funds - taken + shortfall, inTrust + earned + sweptBack);
            return
            [
                new(LedgerEvent.PaymentToAgency, -leftOver),
                new(LedgerEvent.Overpaid, leftOver),
                .. payment.Status == PaymentStatus.Cleared
                    ? new LedgerLine[] { new(LedgerEvent.FeeEarned, fee), new(LedgerEvent.VatOnFeeEarned, vat), new(LedgerEvent.CourtCostsRecovered, recovered) }
                    : [],
                new(LedgerEvent.FeeSwept, -sweptBack),
                new(LedgerEvent.ShortfallOfClient, shortfall),
            ];
        }
    }
}
