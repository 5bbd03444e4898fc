using Agency.Domain.Cases;
using Agency.Domain.Common;

namespace Agency.Domain.Payments;

/// <summary>
/// In which order a payment goes over the components: what the law of the case says, or what creditor and debtor agreed. Frozen on the case when it opens (docs/domain.md, money rule 4).
/// </summary>
public enum AllocationPolicy
{
    /// <summary>Art. 6:44(1) BW: costs, then interest, then principal.</summary>
    CostsInterestPrincipal = 1,

    /// <summary>United States Rule: interest, then principal; costs last.</summary>
    InterestPrincipalCosts,

    /// <summary>What the Merchant's Rule comes to on an account (<see cref="Interest.MerchantsRule"/>): each payment stops interest on as much principal, and the interest is paid at the end.</summary>
    PrincipalInterestCosts,

    /// <summary>§ 497(3) BGB, consumer loans: costs, then principal, then interest.</summary>
    CostsPrincipalInterest,

    /// <summary>As a contract may say.</summary>
    PrincipalCostsInterest,

    /// <summary>As a contract may say.</summary>
    InterestCostsPrincipal,
}

/// <summary>A part of a payment that went to a component of a claim, or of the whole case.</summary>
public sealed record AllocatedPart(Component Component, Guid? ClaimId, Money Amount);

/// <summary>Parts a payment over what is owed.</summary>
public static class Allocation
{
    private static readonly Component[] Costs = [Component.CourtCosts, Component.CollectionCosts, Component.Other];

    private static readonly Dictionary<AllocationPolicy, Component[]> Orders = new()
    {
        [AllocationPolicy.CostsInterestPrincipal] = [.. Costs, Component.Interest, Component.Principal],
        [AllocationPolicy.InterestPrincipalCosts] = [Component.Interest, Component.Principal, Component.CollectionCosts, Component.CourtCosts, Component.Other],
        [AllocationPolicy.PrincipalInterestCosts] = [Component.Principal, Component.Interest, .. Costs],
        [AllocationPolicy.CostsPrincipalInterest] = [.. Costs, Component.Principal, Component.Interest],
        [AllocationPolicy.PrincipalCostsInterest] = [Component.Principal, .. Costs, Component.Interest],
        [AllocationPolicy.InterestCostsPrincipal] = [Component.Interest, .. Costs, Component.Principal],
    };

    /// <summary>The components in the order in which a policy takes them.</summary>
    public static IReadOnlyList<Component> Order(AllocationPolicy policy) => Orders[policy];

    /// <summary>
    /// Goes through the components in the policy's order and through the claims from the oldest on, and gives each what is open until the payment is used up. The invoice that the debtor
    /// named comes before the others (art. 6:43(1) BW): its interest and principal, and the costs of the case where the policy has them.
    /// </summary>
    /// <param name="payment">At most the balance: the caller has checked it.</param>
    /// <param name="policy">The order.</param>
    /// <param name="account">The case's account.</param>
    /// <param name="on">The day that the payment counts.</param>
    /// <param name="named">The claim that the debtor named; null when none.</param>
    public static IReadOnlyList<AllocatedPart> Of(Money payment, AllocationPolicy policy, CaseAccount account, DateOnly on, Guid? named = null)
    {
        var left = payment;
        var parts = new List<AllocatedPart>();
        var open = Orders[policy].SelectMany(component => account.OpenPerClaim(component, on).Where(row => row.Open.IsPositive), (component, row) => new AllocatedPart(component, row.ClaimId, row.Open));
        foreach (var owed in open.OrderBy(row => named is not null && row.ClaimId is not null && row.ClaimId != named))
        {
            var part = Money.Min(left, owed.Amount);
            left -= part;
            if (part.IsPositive)
            {
                parts.Add(owed with { Amount = part });
            }
        }

        return parts;
    }
}
