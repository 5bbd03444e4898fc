using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Jobs;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Agency.Application.Commissions;

/// <summary>
/// Undoes the statements of a month's run, each by one that mirrors it. What is paid, or has a later one that follows on it, stays and is named. Killed half-way and run
/// again, it undoes what is left.
/// </summary>
/// <param name="Month">Any day of the month.</param>
/// <param name="Reason">Why.</param>
[Requires(Permissions.CommissionsIssue)]
public sealed record UndoStatements(DateOnly Month, string Reason) : Process<StatementUndoResult>;

/// <summary>What was undone.</summary>
public sealed record StatementUndoResult(int Undone, IReadOnlyList<string> Failures, IReadOnlyList<StatementNotUndone> LeftOut);

/// <summary>Which statements of a month would be undone, and which stay and why.</summary>
/// <param name="Month">Any day of the month.</param>
[Requires(Permissions.CommissionsIssue)]
public sealed record PreviewStatementUndo(DateOnly Month) : Query<StatementUndoPreview>;

/// <summary>The undo before it is done.</summary>
public sealed record StatementUndoPreview(DateOnly From, DateOnly Through, IReadOnlyList<StatementToUndo> ToUndo, IReadOnlyList<StatementNotUndone> LeftOut);

/// <summary>A statement that would be undone.</summary>
public sealed record StatementToUndo(string Number, string AffiliateNumber, string AffiliateName, int Lines, Money LinesTotal, Money ToPay);

/// <summary>A statement that stays.</summary>
/// <param name="Rule">The name of the rule that keeps it.</param>
/// <param name="Why">In words.</param>
public sealed record StatementNotUndone(string Number, string AffiliateName, string Rule, string Why);

internal sealed class UndoStatementsValidator : AbstractValidator<UndoStatements>
{
    public UndoStatementsValidator() => RuleFor(request => request.Reason).NotEmpty().WithMessage("Say why they are undone.").MaximumLength(2000);
}

internal sealed class UndoStatementsHandler(IAgencyDb db, IMediator mediator, WorkProgress progress, ILogger<UndoStatements> logger) :
    IRequestHandler<UndoStatements, StatementUndoResult>, IRequestHandler<PreviewStatementUndo, StatementUndoPreview>
{
    public async Task<StatementUndoResult> Handle(UndoStatements request, CancellationToken cancellationToken)
    {
        // The last of a partner first: a statement is undone when nothing follows on it.
        var preview = await mediator.Send(new PreviewStatementUndo(request.Month), cancellationToken);
        var report = await JobReport.ForEach(
            [.. preview.ToUndo.Select(row => row.Number)], number => mediator.Send(new UndoStatement(number, request.Reason), cancellationToken), logger, progress);
        return new StatementUndoResult(report.Done, report.Failures, preview.LeftOut);
    }

    public async Task<StatementUndoPreview> Handle(PreviewStatementUndo request, CancellationToken cancellationToken)
    {
        var period = DateRange.MonthOf(request.Month);
        var statements = await (
            from statement in db.CommissionStatements
            where statement.PeriodFrom == period.From && statement.ReversesId == null && !db.CommissionStatements.Any(undo => undo.ReversesId == statement.Id)
            join affiliate in db.Affiliates on statement.AffiliateId equals affiliate.Id
            select new { Statement = statement, Affiliate = affiliate }).AsNoTracking().ToListAsync(cancellationToken);
        var affiliates = statements.Select(row => row.Affiliate).DistinctBy(row => row.Id).ToDictionary(row => row.Id);
        var judged = (await db.JudgeUndo([.. statements.Select(row => row.Statement)], cancellationToken)).Select(row => (row.Statement, Affiliate: affiliates[row.Statement.AffiliateId], row.Broken)).ToList();
        return new StatementUndoPreview(
            period.From,
            period.Through,
            [
                .. judged.Where(row => row.Broken is null).Select(row => new StatementToUndo(
                    row.Statement.Number, row.Affiliate.Number, row.Affiliate.Name, row.Statement.LineCount, row.Statement.LinesTotal, row.Statement.ToPay)),
            ],
            [.. judged.Where(row => row.Broken is not null).Select(row => new StatementNotUndone(row.Statement.Number, row.Affiliate.Name, row.Broken!.Name, row.Broken.Message))]);
    }
}
