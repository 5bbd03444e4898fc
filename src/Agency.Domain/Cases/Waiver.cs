using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;

namespace Agency.Domain.Cases;

/// <summary>
/// A part of a debt that is asked for no more, given up by name (docs/domain.md, money rule 3): by a waiver of its own, or as the rest of a settlement that was paid. It moves no
/// money and earns no fee; it lowers the account by entries of the day, and is taken back once by their mirror.
/// </summary>
public sealed class Waiver : Aggregate
{
    private Waiver()
    {
    }

    /// <summary>Public number, <c>W-000007</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The creditor.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>The partner.</summary>
    public Guid AffiliateId { get; private set; }

    /// <summary>The settlement whose rest it is; null when it stands alone.</summary>
    public Guid? PromiseId { get; private set; }

    /// <summary>All of it, above zero.</summary>
    public Money Amount { get; private set; } = null!;

    /// <summary>Business date from which on it is not owed.</summary>
    public DateOnly WaivedOn { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who of the client approved it; null where the agency's authority was enough.</summary>
    public string? ApprovedBy { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Who recorded it.</summary>
    public string RecordedBy { get; private set; } = "";

    /// <summary>The day on which it was taken back; null while it stands.</summary>
    public DateOnly? ReversedOn { get; private set; }

    /// <summary>When that was recorded, UTC.</summary>
    public DateTime? ReversedAt { get; private set; }

    /// <summary>Why it was taken back.</summary>
    public string? ReversalReason { get; private set; }

    /// <summary>Who took it back.</summary>
    public string? ReversedBy { get; private set; }

    /// <summary>Gives up what a plan says, and writes it on the case.</summary>
    public static Waiver Of(string number, WaiverPlan plan, string reason, string? approvedBy, string by, DateTime at, Guid? promiseId = null)
    {
        var waiver = new Waiver
        {
            Number = number,
            CaseId = plan.Case.Id,
            ClientId = plan.Case.ClientId,
            AffiliateId = plan.Case.AffiliateId,
            PromiseId = promiseId,
            Amount = plan.Amount,
            WaivedOn = plan.On,
            Reason = reason,
            ApprovedBy = approvedBy,
            RecordedAt = at,
            RecordedBy = by,
        };
        plan.Case.Write(plan.Entries(waiver.Id), at);
        return waiver;
    }

    /// <summary>Takes it back: the debt is again what it would have been. What was paid meanwhile is put right by restating the case.</summary>
    public void Reverse(Case on, string reason, DateOnly today, string by, DateTime at)
    {
        BusinessRule.Check(new WaiverMustNotBeReversedTwice(Number, ReversedOn));
        (ReversedOn, ReversedAt, ReversalReason, ReversedBy) = (today, at, reason, by);
        on.Write(
            [
                .. on.Entries.Where(entry => entry.WaiverId == Id && entry.Kind == EntryKind.Waived)
                    .Select(entry => new EntryDraft(EntryKind.Reversed, entry.Component, -entry.Amount, entry.EffectiveOn, entry.ClaimId, ReversesId: entry.Id, WaiverId: Id)),
            ],
            at);
    }
}
