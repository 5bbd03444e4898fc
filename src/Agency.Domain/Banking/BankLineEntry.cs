using Agency.Domain.Common;

namespace Agency.Domain.Banking;

/// <summary>A line of the bank is the other side of an entry of the journal: each entry once per account.</summary>
public sealed class BankLineEntry(Guid lineId, Guid accountId, string journalNumber) : Entity
{
    /// <summary>The line.</summary>
    public Guid LineId { get; private set; } = lineId;

    /// <summary>The account.</summary>
    public Guid AccountId { get; private set; } = accountId;

    /// <summary>The entry's public number.</summary>
    public string JournalNumber { get; private set; } = journalNumber;
}

/// <summary>By how much an entry of the journal moves a bank account: above zero for money in.</summary>
public sealed record BookEntry(string JournalNumber, DateOnly On, Money Amount, string Description);
