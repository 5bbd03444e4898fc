using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Ledger;
using Agency.Domain.Payments.Rules;

namespace Agency.Domain.Payments;

/// <summary>
/// What follows from money that comes back, made before anything is written: the preview and the posting are the same thing. A part goes back in the mirror of the
/// stored order: what was above the balance first, then from the last component to the first. Fee, VAT and commission follow cumulatively: what is left is always the
/// rounded share of what is left, so that parts up to the whole leave nothing on any account (docs/domain.md, money rules 4 to 8).
/// </summary>
public sealed class ReversalPlan
{
    private ReversalPlan(ReversalContext context, ReversalFacts facts)
    {
        (Payment, Facts) = (context.Payment, facts);
        var currency = facts.Amount.Currency;
        IsWhole = facts.Amount == Payment.Left;
        IsFeeEarned = Payment.Status == PaymentStatus.Cleared || Payment.ReceivedBy == ReceivedBy.Client;
        Overpaid = Money.Min(facts.Amount, Payment.KeptLeft);
        Parts = TakenBack.PartsBack(context.Entries, facts.Amount - Overpaid, context.Policy);

        var rule = context.Schedule.Rules[Payment.Fee.RuleNumber - 1];
        FeeBase = Money.Sum(Parts.Where(part => rule.Covers(part.Component)).Select(part => part.Amount), currency);
        var share = TakenBack.ShareBack(
            Payment, Payment.Returned + facts.Amount.Amount, Payment.OverpaidReturned + Overpaid.Amount, Payment.FeeBaseReturned + FeeBase.Amount);
        Fee = Money.Rounded(Payment.Fee.Amount.Amount * share, currency, RoundingIntent.Fee) - new Money(Payment.FeeReturned, currency);
        Vat = Money.Rounded(Payment.Fee.Vat.Amount * share, currency, RoundingIntent.Vat) - new Money(Payment.VatReturned, currency);
        CostsRecovered = CostsBack(context);

        Shortfall = ShortfallOf(context.ClientFunds);
        SweptBack = SweptBackOf(context.EarnedInTrust);
        ShortfallOfDebtor = Money.Max(Money.Zero(currency), Overpaid - Payment.Refundable);
        KeptAgain = context.KeptOf is null ? Money.Zero(currency) : facts.Amount;
        DebtorSettled = context.KeptOf is { } kept ? Money.Min(KeptAgain, kept.OwedByDebtor) : KeptAgain;
        Commissions = CommissionsBack(context);
        IsAfterTheWindow = facts.Reason is not (ReversalReason.Refund or ReversalReason.PostedInError) && facts.ReversedOn > ReturnWindow.LastDay(context.Law, Payment.Method, Payment.ReceivedOn);
    }

    /// <summary>The payment.</summary>
    public Payment Payment { get; }

    /// <summary>What was said.</summary>
    public ReversalFacts Facts { get; }

    /// <summary>Whether nothing is left of the payment afterwards.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether the fee stands in the journal already.</summary>
    public bool IsFeeEarned { get; }

    /// <summary>What of it was kept for the debtor, as above the balance.</summary>
    public Money Overpaid { get; }

    /// <summary>What is kept for the debtor again, of the payment that it was kept of until it was used.</summary>
    public Money KeptAgain { get; }

    /// <summary>What of that settles what the debtor owes, because that payment was refunded and came back.</summary>
    public Money DebtorSettled { get; }

    /// <summary>What is posted about the payment of which it is kept again.</summary>
    public IEnumerable<LedgerLine> LinesOfKept => [new(LedgerEvent.ShortfallOfDebtor, -DebtorSettled)];

    /// <summary>What is owed again, entry by entry, the last allocated first.</summary>
    public IReadOnlyList<PartBack> Parts { get; }

    /// <summary>What of the fee's base goes back.</summary>
    public Money FeeBase { get; }

    /// <summary>What of the fee goes back.</summary>
    public Money Fee { get; }

    /// <summary>What of the VAT goes back.</summary>
    public Money Vat { get; }

    /// <summary>Court costs that the agency had recovered by it, and has advanced again.</summary>
    public Money CostsRecovered { get; }

    /// <summary>What the client was sent already, and owes now.</summary>
    public Money Shortfall { get; }

    /// <summary>What of swept fees goes back from operating to trust.</summary>
    public Money SweptBack { get; }

    /// <summary>What each partner gives back.</summary>
    public IReadOnlyList<PartnerEarning> Commissions { get; }

    /// <summary>All of them, at or below zero but for a cliff of whole bands.</summary>
    public Money Commission => Money.Sum(Commissions.Select(row => row.Earning.Amount), Facts.Amount.Currency);

    /// <summary>Whether it comes later than the method's money usually can.</summary>
    public bool IsAfterTheWindow { get; }

