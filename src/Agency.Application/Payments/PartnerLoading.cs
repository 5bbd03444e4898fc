using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payments;

/// <summary>Loads who earns on a case.</summary>
internal static class PartnerLoading
{
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
        await db.CommissionAccounts.FirstOrDefaultAsync(
            account => account.AffiliateId == affiliateId && account.PlanVersionId == planVersionId && account.Year == year && account.Base.Currency == currency,
            cancellationToken)
        ?? Domain.Commissions.CommissionAccount.Open(affiliateId, planVersionId, year, currency);
}
