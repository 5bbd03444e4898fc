using System.Globalization;
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
        var byYear = new Dictionary<string, int>(StringComparer.Ordinal);
        CommissionStatement? previous = null;
        foreach (var statement in await db.CommissionStatements.AsNoTracking().Where(row => row.IssuedAt < asOf.Before).OrderBy(row => row.ChainPosition).ToListAsync(cancellationToken))
        {
            var lines = await db.CommissionLines.AsNoTracking().Where(line => line.StatementId == statement.Id).ToListAsync(cancellationToken);
            CheckTotals(statement, lines, carried);
            hashes.Compare($"{statement.Number} hash", statement.Hash, statement.ComputeHash(lines));
            hashes.Compare($"{statement.Number} link", (statement.PreviousNumber, statement.PreviousHash), (previous?.Number, previous?.Hash ?? ""));
            CheckNumber(statement, previous, byYear);
            previous = statement;
        }

        return [totals.Result, hashes.Result, numbers.Result];
    }

    private void CheckTotals(CommissionStatement statement, List<CommissionLine> lines, Dictionary<(Guid, Currency), Money> carried)
    {
        var currency = statement.LinesTotal.Currency;
        var total = Money.Sum(lines.Select(line => line.Amount), currency);
        var broughtForward = carried.GetValueOrDefault((statement.AffiliateId, currency), Money.Zero(currency));
        totals.Compare($"{statement.Number} lines", (statement.LineCount, statement.LinesTotal), (lines.Count, total));
        totals.Compare($"{statement.Number} brought forward", statement.BroughtForward, broughtForward);
        totals.Compare($"{statement.Number} to pay and carried", statement.ToPay + statement.CarriedForward, broughtForward + total);
        carried[(statement.AffiliateId, currency)] = statement.CarriedForward;
    }

    private void CheckNumber(CommissionStatement statement, CommissionStatement? previous, Dictionary<string, int> byYear)
    {
        var cut = statement.Number.LastIndexOf('-');
        var series = statement.Number[..cut];
        var next = byYear.GetValueOrDefault(series) + 1;
        numbers.Compare(statement.Number, int.Parse(statement.Number[(cut + 1)..], CultureInfo.InvariantCulture), next);
        numbers.Compare($"{statement.Number} position", statement.ChainPosition, (previous?.ChainPosition ?? 0) + 1);
        byYear[series] = next;
    }
}
