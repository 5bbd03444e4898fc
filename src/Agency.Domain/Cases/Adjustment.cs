using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;

namespace Agency.Domain.Cases;

/// <summary>What becomes of the debt after placement without a payment.</summary>
public enum AdjustmentKind
{
    /// <summary>The creditor credits an invoice: so much of its principal is not owed, from the day on that the credit note counts.</summary>
    CreditNote = 1,

    /// <summary>A payment came back unpaid, and the debtor owes a fee for it.</summary>
    ReturnedPaymentFee,

    /// <summary>Collection costs that the contract between creditor and debtor names.</summary>
    AgreedCosts,

    /// <summary>Reasonable costs of recovery above the law's fixed sum (Directive 2011/7/EU art. 6(3); Late Payment of Commercial Debts (Interest) Act 1998 s.5A).</summary>
    ReasonableCosts,
}

/// <summary>What is known of an adjustment.</summary>
/// <param name="Kind">What becomes of the debt.</param>
/// <param name="ClaimId">The invoice that is credited; null for a charge, which belongs to the whole case.</param>
/// <param name="Amount">Above zero, in the currency of the case.</param>
/// <param name="CountsOn">From that day on.</param>
/// <param name="Document">The credit note's number, or the clause or statute that lets the debtor be charged.</param>
/// <param name="Note">A word, if any.</param>
public sealed record AdjustmentFacts(AdjustmentKind Kind, Guid? ClaimId, Money Amount, DateOnly CountsOn, string Document, string? Note)
{
    /// <summary>Which part of the debt it changes.</summary>
    public Component Component => Kind switch
    {
        AdjustmentKind.CreditNote => Component.Principal,
        AdjustmentKind.ReturnedPaymentFee => Component.Other,
        _ => Component.CollectionCosts,
    };

    /// <summary>The entry of the case account.</summary>
    internal EntryDraft Entry(Guid adjustmentId) => Kind == AdjustmentKind.CreditNote
        ? new EntryDraft(EntryKind.Credited, Component, -Amount, CountsOn, ClaimId, AdjustmentId: adjustmentId)
        : new EntryDraft(EntryKind.Charged, Component, Amount, CountsOn, AdjustmentId: adjustmentId);
}

/// <summary>
/// A credit note that came after placement, or costs that the debtor owes besides: one entry on the case account, from the day on which it counts. It moves no money, earns no fee
/// and no commission, and is taken back once by its mirror. Payments that it changes the allocation of are put right by restating the case.
/// </summary>
public sealed class Adjustment : Aggregate
{
    private Adjustment()
    {
    }

    /// <summary>Public number, <c>AJ-000007</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The creditor.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>The partner.</summary>
    public Guid AffiliateId { get; private set; }

    /// <summary>What became of the debt.</summary>
    public AdjustmentKind Kind { get; private set; }

    /// <summary>The invoice; null for a charge.</summary>
    public Guid? ClaimId { get; private set; }

    /// <summary>Above zero.</summary>
    public Money Amount { get; private set; } = null!;

    /// <summary>Business date from which on it counts.</summary>
    public DateOnly CountsOn { get; private set; }

    /// <summary>The credit note's number, or the clause or statute.</summary>
    public string Document { get; private set; } = "";

    /// <summary>A word, if any.</summary>
    public string? Note { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Who recorded it.</summary>
    public string RecordedBy { get; private set; } = "";

    /// <summary>The day on which it was taken back; null while it stands.</summary>
    public DateOnly? ReversedOn { get; private set; }

    /// <summary>When that was recorded, UTC.</summary>
    public DateTime? ReversedAt { get; private set; }

    /// <summary>Why.</summary>
    public string? ReversalReason { get; private set; }

    /// <summary>Who took it back.</summary>
    public string? ReversedBy { get; private set; }

    /// <summary>Records what a plan says, and writes it on the case.</summary>
    public static Adjustment Of(string number, AdjustmentPlan plan, string by, DateTime at)
    {
        var (on, facts) = (plan.Case, plan.Facts);
        var adjustment = new Adjustment
        {
            Number = number,
            CaseId = on.Id,
            ClientId = on.ClientId,
            AffiliateId = on.AffiliateId,
            Kind = facts.Kind,
            ClaimId = facts.ClaimId,
            Amount = facts.Amount,
            CountsOn = facts.CountsOn,
            Document = facts.Document,
            Note = facts.Note,
            RecordedAt = at,
            RecordedBy = by,
        };
        on.Write([facts.Entry(adjustment.Id)], at);
        return adjustment;
    }

    /// <summary>Takes it back, once. A charge that the debtor has paid stays: take the payment back first.</summary>
    public void Reverse(Case on, string reason, DateOnly today, string by, DateTime at)
    {
        var entry = on.Entries.Single(row => row.AdjustmentId == Id && row.ReversesId is null);
        var open = Money.Sum(on.Entries.Where(row => row.Component == entry.Component).Select(row => row.Amount), on.Currency);
        BusinessRule.Check(
            new AdjustmentMustNotBeReversedTwice(Number, ReversedOn),
            new ChargeMustStillBeOwed(Kind == AdjustmentKind.CreditNote ? Money.Zero(on.Currency) : Amount, open));
        (ReversedOn, ReversedAt, ReversalReason, ReversedBy) = (today, at, reason, by);
        on.Write([new EntryDraft(EntryKind.Reversed, entry.Component, -entry.Amount, entry.EffectiveOn, entry.ClaimId, ReversesId: entry.Id, AdjustmentId: Id)], at);
    }
}
