using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Jobs;
using Agency.Domain.Commissions;
using Agency.Domain.Commissions.Rules;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Agency.Application.Commissions;

/// <summary>Issues the statements of a month that has ended: one per partner and currency, each in its own transaction. Run again, it issues what is still missing.</summary>
/// <param name="Month">Any day of the month.</param>
[Requires(Permissions.CommissionsIssue)]
public sealed record IssueStatements(DateOnly Month) : Process<StatementRunResult>;

/// <summary>What a run did.</summary>
public sealed record StatementRunResult(int Issued, IReadOnlyList<string> Failures, IReadOnlyList<StatementLeftOut> LeftOut);

/// <summary>Issues the statement of one partner in one currency.</summary>
[Requires(Permissions.CommissionsIssue)]
public sealed record IssueStatement(Guid AffiliateId, string Currency, DateOnly Month) : Command<Receipt>;

internal sealed class IssueStatementsHandler(
    IAgencyDb db, IMediator mediator, INumberSource numbers, RequestContext context, BusinessClock clock, WorkProgress progress, ILogger<IssueStatements> logger) :
    IRequestHandler<IssueStatements, StatementRunResult>, IRequestHandler<IssueStatement, Receipt>
{
    public async Task<StatementRunResult> Handle(IssueStatements request, CancellationToken cancellationToken)
    {
        var preview = await mediator.Send(new PreviewStatements(request.Month), cancellationToken);
        BusinessRule.Check(new PeriodMustHaveEnded(preview.Through, clock.Today));
        var report = await JobReport.ForEach(
            preview.ToIssue, row => mediator.Send(new IssueStatement(row.AffiliateId, row.Total.Currency.Code, request.Month), cancellationToken), logger, progress);
        return new StatementRunResult(report.Done, report.Failures, preview.LeftOut);
    }

    public async Task<Receipt> Handle(IssueStatement request, CancellationToken cancellationToken)
    {
        var period = DateRange.MonthOf(request.Month);
        BusinessRule.Check(new PeriodMustHaveEnded(period.Through, clock.Today));
        var currency = Currency.Of(request.Currency);

        // The number comes first: its counter is what makes two runs at once wait for each other, so that no line is read twice.
        var number = await numbers.Next(NumberSeries.CommissionStatement, period.From.Year, cancellationToken);
        var lines = await db.Payable(period)
            .Where(line => line.AffiliateId == request.AffiliateId && line.Amount.Currency == currency)
            .ToListAsync(cancellationToken);
        var (broughtForward, _) = await db.BroughtForward(request.AffiliateId, currency, cancellationToken);
        var statement = CommissionStatement.Issue(
            await NextLink(number, cancellationToken), request.AffiliateId, period, broughtForward, lines, await Minimum(lines, cancellationToken), context.Caller.Name, clock.Now);
        db.CommissionStatements.Add(statement);
        return new Receipt(number);
    }

    private async Task<StatementChainLink> NextLink(string number, CancellationToken cancellationToken)
    {
        var last = await db.CommissionStatements
            .OrderByDescending(statement => statement.ChainPosition)
            .Select(statement => new { statement.ChainPosition, statement.Number, statement.Hash })
            .FirstOrDefaultAsync(cancellationToken);
        return new StatementChainLink(number, (last?.ChainPosition ?? 0) + 1, last?.Number, last?.Hash ?? "");
    }

    /// <summary>The lowest minimum of the plans on the statement, so that a partner never waits because of a plan that is not theirs any more.</summary>
    private async Task<decimal> Minimum(List<CommissionLine> lines, CancellationToken cancellationToken)
    {
        var plans = lines.Select(line => line.PlanVersionId).Distinct().ToList();
        return await db.CommissionPlanVersions.Where(version => plans.Contains(version.Id)).Select(version => (decimal?)version.MinimumPayout).MinAsync(cancellationToken) ?? 0;
    }
}
