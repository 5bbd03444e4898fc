using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Jobs;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Payouts;
using Agency.Domain.Payouts.Rules;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Agency.Application.Payouts;

/// <summary>
/// Pays an approved run: one payout per partner and currency, each in its own transaction. Killed half-way and run again, it pays what is still open; a run that is
/// done already pays nothing.
/// </summary>
[Requires(Permissions.PayoutsMake)]
public sealed record PayOutRun(string Number) : Process<PayoutRunResult>;

/// <summary>What a run did.</summary>
public sealed record PayoutRunResult(int Paid, IReadOnlyList<string> Failures);

internal sealed class PayOutRunHandler(IAgencyDb db, IMediator mediator, WorkProgress progress, ILogger<PayOutRun> logger) : IRequestHandler<PayOutRun, PayoutRunResult>
{
    public async Task<PayoutRunResult> Handle(PayOutRun request, CancellationToken cancellationToken)
    {
        var run = await db.PayoutRuns.AsNoTracking().Where(row => row.Number == request.Number).One("Payout run", request.Number, cancellationToken);
        if (run.Status == PayoutRunStatus.PaidOut)
        {
            return new PayoutRunResult(0, []);
        }

        BusinessRule.Check(new PayoutRunMustBeApproved(run.Number, run.Status));
        var open = await (
            from item in db.PayoutRunItems
            where item.RunId == run.Id && item.Status == PayoutItemStatus.Open
            join affiliate in db.Affiliates on item.AffiliateId equals affiliate.Id
            orderby item.Position
            select new { Affiliate = affiliate.Number, item.Amount.Currency }).ToListAsync(cancellationToken);
        var report = await JobReport.ForEach(
            [.. open.Select(item => new PayAffiliate(run.Number, item.Affiliate, item.Currency.Code))], payout => mediator.Send(payout, cancellationToken), logger, progress);
        return new PayoutRunResult(report.Done, report.Failures);
    }
}
