using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Interest;

namespace Agency.Domain.Payments;

/// <summary>A case that no longer agrees with what is known: found by looking through all of them, and gone when it is restated or agrees again.</summary>
public sealed class RestatementNeed : Entity
{
    private RestatementNeed()
    {
    }

    /// <summary>The case: once.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The creditor.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>The partner.</summary>
    public Guid AffiliateId { get; private set; }

    /// <summary>Payments that would pay other parts of the debt.</summary>
    public int PaymentCount { get; private set; }

    /// <summary>Interest that was posted too little; too much when below zero.</summary>
    public Money Interest { get; private set; } = null!;

    /// <summary>What the debtor would have paid too much by what is known now: it is kept for them when the case is restated.</summary>
    public Money LeftOver { get; private set; } = null!;

    /// <summary>When it was found, UTC.</summary>
    public DateTime FoundAt { get; private set; }

    /// <summary>Looks at a case that was loaded with its claims and account, with the invoices that debtors named, by payment; null when it agrees.</summary>
    public static RestatementNeed? Of(Case of, RateTable rates, IReadOnlyDictionary<Guid, Guid> named, DateTime at)
    {
        var differences = RestatementDifferences.Of(of, rates, named);
        return differences.IsEmpty ? null : new RestatementNeed
        {
            CaseId = of.Id,
            ClientId = of.ClientId,
            AffiliateId = of.AffiliateId,
            PaymentCount = differences.Payments.Count,
            Interest = Money.Sum(differences.Interest.Select(row => row.Amount), of.Currency),
            LeftOver = Money.Sum(differences.Payments.Select(row => row.Excess), of.Currency),
            FoundAt = at,
        };
    }
}
