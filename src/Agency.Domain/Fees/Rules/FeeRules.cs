using Agency.Domain.Common;

namespace Agency.Domain.Fees.Rules;

/// <summary>No payment falls through a schedule: its last rule holds for everything.</summary>
public sealed record FeeRulesMustEndWithOneForAll(IReadOnlyList<FeeRule> Rules) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Rules.Count == 0 || !Rules[^1].HoldsForAll();

    /// <inheritdoc />
    public override string Message => "The last rule of a fee schedule must have no condition, so that every payment finds a rule.";
}

/// <summary>A minimum and a cap are not negative, and the cap is not below the minimum (docs/domain.md, money rule 6).</summary>
public sealed record FeeLimitsMustBeInOrder(IReadOnlyList<FeeRule> Rules) : BusinessRule
{
    private FeeRule? Wrong => Rules.FirstOrDefault(rule => rule.Minimum < 0 || rule.Cap < (rule.Minimum ?? 0) || rule.DaysSincePlacementMax < 0);

    /// <inheritdoc />
    public override bool IsBroken => Wrong is not null;

    /// <inheritdoc />
    public override string Message => $"The rule “{Wrong?.Name}” needs a minimum of at least 0, a cap not below its minimum, and days of at least 0.";
}

/// <summary>A fee is a part of what was collected: at least nothing, at most all of it.</summary>
public sealed record FeeRatesMustBeParts(IReadOnlyList<FeeRule> Rules) : BusinessRule
{
    private const decimal Whole = 100;

    private FeeRule? Wrong => Rules.FirstOrDefault(rule => rule.Rates.Steps.Any(step => step.Rate.Value is < 0 or > Whole));

    /// <inheritdoc />
    public override bool IsBroken => Wrong is not null;

    /// <inheritdoc />
    public override string Message => $"The rule “{Wrong?.Name}” needs rates between 0 and 100 percent.";
}

/// <summary>Versions follow one another in time.</summary>
public sealed record VersionMustFollowTheLast(DateOnly EffectiveFrom, DateOnly? Last) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => EffectiveFrom <= Last;

    /// <inheritdoc />
    public override string Message => $"The last version holds from {Last:yyyy-MM-dd}; a new one must hold from a later day.";
}

/// <summary>A schedule or plan must have a version for the day.</summary>
public sealed record VersionMustBeInForce(string Number, DateOnly On, bool IsInForce) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !IsInForce;

    /// <inheritdoc />
    public override string Message => $"{Number} has no version in force on {On:yyyy-MM-dd}.";
}
