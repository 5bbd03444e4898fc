using Agency.Application.Cases;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
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
            await db.Partners(on, plan.Id, receivedOn, cancellationToken));
    }

    /// <summary>Who earns on a case on a day, with their accounts of that year.</summary>
    public static async Task<IReadOnlyList<PartnerPosition>> Partners(this IAgencyDb db, Case on, Guid planVersionId, DateOnly day, CancellationToken cancellationToken)
    {
        var partners = new List<PartnerPosition>();
        foreach (var share in await db.SharesOf(on, day, cancellationToken))
        {
            partners.Add(await db.Partner(share, on.Currency, planVersionId, day.Year, cancellationToken));
        }

        return partners;
    }

    /// <summary>A partner's position before a payment.</summary>
    public static async Task<PartnerPosition> Partner(
        this IAgencyDb db, PartnerShare share, Currency currency, Guid planVersionId, int year, CancellationToken cancellationToken) =>
        PartnerPosition.Nothing(share.AffiliateId, share.Share, await db.CommissionAccount(share.AffiliateId, currency, planVersionId, year, cancellationToken));

    /// <summary>The shares in force on a case on a day.</summary>
    public static async Task<IReadOnlyList<PartnerShare>> SharesOf(this IAgencyDb db, Case on, DateOnly day, CancellationToken cancellationToken) => Attribution.InForce(
        await db.Attributions.AsNoTracking().Include(row => row.Shares).Where(row => row.CaseId == on.Id).ToListAsync(cancellationToken), on.AffiliateId, day);

    /// <summary>The partner's account of the year; a new one, not added yet, when this is the first receipt.</summary>
    public static async Task<CommissionAccount> CommissionAccount(
        this IAgencyDb db, Guid affiliateId, Currency currency, Guid planVersionId, int year, CancellationToken cancellationToken) =>
        db.CommissionAccounts.Local.FirstOrDefault(account =>
            account.AffiliateId == affiliateId && account.PlanVersionId == planVersionId && account.Year == year && account.Base.Currency == currency)
        ?? await db.CommissionAccounts.FirstOrDefaultAsync(
            account => account.AffiliateId == affiliateId && account.PlanVersionId == planVersionId && account.Year == year && account.Base.Currency == currency,
            cancellationToken)
        ?? Domain.Commissions.CommissionAccount.Open(affiliateId, planVersionId, year, currency);

    /// <summary>What was collected and charged on a case under each rule, by its number, less what came back.</summary>
    private static async Task<Dictionary<int, FeeHistory>> FeeHistory(this IAgencyDb db, Case on, CancellationToken cancellationToken) =>
        await db.Payments
            .Where(payment => payment.CaseId == on.Id && payment.FeeScheduleVersionId == on.Terms.FeeScheduleVersionId && payment.Status != PaymentStatus.Reversed)
            .GroupBy(payment => payment.Fee.RuleNumber)
            .Select(group => new
            {
                Rule = group.Key,
                Base = group.Sum(payment => payment.Fee.Base.Amount - payment.FeeBaseReturned),
                Fees = group.Sum(payment => payment.Fee.Amount.Amount - payment.FeeReturned),
                Vat = group.Sum(payment => payment.Fee.Vat.Amount - payment.VatReturned),
            })
            .ToDictionaryAsync(row => row.Rule, row => new FeeHistory(row.Base, row.Fees, row.Vat), cancellationToken);

    private static async Task<bool> IsForeign(this IAgencyDb db, Case on, CancellationToken cancellationToken)
    {
        var clientCountry = await db.Clients.Where(client => client.Id == on.ClientId).Select(client => client.Country).SingleAsync(cancellationToken);
        var debtorCountry = await db.Debtors.Where(debtor => debtor.Id == on.DebtorId).Select(debtor => debtor.Details.Country).SingleAsync(cancellationToken);
        return clientCountry != debtorCountry;
    }
}
