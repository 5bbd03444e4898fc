using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Commissions;

/// <summary>What the caller's partner has earned, holds, can be paid and was stated, per currency.</summary>
[Requires(Permissions.CommissionsRead)]
public sealed record GetEarnings : Query<IReadOnlyList<Earnings>>;

/// <summary>One currency of a partner's earnings.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Earned">All lines ever.</param>
/// <param name="Held">Not good funds yet, or in the holding period.</param>
/// <param name="NextReleaseOn">When the next held line is released; null when what is held waits for money alone that is not good yet.</param>
/// <param name="Payable">Released, and on no statement yet.</param>
/// <param name="Stated">On statements.</param>
/// <param name="Paid">Paid out, less what came back.</param>
/// <param name="LastPaidOn">The day of the last payout.</param>
public sealed record Earnings(string Currency, Money Earned, Money Held, DateOnly? NextReleaseOn, Money Payable, Money Stated, Money Paid, DateOnly? LastPaidOn);

internal sealed class GetEarningsHandler(IAgencyDb db, BusinessClock clock) : IRequestHandler<GetEarnings, IReadOnlyList<Earnings>>
{
    public async Task<IReadOnlyList<Earnings>> Handle(GetEarnings request, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var sums = await (
            from line in db.CommissionLines
            join payment in db.Payments on line.PaymentId equals payment.Id
            let isStated = line.StatementId != null
            let isHeld = line.HeldUntil > today || payment.Status == PaymentStatus.Received
            group line by new { line.Amount.Currency, isStated, isHeld } into state
            select new { state.Key.Currency, state.Key.isStated, state.Key.isHeld, Amount = state.Sum(line => line.Amount.Amount), Release = state.Min(line => line.HeldUntil > today ? (DateOnly?)line.HeldUntil : null) })
            .ToListAsync(cancellationToken);
        var paid = await db.Payouts.GroupBy(payout => payout.Amount.Currency)
            .Select(of => new { Currency = of.Key, Amount = of.Sum(payout => payout.Amount.Amount), Last = of.Where(payout => payout.ReversesId == null).Max(payout => (DateOnly?)payout.PaidOn) })
            .ToDictionaryAsync(of => of.Currency, cancellationToken);
        return
        [
            .. sums.GroupBy(sum => sum.Currency).OrderBy(group => group.Key.Code, StringComparer.Ordinal).Select(group => new Earnings(
                group.Key.Code,
                new Money(group.Sum(sum => sum.Amount), group.Key),
                new Money(group.Where(sum => !sum.isStated && sum.isHeld).Sum(sum => sum.Amount), group.Key),
                group.Where(sum => !sum.isStated && sum.isHeld).Select(sum => sum.Release).Min(),
                new Money(group.Where(sum => !sum.isStated && !sum.isHeld).Sum(sum => sum.Amount), group.Key),
                new Money(group.Where(sum => sum.isStated).Sum(sum => sum.Amount), group.Key),
                new Money(paid.GetValueOrDefault(group.Key)?.Amount ?? 0, group.Key),
                paid.GetValueOrDefault(group.Key)?.Last)),
        ];
    }
}
