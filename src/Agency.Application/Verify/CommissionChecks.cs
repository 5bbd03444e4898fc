using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Verify;

/// <summary>Replays every commission account from its first line on: the lines must add up to the plan applied to the net collected, and stay under the cap.</summary>
internal sealed class CommissionChecks(IAgencyDb db)
{
    private readonly Tally lines = new("commission lines");
    private readonly Tally accounts = new("commission accounts");

    public async Task<IEnumerable<Verified>> Run(CancellationToken cancellationToken)
    {
        var plans = await db.CommissionPlanVersions.AsNoTracking().ToDictionaryAsync(version => version.Id, cancellationToken);
        foreach (var account in await db.CommissionAccounts.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken))
        {
            await Replay(account, plans[account.PlanVersionId], cancellationToken);
        }

        return [lines.Result, accounts.Result];
    }

    private async Task Replay(CommissionAccount account, CommissionPlanVersion plan, CancellationToken cancellationToken)
    {
        var stored = await db.CommissionLines.AsNoTracking().Where(line => line.AccountId == account.Id).OrderBy(line => line.Ordinal).ToListAsync(cancellationToken);
        var payments = await (
            from line in db.CommissionLines
            where line.AccountId == account.Id
            join payment in db.Payments on line.PaymentId equals payment.Id
            select payment).AsNoTracking().Distinct().ToDictionaryAsync(payment => payment.Id, cancellationToken);
        var parts = await Parts(account.Id, cancellationToken);

        var again = CommissionAccount.Open(account.AffiliateId, account.PlanVersionId, account.Year, account.Base.Currency);
        foreach (var line in stored)
        {
            var payment = payments[line.PaymentId];
            var sign = line.Kind == CommissionLineKind.Clawback ? -1 : 1;
            var counted = plan.BaseOf(parts[payment.Id], payment.Fee);
            var earning = again.Quote(plan, sign < 0 ? -payment.Amount : payment.Amount, sign < 0 ? -counted : counted);
            lines.Compare(
                $"{payment.Number} {line.Kind}",
                (line.Ordinal, line.Collected, line.Base, line.BaseBefore, line.EarnedBefore, line.Amount),
                (earning.Ordinal, earning.Collected, earning.Base, earning.BaseBefore.Amount, earning.EarnedBefore.Amount, earning.Amount));
            again.Take(earning);
        }

        accounts.Compare(
            $"{account.AffiliateId} {plan.Name} {account.Year}", (account.Collected, account.Base, account.Earned, account.Lines), (again.Collected, again.Base, again.Earned, again.Lines));
    }

    /// <summary>What each payment of an account was allocated to.</summary>
    private async Task<ILookup<Guid, AllocatedPart>> Parts(Guid accountId, CancellationToken cancellationToken)
    {
        var paid = await db.AccountEntries.AsNoTracking()
            .Where(entry => entry.Kind == EntryKind.Paid && db.CommissionLines.Any(line => line.AccountId == accountId && line.PaymentId == entry.PaymentId))
            .ToListAsync(cancellationToken);
        return paid.ToLookup(entry => entry.PaymentId!.Value, entry => new AllocatedPart(entry.Component, entry.ClaimId, -entry.Amount));
    }
}
