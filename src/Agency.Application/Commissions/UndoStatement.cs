using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Commissions;
using Agency.Domain.Commissions.Rules;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Commissions;

/// <summary>A statement was wrong or came too early: it is undone by another one that mirrors it, and its lines are free for the next run. Its number stays, and it says what it said.</summary>
/// <param name="Number">Of the statement.</param>
/// <param name="Reason">Why.</param>
[Requires(Permissions.CommissionsIssue)]
[Idempotent(IsOptional = true)]
public sealed record UndoStatement(string Number, string Reason) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;

    /// <inheritdoc />
    public override string? Why => Reason;
}

internal sealed class UndoStatementValidator : AbstractValidator<UndoStatement>
{
    public UndoStatementValidator() => RuleFor(request => request.Reason).NotEmpty().WithMessage("Say why it is undone.").MaximumLength(2000);
}

internal sealed class UndoStatementHandler(IAgencyDb db, INumberSource numbers, RequestContext context, BusinessClock clock) : IRequestHandler<UndoStatement, Receipt>
{
    public async Task<Receipt> Handle(UndoStatement request, CancellationToken cancellationToken)
    {
        var statement = await db.CommissionStatements.AsNoTracking().Where(row => row.Number == request.Number).One("Statement", request.Number, cancellationToken);

        // A run, or another undo, waits for the number; a payout waits for the partner.
        var number = await numbers.Next(NumberSeries.CommissionStatement, statement.PeriodFrom.Year, cancellationToken);
        await db.HoldPartner(statement.AffiliateId, cancellationToken);
        BusinessRule.Check([.. (await db.JudgeUndo([statement], cancellationToken)).Select(judged => judged.Broken).OfType<BusinessRule>()]);
        var lines = await db.LinesOf(statement, isUndone: false).AsNoTracking().ToListAsync(cancellationToken);
        db.CommissionStatements.Add(statement.Undo(await db.NextStatementLink(number, cancellationToken), lines, request.Reason, context.Caller.Name, clock.Now));
        db.UndoneStatementLines.AddRange(lines.Select(line => new UndoneStatementLine(statement.Id, line.Id)));
        await db.CommissionLines.Where(line => line.StatementId == statement.Id).ExecuteUpdateAsync(set => set.SetProperty(line => line.StatementId, (Guid?)null), cancellationToken);
        return new Receipt(number);
    }
}
