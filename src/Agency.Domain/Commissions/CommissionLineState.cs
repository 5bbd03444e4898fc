namespace Agency.Domain.Commissions;

/// <summary>Where a line of commission stands on a day (docs/domain.md, money rule 8).</summary>
public enum CommissionLineState
{
    /// <summary>Its holding period is not over, or the money is not good yet.</summary>
    Held = 1,

    /// <summary>Free: it goes on the next statement.</summary>
    Payable,

    /// <summary>It stands on a statement.</summary>
    Stated,
}
