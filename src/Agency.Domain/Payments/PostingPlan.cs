using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Fees.Rules;
using Agency.Domain.Ledger;
using Agency.Domain.Legal;
using Agency.Domain.Payments.Rules;

namespace Agency.Domain.Payments;

/// <summary>Everything that recording a payment depends on, loaded by the caller.</summary>
/// <param name="Case">With claims and entries.</param>
/// <param name="Account">The case's account, with its rates.</param>
/// <param name="Schedule">The fee schedule version frozen on the case.</param>
/// <param name="IsForeign">The debtor lives in another country than the client.</param>
/// <param name="FeeHistoryOfRule">What was charged on this case under a rule of the schedule, by its number.</param>
/// <param name="Plan">The commission plan version frozen on the case.</param>
/// <param name="Partners">Who earns on the case on the day of receipt, with their accounts of the year.</param>
/// <param name="Law">When money of a method is good.</param>
/// <param name="CostsAdvanced">Court costs that the agency advanced and has not got back; null when there are none.</param>
/// <param name="WholeFeeCharge">The charge by which a recalled case has paid its whole fee already; null when none stands.</param>
public sealed record PostingContext(
    Case Case,
    CaseAccount Account,
    FeeScheduleVersion Schedule,
    bool IsForeign,
    Func<int, FeeHistory> FeeHistoryOfRule,
    CommissionPlanVersion Plan,
    IReadOnlyList<PartnerPosition> Partners,
    LegalNumbers Law,
    Money? CostsAdvanced = null,
    string? WholeFeeCharge = null);

/// <summary>
/// What follows from a payment: allocation, fee, commission, journal now and when it clears. Made before anything is written, so that the preview that a clerk
/// sees and what is posted are the same thing.
/// </summary>
public sealed class PostingPlan
{
    private PostingPlan(PostingContext context, PaymentFacts facts, DateOnly today)
    {
        Case = context.Case;
        Facts = facts;
        var balance = context.Account.Owed(facts.ReceivedOn);
        PostedOn = facts.IsInTheBooks ? today : facts.ReceivedOn;

        // A payment of an earlier day must leave room for what was paid since.
        var owed = Money.Max(Money.Zero(facts.Amount.Currency), Money.Min(balance.Total, context.Account.On(today).Total));
        Overpaid = Money.Max(Money.Zero(facts.Amount.Currency), facts.Amount - owed);
        if (!facts.AcceptOverpayment)
        {
            BusinessRule.Check(new PaymentMustNotExceedBalance(facts.Amount, owed));
        }

        BusinessRule.Check(new OverpaymentMustBeInTheAgencysTrust(facts.ReceivedBy, Overpaid));
        BalanceBefore = balance.Total;
        Interest = context.Account.Unposted(facts.ReceivedOn);
        Parts = Allocation.Of(Applied, Case.Terms.Allocation, context.Account, facts.ReceivedOn, facts.NamedClaimId);
        ClearsOn = facts.ClearsOn(context.Law);
        HeldUntil = Later(ClearsOn, facts.ReceivedOn.AddDays(context.Plan.HoldingDays));
        Fee = FeeCharge.On(context.Schedule, FeeFacts.Of(Case, Case.Stage, context.IsForeign, facts.ReceivedOn), Parts, Case.Currency, context.FeeHistoryOfRule);
        CostsRecovered = Money.Min(
            context.CostsAdvanced ?? Money.Zero(Case.Currency), Money.Sum(Parts.Where(part => part.Component == Component.CourtCosts).Select(part => part.Amount), Case.Currency));
        Commissions = CommissionSplit.Quote(context.Plan, Applied, context.Plan.BaseOf(Parts, Fee.Amount), context.Partners);
    }

    /// <summary>The case.</summary>
    public Case Case { get; }

    /// <summary>What the clerk entered.</summary>
    public PaymentFacts Facts { get; }

    /// <summary>Owed on the day of receipt, before the payment.</summary>
    public Money BalanceBefore { get; }

    /// <summary>What of it is more than is owed: it is kept for the debtor.</summary>
    public Money Overpaid { get; }

    /// <summary>What goes to the debt.</summary>
    public Money Applied => Facts.Amount - Overpaid;

    /// <summary>The journal's date: the day of receipt. What is in suspense, or kept for the debtor, is in the books already; it moves to the client on the day on which it is placed.</summary>
    public DateOnly PostedOn { get; }

    /// <summary>Interest that is posted first.</summary>
    public IReadOnlyList<UnpostedInterest> Interest { get; }

    /// <summary>Where the payment goes.</summary>
    public IReadOnlyList<AllocatedPart> Parts { get; }

    /// <summary>What it passes over, because it was not owed yet on the day of receipt.</summary>
    public IReadOnlyList<NotOwedYet> NotOwedYet => Payments.NotOwedYet.Of(Case, Facts.ReceivedOn, Parts.Select(part => part.Component), Overpaid.IsPositive);

    /// <summary>From when on the money is good.</summary>
    public DateOnly ClearsOn { get; }

    /// <summary>Until when the commission is held.</summary>
    public DateOnly HeldUntil { get; }

    /// <summary>The contingency fee.</summary>
    public FeeCharge Fee { get; }

    /// <summary>Court costs that the agency advanced, and gets back by it: without fee.</summary>
    public Money CostsRecovered { get; }

