using Agency.Domain.Common;

namespace Agency.Domain.Ledger.Rules;

/// <summary>What is not earned yet is not swept.</summary>
public sealed record SweepMustNotBeInTheFuture(DateOnly On, DateOnly Today) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => On > Today;

    /// <inheritdoc />
    public override string Message => $"{On:yyyy-MM-dd} is in the future.";
}

/// <summary>Only earned fees leave trust for the agency.</summary>
public sealed record SweepMustFindEarnedFees(Money Amount) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !Amount.IsPositive;

    /// <inheritdoc />
    public override string Message => "There is no earned fee of this client to sweep.";
}
