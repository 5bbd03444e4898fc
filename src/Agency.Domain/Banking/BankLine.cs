using Agency.Domain.Banking.Rules;
using Agency.Domain.Common;

namespace Agency.Domain.Banking;

/// <summary>One movement on an account of the agency, as the bank tells it, and what it is in our books.</summary>
public sealed class BankLine : Aggregate
{
    /// <summary>The longest reference and account that is kept; a file that has more is cut there.</summary>
    public const int ReferenceLengthMax = 140;

    /// <summary>The longest name.</summary>
    public const int NameLengthMax = 200;

    /// <summary>The longest text.</summary>
    public const int TextLengthMax = 1000;

    /// <summary>The longest reason.</summary>
    public const int ReasonLengthMax = 500;

    private readonly List<BankLineEntry> entries = [];

    private BankLine()
    {
    }

    /// <summary>The statement it stands on.</summary>
    public Guid StatementId { get; private set; }

    /// <summary>The account.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Its place on the statement, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>Tells it from every other movement on the account; unique.</summary>
    public string Identity { get; private set; } = "";

    /// <summary>It tells of a payment that came back, and moves no balance by itself: the statement does.</summary>
    public bool IsNotice { get; private set; }

    /// <summary>The bank's booking date.</summary>
    public DateOnly BookedOn { get; private set; }

    /// <summary>The bank's value date.</summary>
    public DateOnly ValueOn { get; private set; }

    /// <summary>Above zero for money that came, below for money that went.</summary>
    public Money Amount { get; private set; } = null!;

    /// <summary>End-to-end id or trace number.</summary>
    public string? Reference { get; private set; }

    /// <summary>ISO 11649.</summary>
    public string? StructuredReference { get; private set; }

    /// <summary>The bank's own reference.</summary>
    public string? BankReference { get; private set; }

    /// <summary>Who paid, or was paid.</summary>
    public string? CounterpartyName { get; private set; }

    /// <summary>Their account.</summary>
    public string? CounterpartyAccount { get; private set; }

    /// <summary>What stands with it.</summary>
    public string? Text { get; private set; }

    /// <summary>The bank's code of what kind of movement it is.</summary>
    public string? TransactionCode { get; private set; }

    /// <summary>Something that had been booked before came back.</summary>
    public bool IsReturn { get; private set; }

    /// <summary>The code under which it came back.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>Where it stands.</summary>
    public BankLineStatus Status { get; private set; } = BankLineStatus.Open;

    /// <summary>What it is, or may be; null while nobody knows.</summary>
    public BankLineUse? Use { get; private set; }

    /// <summary>By what it was recognised.</summary>
    public MatchBasis? Basis { get; private set; }

    /// <summary>The case that it was, or may be, paid on.</summary>
    public string? CaseNumber { get; private set; }

    /// <summary>The payment posted from it, or the one that it takes back.</summary>
    public string? PaymentNumber { get; private set; }

    /// <summary>The record posted from it: payment, reversal, receipt in suspense, what takes a payout or remittance back; for a guess, the entry's journal number, or the payout or remittance. Of a file, its number.</summary>
    public string? RecordNumber { get; private set; }

    /// <summary>Why a sure match was not posted (the rule that forbade it, as JSON with code, detail and facts), or why it was set aside, in somebody's words.</summary>
    public string? Reason { get; private set; }

    /// <summary>When somebody, or the matching, last placed it, UTC.</summary>
    public DateTime? PlacedAt { get; private set; }

    /// <summary>Who.</summary>
    public string? PlacedBy { get; private set; }

    /// <summary>The entries of the journal that it is the bank's side of.</summary>
    public IReadOnlyList<BankLineEntry> Entries => entries;

    /// <summary>Whether somebody still has to place it.</summary>
    public bool IsUnplaced => Status is BankLineStatus.Open or BankLineStatus.Proposed;

    internal static BankLine Of(ImportedStatement statement, int position, BankStatementLine read) => new()
    {
        StatementId = statement.Id,
        AccountId = statement.AccountId,
        Position = position,
        Identity = read.Identity,
        IsNotice = statement.IsNotice,
        BookedOn = read.BookedOn,
        ValueOn = read.ValuedOn,
        Amount = read.Amount,
        Reference = Cut(read.EndToEndId ?? read.OwnReference, ReferenceLengthMax),
        StructuredReference = Cut(read.StructuredReference, ReferenceLengthMax),
        BankReference = Cut(read.BankReference, ReferenceLengthMax),
        CounterpartyName = Cut(read.CounterpartyName, NameLengthMax),
        CounterpartyAccount = read.CounterpartyAccount is null ? null : Cut(AgencyAccount.Compact(read.CounterpartyAccount), ReferenceLengthMax),
        Text = Cut(read.RemittanceText, TextLengthMax),
        TransactionCode = Cut(read.TransactionCode, ReferenceLengthMax),
        IsReturn = read.IsReversal,
        ReturnReason = Cut(read.ReversalReason, ReferenceLengthMax),
    };

