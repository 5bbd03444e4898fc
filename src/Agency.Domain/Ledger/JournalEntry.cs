using Agency.Domain.Common;
using Agency.Domain.Ledger.Rules;

namespace Agency.Domain.Ledger;

/// <summary>An event with its amount, before it is posted: what a preview shows and a posting writes.</summary>
public sealed record LedgerLine(LedgerEvent Event, Money Amount);

/// <summary>An event with its own parties: for an entry that is about several cases.</summary>
public sealed record PartyLine(LedgerLine Line, LedgerParties Parties);

/// <summary>Whose money a journal entry is about, so that each party's ledger is a query.</summary>
public sealed record LedgerParties(Guid? ClientId, Guid? CaseId, Guid? AffiliateId, Guid? PaymentId)
{
    /// <summary>Money that nobody can place.</summary>
    public static LedgerParties Nobody { get; } = new(null, null, null, null);
}

/// <summary>A double entry, append-only: it balances per currency, and is mended only by its mirror.</summary>
public sealed class JournalEntry : Entity
{
    private readonly List<JournalPosting> postings = [];

    private JournalEntry()
    {
    }

    /// <summary>Public number, <c>J-000093</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Business date on which it counts.</summary>
    public DateOnly On { get; private set; }

    /// <summary>When it was written, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>In words.</summary>
    public string Description { get; private set; } = "";

    /// <summary>The entry that this is the mirror of; null for a first posting.</summary>
    public Guid? ReversesId { get; private set; }

    /// <summary>The debits and credits.</summary>
    public IReadOnlyList<JournalPosting> Postings => postings;

    /// <summary>Posts events by the posting table. Events of nothing are left out; a negative amount posts the mirror of its event.</summary>
    public static JournalEntry Post(string number, DateOnly on, DateTime at, string description, LedgerParties parties, IEnumerable<LedgerLine> lines) =>
        Post(number, on, at, description, lines.Select(line => new PartyLine(line, parties)));

    /// <summary>The same, where each event has parties of its own.</summary>
    public static JournalEntry Post(string number, DateOnly on, DateTime at, string description, IEnumerable<PartyLine> lines)
    {
        var entry = new JournalEntry { Number = number, On = on, RecordedAt = at, Description = description };
        foreach (var (line, parties) in lines.Where(line => !line.Line.Amount.IsZero))
        {
            var (debit, credit) = ChartOfAccounts.Postings[line.Event];
            var amount = line.Amount.IsNegative ? -line.Amount : line.Amount;
            entry.Add(line.Amount.IsNegative ? credit : debit, Side.Debit, line.Event, amount, parties);
            entry.Add(line.Amount.IsNegative ? debit : credit, Side.Credit, line.Event, amount, parties);
        }

        BusinessRule.Check(new JournalMustBalance(entry.postings));
        return entry;
    }

    /// <summary>The exact mirror, linked to this entry.</summary>
    public JournalEntry Mirror(string number, DateOnly on, DateTime at, string reason)
    {
        var mirror = new JournalEntry { Number = number, On = on, RecordedAt = at, Description = $"Reversal of {Number}: {reason}", ReversesId = Id };
        foreach (var posting in postings)
        {
            mirror.postings.Add(posting.Opposite(mirror));
        }

        return mirror;
    }

    private void Add(Account account, Side side, LedgerEvent because, Money amount, LedgerParties parties) =>
        postings.Add(JournalPosting.From(this, postings.Count + 1, account, side, because, amount, parties));
}

/// <summary>One debit or credit: an unsigned amount with a direction, on an account, for parties.</summary>
public sealed class JournalPosting : Entity
{
    private JournalPosting()
    {
    }

    /// <summary>Position within its entry, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>Business date, as on the entry: ledgers are read by date.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The entry's public number.</summary>
    public string JournalNumber { get; private set; } = "";

    /// <summary>The account.</summary>
    public Account Account { get; private set; }

    /// <summary>Debit or credit.</summary>
    public Side Side { get; private set; }

    /// <summary>Why: the event in the posting table.</summary>
    public LedgerEvent Event { get; private set; }

    /// <summary>Never negative.</summary>
    public Money Amount { get; private set; } = null!;

    /// <summary>The client whose money it is about.</summary>
    public Guid? ClientId { get; private set; }

    /// <summary>The case.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>The partner.</summary>
    public Guid? AffiliateId { get; private set; }

    /// <summary>The payment.</summary>
    public Guid? PaymentId { get; private set; }

    internal static JournalPosting From(JournalEntry entry, int position, Account account, Side side, LedgerEvent because, Money amount, LedgerParties parties) => new()
    {
        Position = position,
        On = entry.On,
        JournalNumber = entry.Number,
        Account = account,
        Side = side,
        Event = because,
        Amount = amount,
        ClientId = parties.ClientId,
        CaseId = parties.CaseId,
        AffiliateId = parties.AffiliateId,
        PaymentId = parties.PaymentId,
    };

    internal JournalPosting Opposite(JournalEntry mirror) => From(
        mirror, Position, Account, Side == Side.Debit ? Side.Credit : Side.Debit, Event, Amount, new LedgerParties(ClientId, CaseId, AffiliateId, PaymentId));
}
