using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Commissions;
using Agency.Domain.Fees;
using Agency.Domain.Identity;
using Agency.Domain.Interest;
using Agency.Domain.Parties;
using Agency.Domain.Payments;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Referrals;

/// <summary>The terms that accepting the referral today would freeze on its case, from the same code as the accepting.</summary>
[Requires(Permissions.ReferralsDecide)]
public sealed record GetReferralTerms(string Number) : Query<ReferralTerms>;

/// <summary>What would be frozen.</summary>
/// <param name="FeeSchedule">The client's schedule, by number.</param>
/// <param name="FeeScheduleVersion">The version in force today.</param>
/// <param name="Plan">The partner's commission plan.</param>
/// <param name="PlanVersion">The version in force today.</param>
/// <param name="Regime">From the debtor's country and legal form.</param>
/// <param name="Allocation">In which order payments go over the components.</param>
/// <param name="Citation">Where the regime stands.</param>
/// <param name="KnownDebtorNumber">The debtor is known already, by trade or VAT number.</param>
public sealed record ReferralTerms(
    string FeeSchedule, int FeeScheduleVersion, string Plan, int PlanVersion, Regime Regime, AllocationPolicy Allocation, string Citation, string? KnownDebtorNumber);

internal sealed class GetReferralTermsHandler(IAgencyDb db, BusinessClock clock) : IRequestHandler<GetReferralTerms, ReferralTerms>
{
    public async Task<ReferralTerms> Handle(GetReferralTerms request, CancellationToken cancellationToken)
    {
        var referral = await db.Referral(request.Number, cancellationToken);
        var client = await db.Clients.SingleAsync(client => client.Id == referral.ClientId, cancellationToken);
        var details = referral.Debtor ?? throw new NotFoundException("Debtor of", request.Number);
        var known = await db.KnownDebtors(details).FirstOrDefaultAsync(cancellationToken);
        var (schedule, plan, regime) = await db.TermsInForce(client, known?.Details ?? details, clock.Today, cancellationToken);
        var rules = regime.Rules();
        return new ReferralTerms(
            schedule.ScheduleNumber, schedule.VersionNumber, plan.PlanNumber, plan.VersionNumber, regime, rules.Allocation, rules.Citation, known?.Number);
    }
}

internal static class ReferralTermsInForce
{
    /// <summary>Fee schedule, commission plan and law of a day for a client and a debtor.</summary>
    public static async Task<(FeeScheduleVersion Schedule, CommissionPlanVersion Plan, Regime Regime)> TermsInForce(
        this IAgencyDb db, Client client, DebtorDetails debtor, DateOnly on, CancellationToken cancellationToken)
    {
        var schedule = await db.FeeSchedules.Include(schedule => schedule.Versions).SingleAsync(schedule => schedule.Id == client.Agreement.FeeScheduleId, cancellationToken);
        var planId = await db.Affiliates.Where(affiliate => affiliate.Id == client.AffiliateId).Select(affiliate => affiliate.CommissionPlanId).SingleAsync(cancellationToken);
        var plan = await db.CommissionPlans.Include(plan => plan.Versions).SingleAsync(plan => plan.Id == planId, cancellationToken);
        return (schedule.InForce(on), plan.InForce(on), Regimes.Of(debtor.Country, debtor.LegalForm));
    }

    /// <summary>The same debtor again, by trade or VAT number: their contact points and holds are known already.</summary>
    public static IQueryable<Debtor> KnownDebtors(this IAgencyDb db, DebtorDetails details) => db.Debtors.Where(debtor => debtor.Details.Country == details.Country
        && ((details.VatNumber != null && debtor.Details.VatNumber == details.VatNumber)
            || (details.RegistrationNumber != null && debtor.Details.RegistrationNumber == details.RegistrationNumber)));
}
