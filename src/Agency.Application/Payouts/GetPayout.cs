using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Payouts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payouts;

/// <summary>A payout with its statements, as it was frozen.</summary>
[Requires(Permissions.PayoutsRead)]
public sealed record GetPayout(string Number) : Query<PayoutPage>;

/// <summary>What the page of a payout shows.</summary>
/// <param name="Account">The end of the account's number.</param>
/// <param name="Reverses">The payout that it takes back.</param>
/// <param name="ReversedBy">The payout that took it back.</param>
public sealed record PayoutPage(
    string Number, string RunNumber, string AffiliateNumber, string AffiliateName, string PayeeName, AccountKind Kind, string Account, DateOnly PaidOn, int TaxYear, DateTime MadeAt,
    string MadeBy, string JournalNumber, Money Amount, string? Reverses, string? ReversedBy, string? Reason, string? PreviousNumber, string Hash, IReadOnlyList<PayoutStatement> Statements);

internal sealed class GetPayoutHandler(IAgencyDb db) : IRequestHandler<GetPayout, PayoutPage>
{
    public async Task<PayoutPage> Handle(GetPayout request, CancellationToken cancellationToken)
    {
        var it = await db.Payouts.AsNoTracking().Where(row => row.Number == request.Number).One("Payout", request.Number, cancellationToken);
        var affiliate = await db.Affiliates.AsNoTracking().SingleAsync(row => row.Id == it.AffiliateId, cancellationToken);
        var account = await db.PayeeAccounts.AsNoTracking().SingleAsync(row => row.Id == it.AccountId, cancellationToken);
        var run = await db.PayoutRuns.Where(row => row.Id == it.RunId).Select(row => row.Number).SingleAsync(cancellationToken);
        var linked = await db.Payouts.Where(row => row.Id == it.ReversesId || row.ReversesId == it.Id).Select(row => new { row.Number, row.ReversesId }).ToListAsync(cancellationToken);
        return new PayoutPage(
            it.Number, run, affiliate.Number, affiliate.Name, it.PayeeName, account.Kind, account.Account.Masked, it.PaidOn, it.TaxYear, it.MadeAt, it.MadeBy, it.JournalNumber, it.Amount,
            linked.FirstOrDefault(row => row.ReversesId != it.Id)?.Number, linked.FirstOrDefault(row => row.ReversesId == it.Id)?.Number, it.Reason, it.PreviousNumber, it.Hash,
            await db.StatementsOf(it.Id, cancellationToken));
    }
}

internal static class PayoutStatements
{
    /// <summary>The statements of a payout, in its order, with what each was to be paid.</summary>
    public static Task<List<PayoutStatement>> StatementsOf(this IAgencyDb db, Guid payoutId, CancellationToken cancellationToken) => (
        from line in db.PayoutLines
        where line.PayoutId == payoutId
        join statement in db.CommissionStatements on line.StatementId equals statement.Id
        orderby line.Position
        select new PayoutStatement(statement.Number, statement.PeriodFrom, statement.PeriodThrough, line.Amount)).AsNoTracking().ToListAsync(cancellationToken);
}
