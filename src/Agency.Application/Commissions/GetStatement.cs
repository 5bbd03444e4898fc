using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Commissions;

/// <summary>A statement with its lines, as it was frozen.</summary>
[Requires(Permissions.CommissionsRead)]
public sealed record GetStatement(string Number) : Query<StatementPage>;

/// <summary>What the page of a statement shows.</summary>
/// <param name="PayoutNumber">The payout that paid it; null while it is owed, or there is nothing to pay.</param>
/// <param name="Undoes">The statement that this one takes back; its lines are that one's, the other way round.</param>
/// <param name="UndoneBy">The statement that takes this one back.</param>
/// <param name="Reason">Why, of one that takes another back.</param>
public sealed record StatementPage(
    string Number,
    string AffiliateNumber,
    string AffiliateName,
    DateOnly PeriodFrom,
    DateOnly PeriodThrough,
    DateTime IssuedAt,
    string IssuedBy,
    Money BroughtForward,
    string? BroughtForwardFrom,
    Money LinesTotal,
    Money BaseTotal,
    Money ToPay,
    Money CarriedForward,
    string? PreviousNumber,
    string Hash,
    IReadOnlyList<StatementPageLine> Lines,
    HeldLines Held,
    string? PayoutNumber,
    DateOnly? PaidOn,
    string? Undoes,
    string? UndoneBy,
    string? Reason);

/// <summary>A line of a statement. <paramref name="ExactChange"/> is the plan on the base after, less the plan on the base before, not rounded.</summary>
public sealed record StatementPageLine(
    Guid Id, int Position, DateOnly EarnedOn, string CaseNumber, string ClientName, string PaymentNumber, CommissionLineKind Kind, Money Collected, Money Base, Money Amount,
    decimal BaseBefore, decimal BaseAfter, string Band, decimal ExactChange, decimal SharePercent);

/// <summary>Lines that were earned by the end of the period and are not on it, because they were held beyond it.</summary>
public sealed record HeldLines(int Lines, Money Amount, DateOnly? FirstReleaseOn);

internal sealed class GetStatementHandler(IAgencyDb db) : IRequestHandler<GetStatement, StatementPage>
{
    public async Task<StatementPage> Handle(GetStatement request, CancellationToken cancellationToken)
    {
        var found = await (
            from row in db.CommissionStatements
            where row.Number == request.Number
            join partner in db.Affiliates on row.AffiliateId equals partner.Id
            select new
            {
                Statement = row,
                Affiliate = partner,
                Undoes = db.CommissionStatements.Where(other => other.Id == row.ReversesId).Select(other => other.Number).FirstOrDefault(),
                UndoneBy = db.CommissionStatements.Where(other => other.ReversesId == row.Id).Select(other => other.Number).FirstOrDefault(),
                Before = db.CommissionStatements
                    .Where(other => other.AffiliateId == row.AffiliateId && other.LinesTotal.Currency == row.LinesTotal.Currency && other.ChainPosition < row.ChainPosition)
                    .OrderByDescending(other => other.ChainPosition).Select(other => other.Number).FirstOrDefault(),
            }).AsNoTracking().One("Statement", request.Number, cancellationToken);
        var (statement, affiliate, currency) = (found.Statement, found.Affiliate, found.Statement.LinesTotal.Currency);
        var lines = await Lines(statement, found.UndoneBy is not null, cancellationToken);
        var paid = await (
            from line in db.PayoutLines
            where line.StatementId == statement.Id
            join payout in db.Payouts on line.PayoutId equals payout.Id
            orderby line.Turn descending
            select new { line.Turn, payout.Number, payout.PaidOn }).FirstOrDefaultAsync(cancellationToken);
        var isPaid = paid?.Turn % 2 == 1;
        return new StatementPage(
            statement.Number, affiliate.Number, affiliate.Name, statement.PeriodFrom, statement.PeriodThrough, statement.IssuedAt, statement.IssuedBy,
            statement.BroughtForward, found.Before, statement.LinesTotal, Money.Sum(lines.Select(line => line.Base), currency), statement.ToPay, statement.CarriedForward,
            statement.PreviousNumber, statement.Hash, lines, await Held(statement, cancellationToken),
            isPaid ? paid!.Number : null, isPaid ? paid!.PaidOn : null, found.Undoes, found.UndoneBy, statement.Reason);
    }

    private async Task<IReadOnlyList<StatementPageLine>> Lines(CommissionStatement statement, bool isUndone, CancellationToken cancellationToken)
    {
        var rows = await (
            from line in db.LinesOf(statement, isUndone)
            join payment in db.Payments on line.PaymentId equals payment.Id
            join row in db.Cases on line.CaseId equals row.Id
            join client in db.Clients on line.ClientId equals client.Id
            join plan in db.CommissionPlanVersions on line.PlanVersionId equals plan.Id
            select new { Line = line, Payment = payment.Number, Case = row.Number, Client = client.Name, Plan = plan }).AsNoTracking().ToListAsync(cancellationToken);
        var byLine = rows.ToDictionary(row => row.Line);
        return [.. CommissionStatement.InOrder(byLine.Keys).Select(line => byLine[line]).Select((row, index) => Line(row.Line, index + 1, row.Case, row.Client, row.Payment))];

        StatementPageLine Line(CommissionLine line, int position, string caseNumber, string client, string payment)
        {
            // What is taken back goes the other way: from where the line had brought the base to where it was.
            var rates = byLine[line].Plan.Rates;
            var isUndo = statement.ReversesId is not null;
            var (before, after) = isUndo ? (line.BaseAfter, line.BaseBefore) : (line.BaseBefore, line.BaseAfter);
            return new StatementPageLine(
                line.Id, position, line.EarnedOn, caseNumber, client, payment, line.Kind, Signed(line.Collected), Signed(line.Base), Signed(line.Amount),
                before, after, rates.Describe(line.BaseAfter), rates.Exact(after) - rates.Exact(before), line.SharePercent ?? 100);

            Money Signed(Money amount) => isUndo ? -amount : amount;
        }
    }

    private async Task<HeldLines> Held(CommissionStatement statement, CancellationToken cancellationToken)
    {
        var currency = statement.LinesTotal.Currency;
        var held = await db.CommissionLines
            .Where(line => line.AffiliateId == statement.AffiliateId && line.Amount.Currency == currency
                && line.EarnedOn <= statement.PeriodThrough && line.HeldUntil > statement.PeriodThrough)
            .GroupBy(line => line.AffiliateId)
            .Select(group => new { Count = group.Count(), Amount = group.Sum(line => line.Amount.Amount), First = group.Min(line => line.HeldUntil) })
            .FirstOrDefaultAsync(cancellationToken);
        return held is null ? new HeldLines(0, Money.Zero(currency), null) : new HeldLines(held.Count, new Money(held.Amount, currency), held.First);
    }
}
