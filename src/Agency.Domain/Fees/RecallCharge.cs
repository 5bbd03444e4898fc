using Agency.Domain.Common;
using Agency.Domain.Fees.Rules;

namespace Agency.Domain.Fees;

/// <summary>
/// What a client was charged that took a claim back, with all that is needed to compute it again. No money was collected, so no partner earns on it. It is taken back once,
/// by the exact mirror: when the case is opened again, or when the agency lets it go.
/// </summary>
public sealed class RecallCharge : Aggregate
{
    private RecallCharge()
    {
    }

    /// <summary>Public number, <c>RC-000007</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>Who owes it.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>The version by which it was worked out.</summary>
    public Guid FeeScheduleVersionId { get; private set; }

    /// <summary>Which of the schedule's cases held.</summary>
    public RecallBasis Basis { get; private set; }

    /// <summary>What it was taken on.</summary>
    public Money Base { get; private set; } = null!;

    /// <summary>Position of the rule of the whole fee, from 1; null otherwise.</summary>
    public int? RuleNumber { get; private set; }

    /// <summary>Not rounded.</summary>
    public decimal Exact { get; private set; }

    /// <summary>Charged on payments before, and not again.</summary>
    public Money Deducted { get; private set; } = null!;

    /// <summary>The charge, above zero.</summary>
    public Money Amount { get; private set; } = null!;

    /// <summary>VAT on it.</summary>
    public Money Vat { get; private set; } = null!;

    /// <summary>Business date.</summary>
    public DateOnly ChargedOn { get; private set; }

    /// <summary>The journal entry.</summary>
    public string JournalNumber { get; private set; } = "";

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Who closed the case.</summary>
    public string RecordedBy { get; private set; } = "";

    /// <summary>The day on which it was taken back; null while it stands.</summary>
    public DateOnly? ReversedOn { get; private set; }

    /// <summary>When that was recorded, UTC.</summary>
    public DateTime? ReversedAt { get; private set; }

    /// <summary>Who took it back.</summary>
    public string? ReversedBy { get; private set; }

    /// <summary>Why.</summary>
    public string? ReversalReason { get; private set; }

    /// <summary>The journal entry that mirrors it.</summary>
    public string? ReversalJournalNumber { get; private set; }

    /// <summary>Keeps what a plan said and the journal has.</summary>
    public static RecallCharge Of(string number, RecallPlan plan, string journalNumber, string by, DateTime at) => new()
    {
        Number = number,
        CaseId = plan.Facts.Case.Id,
        ClientId = plan.Facts.Case.ClientId,
        FeeScheduleVersionId = plan.Facts.Schedule.Id,
        Basis = plan.Basis,
        Base = plan.Base,
        RuleNumber = plan.RuleNumber,
        Exact = plan.Exact,
        Deducted = plan.Deducted,
        Amount = plan.Amount,
        Vat = plan.Vat,
        ChargedOn = plan.On,
        JournalNumber = journalNumber,
        RecordedAt = at,
        RecordedBy = by,
    };

    /// <summary>The client does not owe it any more.</summary>
    public void Reverse(DateOnly on, string reason, string journalNumber, string by, DateTime at)
    {
        BusinessRule.Check(new RecallChargeMustNotBeReversedTwice(Number, ReversedOn));
        (ReversedOn, ReversalReason, ReversalJournalNumber, ReversedBy, ReversedAt) = (on, reason, journalNumber, by, at);
    }
}