    /// <summary>What is posted for client and debtor: the mirror of what was, then what is owed because it had gone on already.</summary>
    public IEnumerable<LedgerLine> Lines => Payment.ReceivedBy switch
    {
        ReceivedBy.Client => [new(LedgerEvent.FeeOnDirectPayment, -Fee), new(LedgerEvent.VatOnDirectPaymentFee, -Vat), new(LedgerEvent.CourtCostsCharged, -CostsRecovered)],
        var by =>
        [
            new(by == ReceivedBy.Agency ? LedgerEvent.PaymentToAgency : LedgerEvent.PaymentToAttorney, -(Facts.Amount - Overpaid)),
            new(LedgerEvent.Overpaid, -Overpaid + KeptAgain),
            .. IsFeeEarned ? new LedgerLine[] { new(LedgerEvent.FeeEarned, -Fee), new(LedgerEvent.VatOnFeeEarned, -Vat) } : [],
            new(LedgerEvent.CourtCostsRecovered, -CostsRecovered),
            new(LedgerEvent.FeeSwept, -SweptBack),
            new(LedgerEvent.ShortfallOfClient, Shortfall),
            new(LedgerEvent.ShortfallOfDebtor, ShortfallOfDebtor),
        ],
    };

    /// <summary>What a debtor was refunded already, and owes now.</summary>
    public Money ShortfallOfDebtor { get; }

    /// <summary>The entries of the case account: on the day that the payment counted, so that the debt is again what it would have been.</summary>
    public IEnumerable<EntryDraft> Entries(Guid reversalId) => Parts.Select(part => new EntryDraft(
        EntryKind.Reversed, part.Component, part.Amount, part.EffectiveOn, part.ClaimId, Payment.Id, part.EntryId, reversalId));

    /// <summary>Changes when anything that would be posted changes.</summary>
    public string Fingerprint
    {
        get
        {
            var text = new StringBuilder().AppendJoin(
                '|', Payment.Number, Facts.Amount, Facts.Reason, Facts.ReversedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Overpaid, Fee, Vat, IsWhole);
            foreach (var line in Parts.Cast<object>().Concat(Lines).Concat(LinesOfKept))
            {
                text.Append('|').Append(line);
            }

            foreach (var (partner, earning) in Commissions)
            {
                text.Append('|').AppendJoin('|', partner.AffiliateId, earning.Amount, earning.BaseAfter);
            }

            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
        }
    }

    /// <summary>Works out what follows when money comes back. Throws the rule that does not hold; changes nothing.</summary>
    public static ReversalPlan Of(ReversalContext context, ReversalFacts facts, DateOnly today)
    {
        BusinessRule.Check(
            new PaymentMustNotBeReversedTwice(context.Payment),
            new ReversalMustBePositive(facts.Amount),
            new PaymentMustBeInTheCaseCurrency(facts.Amount, context.Payment.Amount.Currency),
            new ReversalMustNotPrecedeThePayment(facts.ReversedOn, context.Payment.ReceivedOn),
            new ReversalMustNotBeInTheFuture(facts.ReversedOn, today));
        BusinessRule.Check(
            new ReversalMustNotExceedWhatIsLeft(facts.Amount, context.Payment.Left),
            new UnpaidItemMustComeBackWhole(context.Payment.Method, facts.Reason, facts.Amount == context.Payment.Left),
            new KeptMoneyMustOnlyBeTakenBackAsAMistake(context.Payment.KeptOf, facts.Reason),
            context.Payment.UseMustBeTakenBackBefore(facts.Amount));
        return new ReversalPlan(context, facts);
    }

    private Money ShortfallOf(Money funds)
    {
        var zero = Money.Zero(funds.Currency);
        if (Payment.ReceivedBy == ReceivedBy.Client)
        {
            return zero;
        }

        var taken = Facts.Amount - Overpaid - (IsFeeEarned ? Fee + Vat : zero) - CostsRecovered;
        return Money.Max(zero, taken - Money.Max(zero, funds));
    }

    private Money SweptBackOf(Money earnedInTrust)
    {
        var zero = Money.Zero(earnedInTrust.Currency);
        return Payment.ReceivedBy == ReceivedBy.Client || !IsFeeEarned ? zero : Money.Max(zero, Fee + Vat + CostsRecovered - Money.Max(zero, earnedInTrust));
    }

    /// <summary>What was recovered by the payment and is not left of it: it was posted when the money was good, or at once when the client had it.</summary>
    private Money CostsBack(ReversalContext context)
    {
        var (zero, back) = (Money.Zero(Facts.Amount.Currency), Parts.Where(part => part.Component == Component.CourtCosts).Select(part => part.Amount).ToList());
        var left = Money.Sum(TakenBack.PartsLeft(context.Entries).Where(part => part.Component == Component.CourtCosts).Select(part => part.Amount), zero.Currency) - Money.Sum(back, zero.Currency);
        return context.CourtCosts is { } costs ? Money.Max(zero, -costs.Recovery(Payment.Id, left)) : zero;
    }

    private IReadOnlyList<PartnerEarning> CommissionsBack(ReversalContext context)
    {
        var feeLeft = Payment.FeeLeft - Fee;
        var left = TakenBack.PartsLeft(context.Entries).Concat(Parts.Select(part => new AllocatedPart(part.Component, part.ClaimId, -part.Amount)));
        return CommissionSplit.Quote(context.Plan, Payment.AppliedLeft - (Facts.Amount - Overpaid), context.Plan.BaseOf(left, feeLeft), context.Partners);
    }
}
