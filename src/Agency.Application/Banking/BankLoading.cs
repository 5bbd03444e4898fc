using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Banking;
using Agency.Domain.Banking.Rules;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Banking;

/// <summary>Loads what matching and proving look at.</summary>
internal static class BankLoading
{
    /// <summary>The statement of a number.</summary>
    public static Task<ImportedStatement> BankStatement(this IAgencyDb db, string number, CancellationToken cancellationToken) =>
        db.ImportedStatements.Where(row => row.Number == number).One("Bank statement", number, cancellationToken);

    /// <summary>A line, with its entries, and its account.</summary>
    public static async Task<(BankLine Line, AgencyAccount Account)> BankLine(this IAgencyDb db, string statementNumber, int position, CancellationToken cancellationToken)
    {
        var statement = await db.BankStatement(statementNumber, cancellationToken);
        var line = await db.BankLines.Include(row => row.Entries).Where(row => row.StatementId == statement.Id && row.Position == position)
            .One("Line", $"{statementNumber} {position}", cancellationToken);
        return (line, await db.AgencyAccounts.AsNoTracking().SingleAsync(row => row.Id == line.AccountId, cancellationToken));
    }

    /// <summary>Entries that move the account and have no line of the bank yet, oldest first: what the bank does not have, or has not told.</summary>
    /// <param name="db">The database.</param>
    /// <param name="account">Whose.</param>
    /// <param name="through">Booked by the end of this day.</param>
    public static IQueryable<BookedEntry> Unmatched(this IAgencyDb db, AgencyAccount account, DateOnly through)
    {
        var (ledger, currency, id, since) = (account.LedgerAccount, account.Currency, account.Id, account.AgreedThrough);
        return
            from posting in db.JournalPostings
            where posting.Account == ledger && posting.Amount.Currency == currency && posting.On > since && posting.On <= through
                && !db.BankLineEntries.Any(entry => entry.AccountId == id && entry.JournalNumber == posting.JournalNumber)
            group posting by new { posting.JournalNumber, posting.On } into of
            select new BookedEntry
            {
                JournalNumber = of.Key.JournalNumber,
                On = of.Key.On,
                Amount = of.Sum(posting => posting.Side == Side.Debit ? posting.Amount.Amount : -posting.Amount.Amount),
            };
    }

    /// <summary>By how much entries move an account.</summary>
    public static async Task<IReadOnlyList<BookEntry>> EntriesOn(
        this IAgencyDb db, AgencyAccount account, IReadOnlyCollection<string> journalNumbers, CancellationToken cancellationToken)
    {
        var (ledger, currency) = (account.LedgerAccount, account.Currency);
        var sums = await (
            from posting in db.JournalPostings
            where posting.Account == ledger && posting.Amount.Currency == currency && journalNumbers.Contains(posting.JournalNumber)
            group posting by new { posting.JournalNumber, posting.On } into of
            select new { of.Key.JournalNumber, of.Key.On, Amount = of.Sum(posting => posting.Side == Side.Debit ? posting.Amount.Amount : -posting.Amount.Amount) })
            .ToListAsync(cancellationToken);
        var words = await db.JournalEntries.Where(entry => journalNumbers.Contains(entry.Number)).ToDictionaryAsync(entry => entry.Number, entry => entry.Description, cancellationToken);
        return [.. sums.Select(sum => new BookEntry(sum.JournalNumber, sum.On, new Money(sum.Amount, currency), words.GetValueOrDefault(sum.JournalNumber, "")))];
    }

    /// <summary>The first remittance among entries that was undone, and that neither a line of the bank nor the balance that was agreed has brought back.</summary>
    public static async Task<PaidRemittanceMustNotBeUndone> UndoneSince(this IAgencyDb db, AgencyAccount account, IReadOnlyCollection<string> journalNumbers, CancellationToken cancellationToken)
    {
        var (id, agreed) = (account.Id, account.AgreedThrough);
        var undone = await (
            from remittance in db.Remittances
            where journalNumbers.Contains(remittance.JournalNumber)
            join undo in db.Remittances on remittance.Id equals undo.ReversesId
            where !db.BankLineEntries.Any(entry => entry.AccountId == id && entry.JournalNumber == undo.JournalNumber)
                && db.JournalEntries.Any(entry => entry.Number == undo.JournalNumber && entry.On > agreed)
            orderby remittance.ChainPosition
            select new { remittance.Number, UndoneBy = undo.Number }).FirstOrDefaultAsync(cancellationToken);
        return new PaidRemittanceMustNotBeUndone(undone?.Number, undone?.UndoneBy);
    }
}

/// <summary>An entry and by how much it moves a bank account.</summary>
public sealed class BookedEntry
{
    public required string JournalNumber { get; init; }

    public DateOnly On { get; init; }

    public decimal Amount { get; init; }
}
