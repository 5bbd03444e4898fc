using Agency.Domain.Common;
using Agency.Domain.Ledger.Rules;

namespace Agency.Domain.Ledger;

/// <summary>What is known of money that moves besides a debtor's payment.</summary>
/// <param name="Event">What it posts.</param>
/// <param name="ClientId">The client whose money it is, or whom it is advanced for; null for the agency's own.</param>
/// <param name="CaseId">The case; null for what a client pays of what it owes.</param>
/// <param name="AttorneyName">Who sent it; null for what no attorney sends.</param>
/// <param name="Amount">Above zero.</param>
/// <param name="On">Business date.</param>
/// <param name="ExternalReference">The bank's reference; the same one never posts twice.</param>
/// <param name="Note">A word, if any.</param>
public sealed record CashMovementFacts(
    LedgerEvent Event, Guid? ClientId, Guid? CaseId, string? AttorneyName, Money Amount, DateOnly On, string? ExternalReference, string? Note);

/// <summary>
/// Money that moves and is no payment of a debtor: court costs that a client prepays, that are spent or advanced, a deposit that goes back, an advance that the client is
/// charged, what a client pays of what it owes, what an attorney hands over, and own money that comes or goes. It posts one event of the posting table, and is taken back once, by the exact mirror.
/// </summary>
public sealed class CashMovement : Aggregate
{
    /// <summary>What may move so.</summary>
    public static IReadOnlyList<LedgerEvent> Kinds { get; } =
    [
        LedgerEvent.CourtCostsPrepaid, LedgerEvent.CourtCostsSpent, LedgerEvent.CourtCostsAdvanced, LedgerEvent.CostDepositRefunded,
        LedgerEvent.ShortfallSettled, LedgerEvent.ChargesSettled, LedgerEvent.AttorneyTransferred, LedgerEvent.AdvanceCharged,
        LedgerEvent.OwnMoneyPaidIn, LedgerEvent.OwnMoneyTakenOut,
    ];

    private CashMovement()
    {
    }

    /// <summary>Public number, <c>CM-000007</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>What it posts.</summary>
    public LedgerEvent Event { get; private set; }

    /// <summary>The client; null for the agency's own money.</summary>
    public Guid? ClientId { get; private set; }

    /// <summary>The case.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>The attorney who sent it.</summary>
    public string? AttorneyName { get; private set; }

    /// <summary>How much.</summary>
    public Money Amount { get; private set; } = null!;

    /// <summary>Business date.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The bank's reference, unique.</summary>
    public string? ExternalReference { get; private set; }

    /// <summary>A word, if any.</summary>
    public string? Note { get; private set; }

    /// <summary>The entry of the case account by which the debtor owes it; null for what the debtor does not owe.</summary>
    public Guid? EntryId { get; private set; }

    /// <summary>The journal entry.</summary>
    public string JournalNumber { get; private set; } = "";

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Who recorded it.</summary>
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

    /// <summary>Records a movement that was posted. Throws when it is not above zero, or has not happened yet.</summary>
    public static CashMovement Record(string number, CashMovementFacts facts, Guid? entryId, string journalNumber, DateOnly today, string by, DateTime at)
    {
        BusinessRule.Check(new CashMovementMustBePositive(facts.Amount), new CashMovementMustNotBeInTheFuture(facts.On, today));
        return new CashMovement
        {
            Number = number,
            Event = facts.Event,
            ClientId = facts.ClientId,
            CaseId = facts.CaseId,
            AttorneyName = facts.AttorneyName,
            Amount = facts.Amount,
            On = facts.On,
            ExternalReference = facts.ExternalReference,
            Note = facts.Note,
            EntryId = entryId,
            JournalNumber = journalNumber,
            RecordedAt = at,
            RecordedBy = by,
        };
    }

    /// <summary>It was a mistake, or the bank took it back: once.</summary>
    public void Reverse(DateOnly on, string reason, string journalNumber, DateOnly today, string by, DateTime at)
    {
        BusinessRule.Check(
            new CashMovementMustNotBeReversedTwice(Number, ReversedOn),
            new CashMovementMustComeBeforeItsReversal(On, on),
            new CashMovementMustNotBeInTheFuture(on, today));
        (ReversedOn, ReversalReason, ReversalJournalNumber, ReversedBy, ReversedAt) = (on, reason, journalNumber, by, at);
    }
}
