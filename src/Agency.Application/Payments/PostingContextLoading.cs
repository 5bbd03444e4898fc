using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Ledger;
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
    /// <summary>A case with its claims and account: what a payment needs of it.</summary>
    public static Task<Case> CaseToPay(this IAgencyDb db, string number, CancellationToken cancellationToken) =>
        db.Cases.Include(row => row.Claims).Include(row => row.Entries).AsSplitQuery().Where(row => row.Number == number).One("Case", number, cancellationToken);

    /// <summary>Everything that <see cref="PostingPlan"/> needs for a payment on a case.</summary>
    public static async Task<PostingContext> PostingContext(this IAgencyDb db, Case on, DateOnly receivedOn, CancellationToken cancellationToken) =>
        await db.PostingContext(on, await db.CaseFacts(on.Id, cancellationToken), receivedOn, cancellationToken);

    /// <summary>The same, when the facts of the case are known.</summary>
    public static async Task<PostingContext> PostingContext(this IAgencyDb db, Case on, CaseFacts facts, DateOnly receivedOn, CancellationToken cancellationToken)
    {
        var plan = await db.Plan(on.Terms.CommissionPlanVersionId, cancellationToken);
        var history = await db.FeeHistory(on, cancellationToken);
        IReadOnlyList<PartnerPosition> partners = facts.IsShared
            ? await db.Partners(on, plan.Id, receivedOn, cancellationToken)
            : [await db.Partner(new PartnerShare(on.AffiliateId, new Percentage(100)), on.Currency, plan.Id, receivedOn.Year, cancellationToken)];
        return new PostingContext(
            on,
            await db.AccountOf(on, cancellationToken),
            await db.Schedule(on.Terms.FeeScheduleVersionId, cancellationToken),
            facts.IsForeign,
            rule => history.GetValueOrDefault(rule, Domain.Fees.FeeHistory.None),
            plan,
            partners,
            (await db.CourtCosts(on, cancellationToken))?.Advanced);
    }

    /// <summary>What else of a case a payment depends on, in one query.</summary>
    public static Task<CaseFacts> CaseFacts(this IAgencyDb db, Guid caseId, CancellationToken cancellationToken) => (
        from row in db.Cases
        where row.Id == caseId
        join client in db.Clients on row.ClientId equals client.Id
        join debtor in db.Debtors on row.DebtorId equals debtor.Id
        select new CaseFacts(
            client.Country != debtor.Details.Country,
            db.Attributions.Any(attribution => attribution.CaseId == row.Id),
            db.Promises.Any(promise => promise.CaseId == row.Id && promise.Status == PromiseStatus.Open))).SingleAsync(cancellationToken);

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
        await db.CommissionAccounts.FirstOrDefaultAsync(
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
}

/// <summary>What of a case's surroundings a payment depends on.</summary>
/// <param name="IsForeign">The debtor lives in another country than the client.</param>
/// <param name="IsShared">Somebody has set shares.</param>
/// <param name="HasOpenPromises">There is a promise that the payment may keep.</param>
internal sealed record CaseFacts(bool IsForeign, bool IsShared, bool HasOpenPromises);
