using Agency.Application.Commissions;
using Agency.Application.Common.Ports;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Verify;

/// <summary>Replays every commission account from its first line on: the lines must add up to the plan applied to the net collected, and stay under the cap.</summary>
internal sealed class CommissionChecks(IAgencyDb db, AsOf asOf)
{
    private readonly Tally lines = new("commission lines");
    private readonly Tally accounts = new("commission accounts");
    private Dictionary<Guid, string> numbers = [];

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
        var expected = await Expected(account.Id, plan, cancellationToken);

        var again = CommissionAccount.Open(account.AffiliateId, account.PlanVersionId, account.Year, account.Base.Currency);
        foreach (var line in stored.Where(asOf.Holds))
        {
            var (collected, counted) = expected[line.Id];
            var earning = again.Quote(plan, collected, counted);
            lines.Compare(
                $"{numbers[line.PaymentId]} {line.Kind}",
                (line.Ordinal, line.Collected, line.Base, line.BaseBefore, line.EarnedBefore, line.Amount),
                (earning.Ordinal, earning.Collected, earning.Base, earning.BaseBefore.Amount, earning.EarnedBefore.Amount, earning.Amount));
            again.Take(earning);
        }

        if (asOf.IsNow)
        {
            accounts.Compare(
                $"{account.AffiliateId} {plan.Name} {account.Year}", (account.Collected, account.Base, account.Earned, account.Lines), (again.Collected, again.Base, again.Earned, again.Lines));
        }
    }

    /// <summary>What each line on the payments of an account should count, from allocation, reversals and shares.</summary>
    private async Task<Dictionary<Guid, (Money Collected, Money Base)>> Expected(Guid accountId, CommissionPlanVersion plan, CancellationToken cancellationToken)
    {
        var of = db.CommissionLines.Where(line => line.AccountId == accountId).Select(line => line.PaymentId);
        var payments = await db.Payments.AsNoTracking().Where(payment => of.Contains(payment.Id)).ToListAsync(cancellationToken);
        var entries = (await db.AccountEntries.AsNoTracking().Where(entry => entry.PaymentId != null && of.Contains(entry.PaymentId.Value)).ToListAsync(cancellationToken)).ToLookup(entry => entry.PaymentId!.Value);
        var reversals = (await db.PaymentReversals.AsNoTracking().Where(row => of.Contains(row.PaymentId)).ToListAsync(cancellationToken)).ToLookup(row => row.PaymentId);
        var restated = (await db.RestatedPayments.AsNoTracking().Where(row => of.Contains(row.PaymentId)).ToListAsync(cancellationToken)).ToLookup(row => row.PaymentId);
        var all = (await db.CommissionLines.AsNoTracking().Where(line => of.Contains(line.PaymentId)).ToListAsync(cancellationToken)).ToLookup(line => line.PaymentId);
        var cases = db.Payments.Where(payment => of.Contains(payment.Id)).Select(payment => payment.CaseId);
        var settings = (await db.Attributions.AsNoTracking().Include(row => row.Shares).Where(row => cases.Contains(row.CaseId)).ToListAsync(cancellationToken)).ToLookup(row => row.CaseId);
        numbers = payments.ToDictionary(payment => payment.Id, payment => payment.Number);
        return payments
            .SelectMany(payment => LineReplay.Of(new PaymentBooks(payment, [.. entries[payment.Id]], [.. reversals[payment.Id]], [.. restated[payment.Id]], [.. all[payment.Id]], [.. settings[payment.CaseId]]), plan))
            .ToDictionary();
    }
}
