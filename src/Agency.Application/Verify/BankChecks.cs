using Agency.Application.Common.Ports;
using Agency.Domain.Banking;
using Agency.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Verify;

/// <summary>Every statement of the bank: its balances against its lines; and every placed line against the entries of the journal that it is the bank's side of.</summary>
internal sealed class BankChecks(IAgencyDb db, AsOf asOf)
{
    private readonly Tally statements = new("bank statements");
    private readonly Tally lines = new("bank lines");

    public async Task<IEnumerable<Verified>> Run(CancellationToken cancellationToken)
    {
        var sums = await db.BankLines.GroupBy(line => line.StatementId).Select(group => new { group.Key, Count = group.Count(), Amount = group.Sum(line => line.Amount.Amount) })
            .ToDictionaryAsync(group => group.Key, cancellationToken);
        foreach (var statement in await db.ImportedStatements.AsNoTracking().Where(row => row.ImportedAt < asOf.Before).OrderBy(row => row.Number).ToListAsync(cancellationToken))
        {
            var kept = sums.GetValueOrDefault(statement.Id);
            statements.Compare($"{statement.Number} lines", statement.LineCount, (kept?.Count ?? 0) + statement.KnownLineCount);

            // Lines that stood on an earlier statement are not kept here: then only the bank's own file proves.
            if (statement is { KnownLineCount: 0, Opening: { } opening, Closing: { } closing })
            {
                statements.Compare($"{statement.Number} balances", closing, opening + (kept?.Amount ?? 0));
            }
        }

        var moved = await (
            from entry in db.BankLineEntries
            join account in db.AgencyAccounts on entry.AccountId equals account.Id
            join posting in db.JournalPostings on entry.JournalNumber equals posting.JournalNumber
            where posting.Amount.Currency == account.Currency && posting.Account == (account.Fund == Fund.Trust ? Account.TrustBank : Account.OperatingBank)
            group posting by entry.LineId into of
            select new { of.Key, Amount = of.Sum(posting => posting.Side == Side.Debit ? posting.Amount.Amount : -posting.Amount.Amount) })
            .ToDictionaryAsync(of => of.Key, of => of.Amount, cancellationToken);
        var placed = await (
            from line in db.BankLines
            join statement in db.ImportedStatements on line.StatementId equals statement.Id
            where (line.Status == BankLineStatus.Posted || line.Status == BankLineStatus.Matched) && !line.IsNotice && line.PlacedAt < asOf.Before
            orderby statement.Number, line.Position
            select new { line.Id, statement.Number, line.Position, line.Amount.Amount }).ToListAsync(cancellationToken);
        foreach (var line in placed)
        {
            lines.Compare($"{line.Number} line {line.Position}", line.Amount, moved.GetValueOrDefault(line.Id));
        }

        return [statements.Result, lines.Result];
    }
}
