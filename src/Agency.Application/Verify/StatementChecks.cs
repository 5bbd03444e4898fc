using Agency.Application.Commissions;
using Agency.Application.Common.Ports;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Verify;

/// <summary>Every statement: its total, what it carries, its hash, its place in the chain, and that no number is missing.</summary>
internal sealed class StatementChecks(IAgencyDb db, AsOf asOf)
{
    private readonly Tally totals = new("statement totals");
    private readonly Tally hashes = new("statement hashes");
    private readonly Tally numbers = new("statement numbers");

    public async Task<IEnumerable<Verified>> Run(CancellationToken cancellationToken)
    {
        var carried = new Dictionary<(Guid, Currency), Money>();
        var gapless = new GaplessNumbers(numbers);
        CommissionStatement? previous = null;
        var statements = await db.CommissionStatements.AsNoTracking().OrderBy(row => row.ChainPosition).ToListAsync(cancellationToken);
        var undone = statements.Where(row => row.ReversesId is not null).Select(row => row.ReversesId!.Value).ToHashSet();
        var byId = statements.ToDictionary(row => row.Id);
        foreach (var statement in statements.Where(row => row.IssuedAt < asOf.Before))
        {
            var lines = await db.LinesOf(statement, undone.Contains(statement.Id)).AsNoTracking().ToListAsync(cancellationToken);
            CheckTotals(statement, lines, carried);
            CheckUndo(statement, statement.ReversesId is { } id ? byId[id] : null);
            hashes.Compare($"{statement.Number} hash", statement.Hash, statement.ComputeHash(lines));
            hashes.Compare($"{statement.Number} link", (statement.PreviousNumber, statement.PreviousHash), (previous?.Number, previous?.Hash ?? ""));
            gapless.Compare(statement.Number);
            numbers.Compare($"{statement.Number} position", statement.ChainPosition, (previous?.ChainPosition ?? 0) + 1);
            previous = statement;
        }

        totals.Compare("lines on undone statements", await db.CommissionLines.CountAsync(line => undone.Contains(line.StatementId!.Value), cancellationToken), 0);
        return [totals.Result, hashes.Result, numbers.Result];
    }

    /// <summary>What undoes a statement is its mirror.</summary>
    private void CheckUndo(CommissionStatement statement, CommissionStatement? of)
    {
        if (of is not null)
        {
            totals.Compare(
                $"{statement.Number} undoes {of.Number}",
                (statement.AffiliateId, statement.PeriodFrom, statement.BroughtForward, statement.LinesTotal, statement.ToPay, statement.CarriedForward, statement.LineCount),
                (of.AffiliateId, of.PeriodFrom, of.CarriedForward, -of.LinesTotal, -of.ToPay, of.BroughtForward, of.LineCount));
        }
    }

    private void CheckTotals(CommissionStatement statement, List<CommissionLine> lines, Dictionary<(Guid, Currency), Money> carried)
    {
        var currency = statement.LinesTotal.Currency;
        var sum = Money.Sum(lines.Select(line => line.Amount), currency);
        var total = statement.ReversesId is null ? sum : -sum;
        var broughtForward = carried.GetValueOrDefault((statement.AffiliateId, currency), Money.Zero(currency));
        totals.Compare($"{statement.Number} lines", (statement.LineCount, statement.LinesTotal), (lines.Count, total));
        totals.Compare($"{statement.Number} brought forward", statement.BroughtForward, broughtForward);
        totals.Compare($"{statement.Number} to pay and carried", statement.ToPay + statement.CarriedForward, broughtForward + total);
        carried[(statement.AffiliateId, currency)] = statement.CarriedForward;
    }
}
