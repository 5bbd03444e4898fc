using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Ledger;
using Agency.Domain.Banking;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Banking;

/// <summary>A statement of the bank: what became of its lines, and what stands between the bank's balance and the book's.</summary>
[Requires(Permissions.BankRead)]
public sealed record GetBankStatement(string Number) : Query<BankStatementPage>;

/// <summary>What the page of a statement shows; its lines are a list of their own.</summary>
/// <param name="Counts">Lines by where they stand.</param>
/// <param name="Outstanding">Entries of the book that the bank does not have by the end of the statement, the oldest; not for a notice.</param>
/// <param name="OutstandingCount">How many there are.</param>
/// <param name="Sides">Bank, book and client ledgers at the end of its last day; null when it is not of a trust account, or without a balance.</param>
/// <param name="Proof">The newest proof of that day or later.</param>
public sealed record BankStatementPage(
    string Number,
    string AccountNumber,
    string AccountName,
    Fund Fund,
    string Identifier,
    BankFileFormat Format,
    bool IsNotice,
    string FileName,
    string BankNumber,
    DateOnly From,
    DateOnly Through,
    Money? Opening,
    Money? Closing,
    int LineCount,
    int KnownLineCount,
    DateTime ImportedAt,
    string ImportedBy,
    IReadOnlyDictionary<BankLineStatus, int> Counts,
    IReadOnlyList<BookEntry> Outstanding,
    int OutstandingCount,
    TrustProofSides? Sides,
    string? Proof);

/// <summary>Proves trust by a statement: its closing balance against the book and the client ledgers, entries that the bank does not have yet named one by one.</summary>
[Requires(Permissions.LedgerProve)]
public sealed record ProveByStatement(string Number) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class GetBankStatementHandler(IAgencyDb db, IMediator mediator, INumberSource numbers, RequestContext context, BusinessClock clock) :
    IRequestHandler<GetBankStatement, BankStatementPage>, IRequestHandler<ProveByStatement, Receipt>
{
    private const int Shown = 20;

    public async Task<BankStatementPage> Handle(GetBankStatement request, CancellationToken cancellationToken)
    {
        var statement = await db.ImportedStatements.AsNoTracking().Where(row => row.Number == request.Number).One("Bank statement", request.Number, cancellationToken);
        var account = await db.AgencyAccounts.AsNoTracking().SingleAsync(row => row.Id == statement.AccountId, cancellationToken);
        var counts = await db.BankLines.Where(line => line.StatementId == statement.Id).GroupBy(line => line.Status).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var outstanding = statement.IsNotice ? [] : await Outstanding(account, statement.Through, cancellationToken);
        var sides = account.Fund == Fund.Trust && Money(statement.Closing, account) is { } closing
            ? await mediator.ThreeWay(account.Currency, statement.Through, closing, outstanding.Sum(entry => entry.Amount.Amount), cancellationToken)
            : null;
        var proof = sides is null ? null : await db.LastProof(account.Currency, statement.Through, cancellationToken);
        return new BankStatementPage(
            statement.Number, account.Number, account.Name, account.Fund, account.Identifier, statement.Format, statement.IsNotice, statement.FileName, statement.BankNumber,
            statement.From, statement.Through, Money(statement.Opening, account), Money(statement.Closing, account), statement.LineCount, statement.KnownLineCount,
            statement.ImportedAt, statement.ImportedBy, counts, [.. outstanding.Take(Shown)], outstanding.Count, sides is null ? null : TrustProofSides.Of(sides), proof?.Number);
    }

    public async Task<Receipt> Handle(ProveByStatement request, CancellationToken cancellationToken)
    {
        var statement = await db.BankStatement(request.Number, cancellationToken);
        var account = await db.AgencyAccounts.AsNoTracking().SingleAsync(row => row.Id == statement.AccountId, cancellationToken);
        BusinessRule.Check(new Domain.Banking.Rules.LineMustBeOfATrustAccount(account.Fund == Fund.Trust), new Domain.Banking.Rules.StatementMustHaveABalance(statement.Closing is not null));
        var items = (await Outstanding(account, statement.Through, cancellationToken))
            .Select(entry => new OutstandingItem($"{entry.JournalNumber} {entry.On:yyyy-MM-dd} {entry.Description}", entry.Amount.Amount)).ToList();
        var sides = await mediator.ThreeWay(account.Currency, statement.Through, Money(statement.Closing, account), items.Sum(item => item.Amount), cancellationToken);
        var number = await numbers.Next(NumberSeries.TrustProof, clock.Today.Year, cancellationToken);
        db.TrustProofs.Add(TrustProof.Keep(number, statement.Through, sides, BankBalanceSource.Statement, items, context.Caller.Name, clock.Now));
        return new Receipt(number);
    }

    private static Money? Money(decimal? amount, AgencyAccount account) => amount is { } known ? new Money(known, account.Currency) : null;

    private async Task<IReadOnlyList<BookEntry>> Outstanding(AgencyAccount account, DateOnly through, CancellationToken cancellationToken)
    {
        var entries = await db.Unmatched(account, through).OrderBy(entry => entry.On).ThenBy(entry => entry.JournalNumber).ToListAsync(cancellationToken);
        var journal = entries.Select(entry => entry.JournalNumber).ToList();
        var words = await db.JournalEntries.Where(entry => journal.Contains(entry.Number)).ToDictionaryAsync(entry => entry.Number, entry => entry.Description, cancellationToken);
        return [.. entries.Where(entry => entry.Amount != 0).Select(entry => new BookEntry(entry.JournalNumber, entry.On, new Money(entry.Amount, account.Currency), words.GetValueOrDefault(entry.JournalNumber, "")))];
    }
}
