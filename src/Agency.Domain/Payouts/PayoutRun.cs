using Agency.Domain.Common;
using Agency.Domain.Payouts.Rules;

namespace Agency.Domain.Payouts;

/// <summary>Where a run stands.</summary>
public enum PayoutRunStatus
{
    /// <summary>Waits for a second accountant.</summary>
    Made = 1,

    /// <summary>May be paid out.</summary>
    Approved,

    /// <summary>Everything that could be paid was.</summary>
    PaidOut,

    /// <summary>Nothing of it was paid, and nothing will be.</summary>
    Withdrawn,
}

/// <summary>What a run would pay one partner in one currency.</summary>
public sealed record PayoutDraft(Guid AffiliateId, Guid AccountId, string PayeeName, Money Amount, int Statements);

/// <summary>Who is to be paid what: made by one accountant, approved by another, then paid out payout by payout, so that it goes on where it stopped.</summary>
public sealed class PayoutRun : Aggregate
{
    private readonly List<PayoutRunItem> items = [];

    private PayoutRun()
    {
    }

    /// <summary>Public number, <c>PB-2026-0003</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Place in the chain of the last statement that it knows: what is issued later waits for a later run.</summary>
    public int ThroughPosition { get; private set; }

    /// <summary>Where it stands.</summary>
    public PayoutRunStatus Status { get; private set; }

    /// <summary>The user who made it.</summary>
    public Guid MadeByUserId { get; private set; }

    /// <summary>Their name.</summary>
    public string MadeBy { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>The user who approved it.</summary>
    public Guid? ApprovedByUserId { get; private set; }

    /// <summary>Their name.</summary>
    public string? ApprovedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime? ApprovedAt { get; private set; }

    /// <summary>When it was done or withdrawn, UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Why it was withdrawn, or what was open was left out.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who gets what.</summary>
    public IReadOnlyList<PayoutRunItem> Items => items;

    /// <summary>Proposes to pay; nothing is posted.</summary>
    public static PayoutRun Make(string number, int throughPosition, IReadOnlyList<PayoutDraft> drafts, Guid userId, string by, DateTime at)
    {
        BusinessRule.Check(new PayoutRunMustPaySomebody(drafts.Count));
        var run = new PayoutRun { Number = number, ThroughPosition = throughPosition, Status = PayoutRunStatus.Made, MadeByUserId = userId, MadeBy = by, MadeAt = at };
        run.items.AddRange(drafts.Select((draft, index) => PayoutRunItem.From(run, index + 1, draft)));
        return run;
    }

    /// <summary>A second accountant says that it is right.</summary>
    public void Approve(Guid userId, string by, DateTime at)
    {
        BusinessRule.Check(new PayoutRunMustWaitForApproval(Number, Status), new PayoutRunMustBeApprovedBySomebodyElse(MadeBy, MadeByUserId == userId));
        (Status, ApprovedByUserId, ApprovedBy, ApprovedAt) = (PayoutRunStatus.Approved, userId, by, at);
    }

    /// <summary>Says that an item was paid; the last one ends the run.</summary>
    /// <param name="item">Of this run, which may have been loaded without the others.</param>
    /// <param name="payout">What paid it.</param>
    /// <param name="othersOpen">How many others are open still.</param>
    /// <param name="at">Now, UTC.</param>
    public void Take(PayoutRunItem item, Payout payout, int othersOpen, DateTime at)
    {
        BusinessRule.Check(new PayoutRunMustBeApproved(Number, Status), new PayoutMustBeMadeOnce(item.Status), new PayoutMustBeWhatWasApproved(item.Amount, payout.Amount));
        item.Pay(payout.Id);
        if (othersOpen == 0)
        {
            (Status, EndedAt) = (PayoutRunStatus.PaidOut, at);
        }
    }

    /// <summary>Leaves out what is open still: a run that was not approved, or the rest of one that cannot be paid.</summary>
    public void Withdraw(string reason, DateTime at)
    {
        BusinessRule.Check(new PayoutRunMustBeOpen(Number, Status));
        Reason = reason;
        foreach (var item in items.Where(item => item.Status == PayoutItemStatus.Open))
        {
            item.LeaveOut();
        }

        (Status, EndedAt) = (items.Exists(item => item.Status == PayoutItemStatus.Paid) ? PayoutRunStatus.PaidOut : PayoutRunStatus.Withdrawn, at);
    }
}

/// <summary>Where an item of a run stands.</summary>
public enum PayoutItemStatus
{
    Open = 1,
    Paid,
    LeftOut,
}

/// <summary>One partner and currency in a run.</summary>
public sealed class PayoutRunItem : Entity
{
    private PayoutRunItem()
    {
    }

    /// <summary>The run.</summary>
    public Guid RunId { get; private set; }

    /// <summary>Its position, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The partner.</summary>
    public Guid AffiliateId { get; private set; }

    /// <summary>The account that was approved with it.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Legal name of who is paid.</summary>
    public string PayeeName { get; private set; } = "";

    /// <summary>What is paid.</summary>
    public Money Amount { get; private set; } = null!;

    /// <summary>Number of statements that it pays.</summary>
    public int Statements { get; private set; }

    /// <summary>Open, paid or left out.</summary>
    public PayoutItemStatus Status { get; private set; }

    /// <summary>The payout, once there is one.</summary>
    public Guid? PayoutId { get; private set; }

    internal static PayoutRunItem From(PayoutRun run, int position, PayoutDraft draft) => new()
    {
        RunId = run.Id,
        Position = position,
        AffiliateId = draft.AffiliateId,
        AccountId = draft.AccountId,
        PayeeName = draft.PayeeName,
        Amount = draft.Amount,
        Statements = draft.Statements,
        Status = PayoutItemStatus.Open,
    };

    internal void Pay(Guid payoutId) => (Status, PayoutId) = (PayoutItemStatus.Paid, payoutId);

    internal void LeaveOut() => Status = PayoutItemStatus.LeftOut;
}
