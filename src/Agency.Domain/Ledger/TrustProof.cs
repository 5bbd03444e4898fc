using Agency.Domain.Common;

namespace Agency.Domain.Ledger;

/// <summary>Where the bank's balance was taken from.</summary>
public enum BankBalanceSource
{
    /// <summary>Somebody read it off a statement.</summary>
    ByHand = 1,

    /// <summary>A bank statement that was imported.</summary>
    Statement,
}

/// <summary>An item that the book has and the bank has not yet: above zero for money on its way in, below for money on its way out.</summary>
public sealed record OutstandingItem(string Description, decimal Amount);

/// <summary>Bank, book and client ledgers, side by side (docs/domain.md, money rule 10).</summary>
/// <param name="Bank">The bank's balance.</param>
/// <param name="Outstanding">What the book has and the bank has not yet.</param>
/// <param name="Book">The trust bank account of the ledger.</param>
/// <param name="ClientLedgers">What is owed to clients, the sum of their ledgers.</param>
/// <param name="OtherOwed">To debtors, as deposits, unidentified.</param>
/// <param name="EarnedNotSwept">Fees that lie in trust still.</param>
/// <param name="WithAttorneys">Client money that attorneys hold: it is not at the bank.</param>
/// <param name="OwedToTrust">Named receivables.</param>
public sealed record ThreeWay(Money Bank, Money Outstanding, Money Book, Money ClientLedgers, Money OtherOwed, Money EarnedNotSwept, Money WithAttorneys, Money OwedToTrust)
{
    /// <summary>Zero when bank and book agree.</summary>
    public Money BankDifference => Bank + Outstanding - Book;

    /// <summary>Zero when book and ledgers agree.</summary>
    public Money LedgerDifference => Book - (ClientLedgers + OtherOwed + EarnedNotSwept - WithAttorneys - OwedToTrust);

    /// <summary>Whether all three agree.</summary>
    public bool IsProved => BankDifference.IsZero && LedgerDifference.IsZero;
}

/// <summary>A three-way proof of trust on a day, kept with who made it and when.</summary>
public sealed class TrustProof : Entity
{
    private TrustProof()
    {
    }

    /// <summary>Public number, <c>TP-000012</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The currency.</summary>
    public Currency Currency { get; private set; } = null!;

    /// <summary>The day, at its end.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The bank's balance.</summary>
    public Money Bank { get; private set; } = null!;

    /// <summary>Where it is from.</summary>
    public BankBalanceSource Source { get; private set; }

    /// <summary>What the book has and the bank has not yet.</summary>
    public Money Outstanding { get; private set; } = null!;

    /// <summary>Those items.</summary>
    public IReadOnlyList<OutstandingItem> Items { get; private set; } = [];

    /// <summary>The trust bank account of the ledger.</summary>
    public Money Book { get; private set; } = null!;

    /// <summary>The sum of the clients' ledgers.</summary>
    public Money ClientLedgers { get; private set; } = null!;

    /// <summary>Bank and outstanding less book.</summary>
    public Money BankDifference { get; private set; } = null!;

    /// <summary>Book less what it is owed to.</summary>
    public Money LedgerDifference { get; private set; } = null!;

    /// <summary>Whether all three agreed.</summary>
    public bool IsProved { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime ProvedAt { get; private set; }

    /// <summary>Who.</summary>
    public string ProvedBy { get; private set; } = "";

    /// <summary>Keeps a proof, whether it proves or not: what did not prove is part of the record.</summary>
    public static TrustProof Keep(string number, DateOnly on, ThreeWay sides, BankBalanceSource source, IReadOnlyList<OutstandingItem> items, string by, DateTime at) => new()
    {
        Number = number,
        Currency = sides.Book.Currency,
        On = on,
        Bank = sides.Bank,
        Source = source,
        Outstanding = sides.Outstanding,
        Items = items,
        Book = sides.Book,
        ClientLedgers = sides.ClientLedgers,
        BankDifference = sides.BankDifference,
        LedgerDifference = sides.LedgerDifference,
        IsProved = sides.IsProved,
        ProvedAt = at,
        ProvedBy = by,
    };
}
