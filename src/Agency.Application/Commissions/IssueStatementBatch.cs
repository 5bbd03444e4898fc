using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Commissions;
using Agency.Domain.Commissions.Rules;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Commissions;

/// <summary>Whose statement: one partner, one currency.</summary>
public sealed record StatementOf(Guid AffiliateId, string Currency);

/// <summary>
/// Issues the statements of some partners in one transaction, with as many SQL statements as for one of them. When one of them has no line left, because another
/// run was faster, none is issued.
/// </summary>
[Requires(Permissions.CommissionsIssue)]
public sealed record IssueStatementBatch(IReadOnlyList<StatementOf> Of, DateOnly Month) : Command<Receipt>;

internal sealed class IssueStatementBatchHandler(IAgencyDb db, INumberSource numbers, RequestContext context, BusinessClock clock)
    : IRequestHandler<IssueStatementBatch, Receipt>
{
    public async Task<Receipt> Handle(IssueStatementBatch request, CancellationToken cancellationToken)
    {
        var period = DateRange.MonthOf(request.Month);
        BusinessRule.Check(new PeriodMustHaveEnded(period.Through, clock.Today));

        // The numbers come first: their counter is what makes two runs at once wait for each other, so that no line is read twice.
        var taken = await numbers.Take(NumberSeries.CommissionStatement, period.From.Year, request.Of.Count, cancellationToken);
        var lines = await Lines(request, period, cancellationToken);
        BusinessRule.Check([.. request.Of.Select(of => new StatementMustHaveLines(lines[of].Count()))]);
        var carried = await db.CarriedForward(request.Of.Select(of => of.AffiliateId), cancellationToken);
        var minimums = await Minimums(lines.SelectMany(group => group), cancellationToken);
        var link = await db.NextStatementLink("", cancellationToken);
        foreach (var (of, number) in request.Of.Zip(taken))
        {
            var currency = Currency.Of(of.Currency);
            var own = lines[of].ToList();
            var statement = CommissionStatement.Issue(
                link with { Number = number },
                of.AffiliateId,
                period,
                carried.GetValueOrDefault((of.AffiliateId, currency), Money.Zero(currency)),
                own,
                own.Select(line => line.PlanVersionId).Distinct().Min(plan => minimums[plan]),
                context.Caller.Name,
                clock.Now);
            db.CommissionStatements.Add(statement);
            link = new StatementChainLink("", statement.ChainPosition + 1, statement.Number, statement.Hash);
        }

        await db.SaveChangesAsync(cancellationToken);
        await PutOnStatements(lines, taken, cancellationToken);
        return new Receipt(taken.Count == 1 ? taken[0] : $"{taken[0]} – {taken[^1]}");
    }

    private async Task<ILookup<StatementOf, CommissionLine>> Lines(IssueStatementBatch request, DateRange period, CancellationToken cancellationToken)
    {
        var affiliates = request.Of.Select(of => of.AffiliateId).Distinct().ToList();
        var lines = await db.Payable(period).AsNoTracking().Where(line => affiliates.Contains(line.AffiliateId)).ToListAsync(cancellationToken);
        var wanted = request.Of.ToHashSet();
        return lines.Select(line => (Of: new StatementOf(line.AffiliateId, line.Amount.Currency.Code), Line: line)).Where(row => wanted.Contains(row.Of))
            .ToLookup(row => row.Of, row => row.Line);
    }

    /// <summary>One statement of SQL for all lines: each takes the statement of its partner and currency. A line that another run took meanwhile undoes everything.</summary>
    private async Task PutOnStatements(ILookup<StatementOf, CommissionLine> lines, IReadOnlyList<string> taken, CancellationToken cancellationToken)
    {
        var ids = lines.SelectMany(group => group).Select(line => line.Id).ToList();
        var changed = await db.CommissionLines.Where(line => line.StatementId == null && ids.Contains(line.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(
                line => line.StatementId,
                line => db.CommissionStatements
                    .Where(statement => taken.Contains(statement.Number) && statement.AffiliateId == line.AffiliateId && statement.LinesTotal.Currency == line.Amount.Currency)
                    .Select(statement => (Guid?)statement.Id).First()),
            cancellationToken);
        BusinessRule.Check(new LinesMustStandOnOneStatement(changed == ids.Count));
    }

    /// <summary>Of each plan on the statements; the lowest holds, so that a partner never waits because of a plan that is not theirs any more.</summary>
    private async Task<Dictionary<Guid, decimal>> Minimums(IEnumerable<CommissionLine> lines, CancellationToken cancellationToken)
    {
        var plans = lines.Select(line => line.PlanVersionId).Distinct().ToList();
        return await db.CommissionPlanVersions.Where(version => plans.Contains(version.Id)).ToDictionaryAsync(version => version.Id, version => version.MinimumPayout, cancellationToken);
    }
}
