using Agency.Domain.Common;

namespace Agency.Domain.Banking;

/// <summary>A NACHA file: payments that were ordered, and returns and corrections of earlier ones.</summary>
public sealed record AchFile
{
    /// <summary>The bank or operator that it goes to: a routing number; null when the file has no header.</summary>
    public string? Destination { get; init; }

    /// <summary>Who sends it, ten characters by agreement with the bank.</summary>
    public string? Origin { get; init; }

    /// <summary>The day that it was made.</summary>
    public DateOnly? CreatedOn { get; init; }

    /// <summary>Tells the files of one day apart: A to Z, 0 to 9.</summary>
    public string? Modifier { get; init; }

    /// <summary>The batches in order.</summary>
    public IReadOnlyList<AchBatch> Batches { get; init; } = [];

    /// <summary>What is taken from accounts, as the file's own control record states it; null without one.</summary>
    public Money? Debits { get; init; }

    /// <summary>What is put on accounts, as the file's own control record states it; null without one.</summary>
    public Money? Credits { get; init; }

    /// <summary>All entries.</summary>
    public IEnumerable<AchEntry> Entries => Batches.SelectMany(batch => batch.Entries);

    /// <summary>What came back, in the file's order.</summary>
    public IEnumerable<AchReturn> Returns => Entries.SelectMany(entry => entry.Returns);

    /// <summary>Notifications of change, in the file's order.</summary>
    public IEnumerable<AchCorrection> Corrections => Entries.SelectMany(entry => entry.Corrections);
}

/// <summary>Entries of one company, one kind and one day.</summary>
public sealed record AchBatch
{
    /// <summary>Its number in the file.</summary>
    public required string Number { get; init; }

    /// <summary>200 both ways, 220 credits, 225 debits.</summary>
    public required string ServiceClass { get; init; }

    /// <summary>The company that ordered.</summary>
    public string? CompanyName { get; init; }

    /// <summary>The company's number with its bank.</summary>
    public string? CompanyId { get; init; }

    /// <summary>The kind of entries: PPD, CCD, WEB, COR, …</summary>
    public required string EntryClass { get; init; }

    /// <summary>What the company wants on the receiver's statement.</summary>
    public string? Description { get; init; }

    /// <summary>The day on which it should settle; null when the file leaves it open, as returns do.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>The entries in order.</summary>
    public IReadOnlyList<AchEntry> Entries { get; init; } = [];
}

/// <summary>One payment or debit, or the shell of what came back.</summary>
public sealed record AchEntry
{
    /// <summary>Two digits: kind of account and direction; 22 a credit to a checking account, 27 a debit of one.</summary>
    public required string TransactionCode { get; init; }

    /// <summary>The receiver's bank, nine digits.</summary>
    public required string RoutingNumber { get; init; }

    /// <summary>The receiver's account.</summary>
    public required string AccountNumber { get; init; }

    /// <summary>Above zero when it is put on the receiver's account, below zero when it is taken from it.</summary>
    public required Money Amount { get; init; }

    /// <summary>What the company calls the receiver or the payment: it comes back in a return.</summary>
    public string? IndividualId { get; init; }

    /// <summary>The receiver.</summary>
    public string? Name { get; init; }

    /// <summary>Fifteen digits, unique for the bank that sent it on the day.</summary>
    public required string TraceNumber { get; init; }

    /// <summary>The texts that go with it (addenda 05), in order.</summary>
    public IReadOnlyList<string> Remittance { get; init; } = [];

    /// <summary>Why it came back (addenda 99); several only when a return was disputed.</summary>
    public IReadOnlyList<AchReturn> Returns { get; init; } = [];

    /// <summary>What is to be changed before the next one (addenda 98).</summary>
    public IReadOnlyList<AchCorrection> Corrections { get; init; } = [];
}

/// <summary>How far a return has gone.</summary>
public enum AchReturnKind
{
    /// <summary>The receiver's bank sends an entry back.</summary>
    Return = 0,

    /// <summary>The sender's bank does not accept the return (R61-R70).</summary>
    Dishonored = 1,

    /// <summary>The receiver's bank stands by its return (R71-R77).</summary>
    Contested = 2,
}

/// <summary>An entry that comes back.</summary>
/// <param name="Code">R01 to R99; windows are in <c>Payments.AchReturns</c>.</param>
/// <param name="Kind">A return, or an answer to one.</param>
/// <param name="OriginalTraceNumber">The trace number of what comes back: how it is found again.</param>
/// <param name="OriginalBank">The first eight digits of the routing number of the bank that had received it.</param>
/// <param name="Information">What else the bank says: the date of a death, the words for R17.</param>
/// <param name="Amount">What the entry's shell says; above zero when a credit that we sent came back.</param>
public sealed record AchReturn(string Code, AchReturnKind Kind, string OriginalTraceNumber, string OriginalBank, string? Information, Money Amount);

/// <summary>A notification of change: the entry was paid, the next one must be different.</summary>
/// <param name="Code">C01 to C13.</param>
/// <param name="OriginalTraceNumber">The trace number of what was paid.</param>
/// <param name="Corrected">What to use instead: an account number for C01, a routing number for C02.</param>
public sealed record AchCorrection(string Code, string OriginalTraceNumber, string Corrected);
