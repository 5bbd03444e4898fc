using Agency.Domain.Interest;
using Agency.Domain.Payments;

namespace Agency.Domain.Cases;

/// <summary>Whose case it is.</summary>
public sealed record CaseParties(Guid AffiliateId, Guid ClientId, Guid DebtorId, Guid ReferralId);

/// <summary>What was agreed and what law holds when the case opened. Only its price changes afterwards, and only when somebody says so: <see cref="Case.MoveToPlan"/>.</summary>
/// <param name="FeeScheduleVersionId">The client's fee schedule.</param>
/// <param name="CommissionPlanVersionId">The partner's plan.</param>
/// <param name="Allocation">In which order a payment goes over the components.</param>
/// <param name="Regime">Which law protects this debtor.</param>
/// <param name="IsSecondPlacement">Another agency has worked the debt before: a fee schedule may price that differently.</param>
/// <param name="Interest">Rate, compounding, day count and rounding; null on a case of the time when the regime alone said it.</param>
/// <param name="AddsVatToCosts">The creditor cannot reclaim VAT, and said so: it is added to Dutch collection costs (Besluit art. 2(3)).</param>
public sealed record CaseTerms(
    Guid FeeScheduleVersionId,
    Guid CommissionPlanVersionId,
    AllocationPolicy Allocation,
    Regime Regime,
    bool IsSecondPlacement = false,
    InterestTerms? Interest = null,
    bool AddsVatToCosts = false)
{
    /// <summary>The terms of interest that hold for the case.</summary>
    public InterestTerms InterestInForce => Interest ?? Regime.Rules().Interest;
}
