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

    /// <summary>What the partner's last statement in a currency carried forward; zero when there is none.</summary>
    public static async Task<(Money Amount, string? FromNumber)> BroughtForward(
        this IAgencyDb db, Guid affiliateId, Currency currency, CancellationToken cancellationToken)
    {
        var last = await db.CommissionStatements
            .Where(statement => statement.AffiliateId == affiliateId && statement.LinesTotal.Currency == currency)
            .OrderByDescending(statement => statement.ChainPosition)
            .FirstOrDefaultAsync(cancellationToken);
        return last is null ? (Money.Zero(currency), null) : (last.CarriedForward, last.Number);
    }
}
