using Agency.Application.Cases;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Fees;
using Agency.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payments;

/// <summary>Loads what a payment's posting depends on: one place for the preview, the posting and the reversal.</summary>
internal static class PostingContextLoading
{
    /// <summary>Everything that <see cref="PostingPlan"/> needs for a payment on a case.</summary>
    public static async Task<PostingContext> PostingContext(this IAgencyDb db, Case on, DateOnly receivedOn, CancellationToken cancellationToken)
    {
        var schedule = await db.FeeScheduleVersions.SingleAsync(version => version.Id == on.Terms.FeeScheduleVersionId, cancellationToken);
        var plan = await db.CommissionPlanVersions.SingleAsync(version => version.Id == on.Terms.CommissionPlanVersionId, cancellationToken);
        var history = await db.FeeHistory(on, cancellationToken);
        return new PostingContext(
            on,
            await db.AccountOf(on, cancellationToken),
            schedule,
            await db.IsForeign(on, cancellationToken),
            rule => history.GetValueOrDefault(rule, Domain.Fees.FeeHistory.None),
            plan,
            await db.CommissionAccount(on, plan.Id, receivedOn.Year, cancellationToken));
    }

    /// <summary>The partner's account of the year; a new one, not added yet, when this is the first receipt.</summary>
    public static async Task<CommissionAccount> CommissionAccount(this IAgencyDb db, Case on, Guid planVersionId, int year, CancellationToken cancellationToken) =>
        await db.CommissionAccounts.FirstOrDefaultAsync(
            account => account.AffiliateId == on.AffiliateId && account.PlanVersionId == planVersionId && account.Year == year
                && account.Base.Currency == on.Currency,
            cancellationToken)
        ?? Domain.Commissions.CommissionAccount.Open(on.AffiliateId, planVersionId, year, on.Currency);

    /// <summary>What was collected and charged on a case under each rule, by its number; reversed payments do not count.</summary>
    private static async Task<Dictionary<int, FeeHistory>> FeeHistory(this IAgencyDb db, Case on, CancellationToken cancellationToken) =>
        await db.Payments
            .Where(payment => payment.CaseId == on.Id && payment.FeeScheduleVersionId == on.Terms.FeeScheduleVersionId && payment.Status != PaymentStatus.Reversed)
            .GroupBy(payment => payment.Fee.RuleNumber)
            .Select(group => new { Rule = group.Key, Base = group.Sum(payment => payment.Fee.Base.Amount), Fees = group.Sum(payment => payment.Fee.Amount.Amount) })
            .ToDictionaryAsync(row => row.Rule, row => new FeeHistory(row.Base, row.Fees), cancellationToken);

    private static async Task<bool> IsForeign(this IAgencyDb db, Case on, CancellationToken cancellationToken)
    {
        var clientCountry = await db.Clients.Where(client => client.Id == on.ClientId).Select(client => client.Country).SingleAsync(cancellationToken);
        var debtorCountry = await db.Debtors.Where(debtor => debtor.Id == on.DebtorId).Select(debtor => debtor.Details.Country).SingleAsync(cancellationToken);
        return clientCountry != debtorCountry;
    }
}
