using Agency.Application.Common.Ports;
using Agency.Domain.Commissions;
using Agency.Domain.Commissions.Rules;
using Agency.Domain.Common;
using Agency.Domain.Payouts;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Commissions;

/// <summary>What speaks against undoing statements: one place, for one of them and for a whole run.</summary>
internal static class StatementUndo
{
    /// <summary>Each statement with the first rule that keeps it, the last in the chain first; null when it can be undone, after those before it in the list that can be.</summary>
    public static async Task<IReadOnlyList<(CommissionStatement Statement, BusinessRule? Broken)>> JudgeUndo(
        this IAgencyDb db, IReadOnlyList<CommissionStatement> statements, CancellationToken cancellationToken)
    {
        var ids = statements.Select(row => row.Id).ToList();
        var undoneBy = await db.CommissionStatements.Where(row => row.ReversesId != null && ids.Contains(row.ReversesId.Value))
            .ToDictionaryAsync(row => row.ReversesId!.Value, row => row.Number, cancellationToken);
        var paidBy = await db.PaidBy(ids, cancellationToken);
        var runs = await db.OpenRuns(cancellationToken);
        var following = await db.Following(statements, cancellationToken);
        var judged = new List<(CommissionStatement, BusinessRule?)>();
        foreach (var statement in statements.OrderByDescending(row => row.ChainPosition))
        {
            var key = (statement.AffiliateId, statement.LinesTotal.Currency);
            BusinessRule[] rules =
            [
                new UndoOfStatementMustNotBeUndone(statement.ReversesId is not null),
                new StatementMustNotBeUndoneTwice(undoneBy.GetValueOrDefault(statement.Id)),
                new StatementMustNotBePaid(paidBy.GetValueOrDefault(statement.Id) ?? RunOf(statement)),
                new StatementMustBeTheLast(following.GetValueOrDefault(key)),
            ];
            var broken = Array.Find(rules, rule => rule.IsBroken);
            judged.Add((statement, broken));
            if (broken is not null)
            {
                following.TryAdd(key, statement.Number);
            }
        }

        return judged;

        string? RunOf(CommissionStatement statement) => !statement.ToPay.IsPositive ? null : runs
            .FirstOrDefault(run => run.AffiliateId == statement.AffiliateId && run.Currency == statement.ToPay.Currency && run.ThroughPosition >= statement.ChainPosition)?.Number;
    }

    /// <summary>The payouts that paid them and have not come back.</summary>
    private static async Task<Dictionary<Guid, string>> PaidBy(this IAgencyDb db, List<Guid> ids, CancellationToken cancellationToken)
    {
        var lines = await (
            from line in db.PayoutLines
            where ids.Contains(line.StatementId)
            join payout in db.Payouts on line.PayoutId equals payout.Id
            select new { line.StatementId, line.Turn, payout.Number }).ToListAsync(cancellationToken);
        return lines.GroupBy(line => line.StatementId).Select(of => of.MaxBy(line => line.Turn)!).Where(line => line.Turn % 2 == 1).ToDictionary(line => line.StatementId, line => line.Number);
    }

    /// <summary>What approved runs, or runs that wait for approval, are to pay.</summary>
    private static async Task<List<OpenRun>> OpenRuns(this IAgencyDb db, CancellationToken cancellationToken) => await (
        from item in db.PayoutRunItems
        where item.Status == PayoutItemStatus.Open
        join run in db.PayoutRuns on item.RunId equals run.Id
        select new OpenRun(item.AffiliateId, item.Amount.Currency, run.ThroughPosition, run.Number)).ToListAsync(cancellationToken);

    /// <summary>Of each partner and currency the last statement that follows on these, is none of them, and stands.</summary>
    private static async Task<Dictionary<(Guid, Currency), string>> Following(this IAgencyDb db, IReadOnlyList<CommissionStatement> statements, CancellationToken cancellationToken)
    {
        var first = statements.Select(row => row.ChainPosition).DefaultIfEmpty().Min();
        var (ids, affiliates) = (statements.Select(row => row.Id).ToHashSet(), statements.Select(row => row.AffiliateId).Distinct().ToList());
        var later = await db.CommissionStatements
            .Where(row => row.ChainPosition > first && affiliates.Contains(row.AffiliateId) && row.ReversesId == null && !db.CommissionStatements.Any(undo => undo.ReversesId == row.Id))
            .Select(row => new { row.Id, row.AffiliateId, row.LinesTotal.Currency, row.ChainPosition, row.Number }).ToListAsync(cancellationToken);
        var last = statements.GroupBy(row => (row.AffiliateId, row.LinesTotal.Currency)).ToDictionary(of => of.Key, of => of.Max(row => row.ChainPosition));
        return later.Where(row => !ids.Contains(row.Id) && last.TryGetValue((row.AffiliateId, row.Currency), out var position) && row.ChainPosition > position)
            .GroupBy(row => (row.AffiliateId, row.Currency)).ToDictionary(of => of.Key, of => of.MaxBy(row => row.ChainPosition)!.Number);
    }

    private sealed record OpenRun(Guid AffiliateId, Currency Currency, int ThroughPosition, string Number);
}