    /// <summary>Keeps a guess for somebody to look at.</summary>
    /// <param name="match">The guess.</param>
    /// <param name="refusal">The rule that forbade to post it, as JSON; null when it was not sure.</param>
    public void Propose(BankMatch match, string? refusal)
    {
        BusinessRule.Check(new BankLineMustBeUnplaced(this));
        (Status, Use, Basis, CaseNumber, PaymentNumber, RecordNumber, Reason) =
            (BankLineStatus.Proposed, match.Use, match.Basis, match.CaseNumber, match.PaymentNumber, match.JournalNumber ?? match.SentNumber, refusal);
    }

    /// <summary>A payment, a reversal, a receipt in suspense or the return of a sending was posted from it.</summary>
    /// <param name="use">Which.</param>
    /// <param name="basis">How it was recognised.</param>
    /// <param name="recordNumber">Its public number.</param>
    /// <param name="caseNumber">The case; null in suspense.</param>
    /// <param name="paymentNumber">The payment; null in suspense.</param>
    /// <param name="journalNumber">The entry that moved the bank's balance.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">UTC.</param>
    public void PostedAs(
        BankLineUse use, MatchBasis basis, string recordNumber, string? caseNumber, string? paymentNumber, string journalNumber, string by, DateTime at)
    {
        BusinessRule.Check(new BankLineMustBeUnplaced(this));
        (Status, Use, Basis, RecordNumber, CaseNumber, PaymentNumber, Reason) = (BankLineStatus.Posted, use, basis, recordNumber, caseNumber, paymentNumber, null);
        Place(IsNotice ? [] : [journalNumber], by, at);
    }

    /// <summary>It is the bank's side of entries in the books. Throws unless together they move the bank by just its amount.</summary>
    public void Match(IReadOnlyList<BookEntry> booked, MatchBasis basis, string by, DateTime at)
    {
        BusinessRule.Check(new BankLineMustBeUnplaced(this), new EntriesMustAddUpToTheLine(Amount, Money.Sum(booked.Select(entry => entry.Amount), Amount.Currency)));
        (Status, Use, Basis, Reason, RecordNumber) = (BankLineStatus.Matched, BankLineUse.Entry, basis, null, booked.Count == 1 ? booked[0].JournalNumber : null);
        Place(booked.Select(entry => entry.JournalNumber), by, at);
    }

    /// <summary>It is the bank's side of every payment of a file. Throws unless together they move the bank by just its amount.</summary>
    public void MatchFile(string fileNumber, IReadOnlyList<BookEntry> booked, MatchBasis basis, string by, DateTime at)
    {
        Match(booked, basis, by, at);
        (Use, RecordNumber) = (BankLineUse.PaymentFile, fileNumber);
    }

    /// <summary>It needs no entry, for a reason.</summary>
    public void SetAside(string reason, string by, DateTime at)
    {
        BusinessRule.Check(new BankLineMustBeUnplaced(this));
        (Status, Use, Basis, Reason) = (BankLineStatus.SetAside, null, MatchBasis.ByHand, reason);
        Place([], by, at);
    }

    /// <summary>A match or setting aside was wrong. What was posted from it is undone where it was posted: by a reversal.</summary>
    public void Reopen()
    {
        BusinessRule.Check(new BankLineMustNotHavePosted(this));
        entries.Clear();
        (Status, Use, Basis, Reason, RecordNumber, CaseNumber, PaymentNumber, PlacedAt, PlacedBy) = (BankLineStatus.Open, null, null, null, null, null, null, null, null);
    }

    private static string? Cut(string? text, int lengthMax) => string.IsNullOrWhiteSpace(text) ? null : text.Length > lengthMax ? text[..lengthMax] : text;

    private void Place(IEnumerable<string> journalNumbers, string by, DateTime at)
    {
        entries.AddRange(journalNumbers.Select(number => new BankLineEntry(Id, AccountId, number)));
        (PlacedAt, PlacedBy) = (at, by);
    }
}
