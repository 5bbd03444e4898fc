using Agency.Application.Common.Ports;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Commissions;

/// <summary>Which lines may go on a statement: one place, for the preview and the run.</summary>
internal static class StatementLines
{
    /// <summary>
    /// The lines that stand on no statement, were earned by the end of the period, and are no longer held: the holding period is over and the payment is good, or has
    /// come back, and then the line and its clawback go together.
    /// </summary>
    public static IQueryable<CommissionLine> Payable(this IAgencyDb db, DateRange period) =>
        from line in db.Open(period)
        where line.HeldUntil <= period.Through
        join payment in db.Payments on line.PaymentId equals payment.Id
        where payment.Status != PaymentStatus.Received
        select line;

    /// <summary>The lines that stand on no statement and were earned by the end of the period, held or not.</summary>
    public static IQueryable<CommissionLine> Open(this IAgencyDb db, DateRange period) =>
        db.CommissionLines.Where(line => line.StatementId == null && line.EarnedOn <= period.Through);

    /// <summary>The lines that a statement says: those that stand on it, those that did until it was undone, or those that it took off another one.</summary>
    /// <param name="db">The database.</param>
    /// <param name="statement">Which one.</param>
    /// <param name="isUndone">Whether another one undoes it.</param>
    public static IQueryable<CommissionLine> LinesOf(this IAgencyDb db, CommissionStatement statement, bool isUndone) =>
        statement.ReversesId is null && !isUndone
            ? db.CommissionLines.Where(line => line.StatementId == statement.Id)
            : from undone in db.UndoneStatementLines
              where undone.StatementId == (statement.ReversesId ?? statement.Id)
              join line in db.CommissionLines on undone.LineId equals line.Id
              select line;

    /// <summary>The place after the last statement.</summary>
    public static async Task<StatementChainLink> NextStatementLink(this IAgencyDb db, string number, CancellationToken cancellationToken)
    {
        var last = await db.CommissionStatements.OrderByDescending(row => row.ChainPosition).Select(row => new { row.ChainPosition, row.Number, row.Hash }).FirstOrDefaultAsync(cancellationToken);
        return new StatementChainLink(number, (last?.ChainPosition ?? 0) + 1, last?.Number, last?.Hash ?? "");
    }

    /// <summary>
    /// Makes whoever else pays a partner, or takes a statement from one, wait until this transaction ends. It comes before what is owed is read. The partner's row is the lock:
    /// nothing of it changes, not even its version.
    /// </summary>
    public static Task HoldPartner(this IAgencyDb db, Guid affiliateId, CancellationToken cancellationToken) =>
        db.Affiliates.Where(row => row.Id == affiliateId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, row => row.Name), cancellationToken);

    /// <summary>What each partner's last statement in a currency carried forward; a partner without one is not in it.</summary>
    public static async Task<Dictionary<(Guid AffiliateId, Currency Currency), Money>> CarriedForward(
        this IAgencyDb db, IEnumerable<Guid> affiliates, CancellationToken cancellationToken)
    {
        var ids = affiliates.Distinct().ToList();
        var last = await db.CommissionStatements.AsNoTracking()
            .Where(statement => ids.Contains(statement.AffiliateId))
            .Where(statement => !db.CommissionStatements.Any(later =>
                later.AffiliateId == statement.AffiliateId
                && later.LinesTotal.Currency == statement.LinesTotal.Currency
                && later.ChainPosition > statement.ChainPosition))
            .Select(statement => new { statement.AffiliateId, statement.CarriedForward })
            .ToListAsync(cancellationToken);
        return last.ToDictionary(statement => (statement.AffiliateId, statement.CarriedForward.Currency), statement => statement.CarriedForward);
    }
}
