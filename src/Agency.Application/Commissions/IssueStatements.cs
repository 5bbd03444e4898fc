using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Jobs;
using Agency.Domain.Commissions.Rules;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using MediatR;
using Microsoft.Extensions.Logging;

namespace Agency.Application.Commissions;

/// <summary>
/// Issues the statements of a month that has ended: one per partner and currency, many in a transaction. Killed half-way and run again, it issues what is still
/// missing: a line that stands on a statement is not looked at again.
/// </summary>
/// <param name="Month">Any day of the month.</param>
[Requires(Permissions.CommissionsIssue)]
public sealed record IssueStatements(DateOnly Month) : Process<StatementRunResult>;

/// <summary>What a run did.</summary>
public sealed record StatementRunResult(int Issued, IReadOnlyList<string> Failures, IReadOnlyList<StatementLeftOut> LeftOut);

internal sealed class IssueStatementsHandler(IMediator mediator, BusinessClock clock, WorkProgress progress, ILogger<IssueStatements> logger)
    : IRequestHandler<IssueStatements, StatementRunResult>
{
    private const int BatchSize = 100;

    public async Task<StatementRunResult> Handle(IssueStatements request, CancellationToken cancellationToken)
    {
        var preview = await mediator.Send(new PreviewStatements(request.Month), cancellationToken);
        BusinessRule.Check(new PeriodMustHaveEnded(preview.Through, clock.Today));
        var failures = new List<string>();
        var done = 0;
        foreach (var batch in preview.ToIssue.Chunk(BatchSize))
        {
            await progress.Tell(done, preview.ToIssue.Count);
            failures.AddRange(await Issue(batch, request.Month, cancellationToken));
            done += batch.Length;
        }

        return new StatementRunResult(preview.ToIssue.Count - failures.Count, failures, preview.LeftOut);
    }

    /// <summary>All of a batch at once; when one of them cannot be issued, one by one, so that it keeps no other back and is named.</summary>
    private async Task<IReadOnlyList<string>> Issue(StatementToIssue[] batch, DateOnly month, CancellationToken cancellationToken)
    {
        try
        {
            await mediator.Send(Command(batch), cancellationToken);
            return [];
        }
        catch (Exception exception) when (exception is not OperationCanceledException && batch.Length > 1)
        {
            logger.LogWarning(exception, "A batch of {Count} statements is issued one by one", batch.Length);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "{Statement} failed", batch[0]);
            return [$"{batch[0].AffiliateNumber} {batch[0].Total.Currency.Code}: {exception.Message}"];
        }

        var report = await JobReport.ForEach(batch, row => mediator.Send(Command(row), cancellationToken), logger);
        return report.Failures;

        IssueStatementBatch Command(params StatementToIssue[] rows) => new([.. rows.Select(row => new StatementOf(row.AffiliateId, row.Total.Currency.Code))], month);
    }
}