    /// <summary>What each partner earns.</summary>
    public IReadOnlyList<PartnerEarning> Commissions { get; }

    /// <summary>All of it.</summary>
    public Money Commission => Money.Sum(Commissions.Select(row => row.Earning.Amount), Case.Currency);

    /// <summary>
    /// What is posted at once for the client: the money itself, or the fee when the client has the money. What was in suspense, or kept, leaves there in the same entry, so that the
    /// bank's balance stays as it is.
    /// </summary>
    public IEnumerable<LedgerLine> ReceiptLines => Facts.ReceivedBy switch
    {
        ReceivedBy.Agency =>
        [
            .. Facts.SuspenseNumber is null ? Array.Empty<LedgerLine>() : [new(LedgerEvent.UnidentifiedReceived, -Facts.Amount)],
            .. Facts.Kept is null ? Array.Empty<LedgerLine>() : [new(LedgerEvent.Overpaid, -Facts.Amount)],
            new(LedgerEvent.PaymentToAgency, Applied),
            .. Overpaid.IsZero ? Array.Empty<LedgerLine>() : [new(LedgerEvent.Overpaid, Overpaid)],
        ],
        ReceivedBy.Attorney => [new(LedgerEvent.PaymentToAttorney, Facts.Amount)],
        _ => [new(LedgerEvent.FeeOnDirectPayment, Fee.Amount), new(LedgerEvent.VatOnDirectPaymentFee, Fee.Vat), .. Some(LedgerEvent.CourtCostsCharged, CostsRecovered)],
    };

    /// <summary>What is posted at once for the partners, together.</summary>
    public IEnumerable<LedgerLine> CommissionLines => [new(LedgerEvent.CommissionAccrued, Commission)];

    /// <summary>What will be posted when the money is good.</summary>
    public IEnumerable<LedgerLine> ClearingLines => ClearingLinesOf(Facts.ReceivedBy, Fee.Amount, Fee.Vat, CostsRecovered);

    /// <summary>The entries of the case account.</summary>
    public IEnumerable<EntryDraft> Entries(Guid paymentId) =>
    [
        .. Interest.Select(unposted => new EntryDraft(EntryKind.Accrued, Component.Interest, unposted.Amount, Facts.ReceivedOn, unposted.ClaimId)),
        .. Parts.Select(part => new EntryDraft(EntryKind.Paid, part.Component, -part.Amount, Facts.ReceivedOn, part.ClaimId, paymentId)),
    ];

    /// <summary>Changes when anything that would be posted changes: a clerk who has seen one plan does not post another unseen.</summary>
    public string Fingerprint
    {
        get
        {
            var text = new StringBuilder().AppendJoin(
                '|', Case.Number, Facts.Amount, Facts.Method, Facts.ReceivedBy, Iso(Facts.ReceivedOn), BalanceBefore, Iso(PostedOn), Iso(ClearsOn), Iso(HeldUntil));
            foreach (var line in Interest.Cast<object>().Concat(Parts))
            {
                text.Append('|').Append(line);
            }

            text.Append('|').AppendJoin('|', Fee.RuleNumber, Fee.Amount, Fee.Vat, Overpaid, CostsRecovered);
            foreach (var (partner, earning) in Commissions)
            {
                text.Append('|').AppendJoin('|', partner.AffiliateId, earning.Amount, earning.BaseAfter);
            }

            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
        }
    }

    /// <summary>Works out what follows from a payment. Throws the rule that does not hold; changes nothing.</summary>
    public static PostingPlan Of(PostingContext context, PaymentFacts facts, DateOnly today)
    {
        BusinessRule.Check(
            new PaymentMustBePositive(facts.Amount),
            new PaymentMustBeInTheCaseCurrency(facts.Amount, context.Case.Currency),
            new PaymentMustNotBeInTheFuture(facts.ReceivedOn, today),
            new PaymentMustNotPrecedeTheInvoices(facts.ReceivedOn, context.Case.Claims.Min(claim => claim.IssuedOn)),
            new DirectPaymentMustNotPrecedeTheCase(facts.ReceivedBy, facts.ReceivedOn, context.Case.OpenedOn),
            new PaymentMustNameAnInvoiceOfTheCase(facts.NamedClaimId is not { } named || context.Case.Claims.Any(claim => claim.Id == named)),
            new FeeMustNotBeChargedTwice(context.Case, context.WholeFeeCharge));

        // Money in the books was held to it when it came; what lies there from before that can still be placed.
        if (!facts.IsInTheBooks)
        {
            BusinessRule.Check(new MethodMustCarryTheCurrency(facts.Method, facts.Amount.Currency));
        }

        return new PostingPlan(context, facts, today);
    }

    /// <summary>The lines that earn the fee, and recover court costs, once money is good; none when the client has the money, because then it was charged at once.</summary>
    public static IEnumerable<LedgerLine> ClearingLinesOf(ReceivedBy by, Money fee, Money vat, Money costsRecovered) => by == ReceivedBy.Client
        ? []
        : [new(LedgerEvent.FeeEarned, fee), new(LedgerEvent.VatOnFeeEarned, vat), .. Some(LedgerEvent.CourtCostsRecovered, costsRecovered)];

    private static IEnumerable<LedgerLine> Some(LedgerEvent because, Money amount) => amount.IsZero ? [] : [new(because, amount)];

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;
}
