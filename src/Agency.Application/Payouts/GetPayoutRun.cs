using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Payouts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payouts;

/// <summary>A run with who is paid what, and where each of them stands.</summary>
[Requires(Permissions.PayoutRunsRead)]
public sealed record GetPayoutRun(string Number) : Query<PayoutRunPage>;

/// <summary>What the page of a run shows.</summary>
/// <param name="IsOwn">Whether the reader made it, and so cannot approve it.</param>
/// <param name="Files">The currencies of which there is a file for the bank.</param>
public sealed record PayoutRunPage(
    string Number, PayoutRunStatus Status, string MadeBy, DateTime MadeAt, bool IsOwn, string? ApprovedBy, DateTime? ApprovedAt, DateTime? EndedAt, string? Reason,
    IReadOnlyList<Money> Totals, IReadOnlyList<string> Files, IReadOnlyList<PayoutRunRow> Items);

/// <summary>A partner of a run.</summary>
/// <param name="AccountIsInForce">Whether it is the account of the partner still.</param>
public sealed record PayoutRunRow(
    string AffiliateNumber, string AffiliateName, string PayeeName, AccountKind Kind, string Account, bool AccountIsInForce, Money Amount, int Statements, PayoutItemStatus Status, string? PayoutNumber);

internal sealed class GetPayoutRunHandler(IAgencyDb db, RequestContext context) : IRequestHandler<GetPayoutRun, PayoutRunPage>
{
    public async Task<PayoutRunPage> Handle(GetPayoutRun request, CancellationToken cancellationToken)
    {
        var run = await db.PayoutRuns.AsNoTracking().Where(row => row.Number == request.Number).One("Payout run", request.Number, cancellationToken);
        var rows = await (
            from item in db.PayoutRunItems
            where item.RunId == run.Id
            join affiliate in db.Affiliates on item.AffiliateId equals affiliate.Id
            join account in db.PayeeAccounts on item.AccountId equals account.Id
            join payout in db.Payouts on item.PayoutId equals payout.Id into payouts
            from payout in payouts.DefaultIfEmpty()
            orderby item.Position
            select new { Item = item, affiliate.Number, affiliate.Name, Account = account, Payout = payout == null ? null : payout.Number }).AsNoTracking().ToListAsync(cancellationToken);
        var items = rows.Select(row => new PayoutRunRow(
            row.Number, row.Name, row.Item.PayeeName, row.Account.Kind, row.Account.Account.Masked, row.Account.Status == PayeeAccountStatus.InForce,
            row.Item.Amount, row.Item.Statements, row.Item.Status, row.Payout)).ToList();
        var byCurrency = items.GroupBy(item => item.Amount.Currency).OrderBy(of => of.Key.Code, StringComparer.Ordinal).ToList();
        return new PayoutRunPage(
            run.Number, run.Status, run.MadeBy, run.MadeAt, run.MadeByUserId == context.Caller.UserId, run.ApprovedBy, run.ApprovedAt, run.EndedAt, run.Reason,
            [.. byCurrency.Select(of => Money.Sum(of.Select(item => item.Amount), of.Key))],
            run.Status == PayoutRunStatus.PaidOut ? [.. byCurrency.Where(of => PaymentFiles.HasFormat(of.Key) && of.Any(item => item.PayoutNumber is not null)).Select(of => of.Key.Code)] : [], items);
    }
}
