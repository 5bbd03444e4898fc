using Agency.Domain.Common;
using Agency.Domain.Payments;

namespace Agency.Domain.Commissions;

/// <summary>Why a line stands.</summary>
public enum CommissionLineKind
{
    /// <summary>A payment was received.</summary>
    Payment = 1,

    /// <summary>A payment was reversed, also after payout: a new negative line, never a change of the old one.</summary>
    Clawback,

    /// <summary>
    /// The shares of a case were set otherwise for a day that is past: what one partner gives back, and another gets. Or the case was restated, and a payment paid other
    /// parts of the debt.
    /// </summary>
    Restated,
}

/// <summary>A commission line: written once. What it was computed from is kept on it, so that it can be computed again.</summary>
public sealed class CommissionLine : Entity
{
    private CommissionLine()
    {
    }

    /// <summary>The account that it belongs to.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Position in the account, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>Payment or clawback.</summary>
    public CommissionLineKind Kind { get; private set; }

    /// <summary>The partner who earns.</summary>
    public Guid AffiliateId { get; private set; }

    /// <summary>The creditor of the case.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The payment.</summary>
    public Guid PaymentId { get; private set; }

    /// <summary>The reversal that took it back; null for another line.</summary>
    public Guid? ReversalId { get; private set; }

    /// <summary>The setting of shares that restated it; null for another line.</summary>
    public Guid? AttributionId { get; private set; }

    /// <summary>The restatement of the case that adjusted it; null for another line.</summary>
    public Guid? RestatementId { get; private set; }

    /// <summary>The partner's share of the case, in percent; null on a line of the time when a case had one partner.</summary>
    public decimal? SharePercent { get; private set; }

    /// <summary>The plan version.</summary>
    public Guid PlanVersionId { get; private set; }

    /// <summary>The journal entry that accrued it; null for a line of nothing.</summary>
    public string? JournalNumber { get; private set; }

    /// <summary>What came in, or went back.</summary>
    public Money Collected { get; private set; } = null!;

    /// <summary>What of it counts.</summary>
    public Money Base { get; private set; } = null!;

    /// <summary>Cumulative base of the account before.</summary>
    public decimal BaseBefore { get; private set; }

    /// <summary>The plan applied to the cumulative base after this line, not rounded.</summary>
    public decimal Exact { get; private set; }

    /// <summary>Sum of the account's lines before this one.</summary>
    public decimal EarnedBefore { get; private set; }

    /// <summary>The commission.</summary>
    public Money Amount { get; private set; } = null!;

    /// <summary>Business date of the receipt or reversal.</summary>
    public DateOnly EarnedOn { get; private set; }

    /// <summary>It can go on a statement from this day on, once the payment has cleared.</summary>
    public DateOnly HeldUntil { get; private set; }

    /// <summary>The statement that it stands on; null while it stands on none.</summary>
    public Guid? StatementId { get; private set; }

    /// <summary>Cumulative base of the account after.</summary>
    public decimal BaseAfter => BaseBefore + Base.Amount;

    /// <summary>Writes a line.</summary>
    public static CommissionLine From(
        PartnerEarning earned, Payment payment, CommissionLineKind kind, string? journalNumber, DateOnly earnedOn, DateOnly heldUntil, Guid? reversalId = null, Guid? attributionId = null,
        Guid? restatementId = null)
    {
        var (account, earning) = (earned.Partner.Account, earned.Earning);
        var line = new CommissionLine
        {
            AccountId = account.Id,
            Ordinal = earning.Ordinal,
            Kind = kind,
            AffiliateId = account.AffiliateId,
            ClientId = payment.ClientId,
            CaseId = payment.CaseId,
            PaymentId = payment.Id,
            ReversalId = reversalId,
            AttributionId = attributionId,
            RestatementId = restatementId,
            SharePercent = earned.Partner.Share.Value,
            PlanVersionId = account.PlanVersionId,
            JournalNumber = journalNumber,
            Collected = earning.Collected,
            Base = earning.Base,
            BaseBefore = earning.BaseBefore.Amount,
            Exact = earning.Exact,
            EarnedBefore = earning.EarnedBefore.Amount,
            Amount = earning.Amount,
            EarnedOn = earnedOn,
            HeldUntil = heldUntil,
        };
        line.Record(new CommissionEarned(line.Id));
        return line;
    }
}

/// <summary>A partner earned, or earned back: a line of commission was written.</summary>
public sealed record CommissionEarned(Guid LineId) : DomainEvent;
