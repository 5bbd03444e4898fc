using Agency.Domain.Common;

namespace Agency.Domain.Parties;

/// <summary>What kind of firm refers.</summary>
public enum AffiliateKind
{
    Accountant = 1,
    Bookkeeper,
    Lawyer,
    LoanOriginator,
    CreditCounsellor,
}

/// <summary>A referral partner: a firm that refers its clients' unpaid invoices and earns commission on what is collected.</summary>
public sealed class Affiliate : Aggregate
{
    private Affiliate()
    {
    }

    /// <summary>Public number, <c>A-014</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The firm's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What kind of firm it is.</summary>
    public AffiliateKind Kind { get; private set; }

    /// <summary>ISO 3166 country, two letters.</summary>
    public string Country { get; private set; } = "";

    /// <summary>The commission plan; the version in force when a case opens is frozen on the case.</summary>
    public Guid CommissionPlanId { get; private set; }

    /// <summary>Welcomes a partner.</summary>
    public static Affiliate Register(string number, string name, AffiliateKind kind, string country, Guid commissionPlanId) => new()
    {
        Number = number,
        Name = name,
        Kind = kind,
        Country = country,
        CommissionPlanId = commissionPlanId,
    };
}
