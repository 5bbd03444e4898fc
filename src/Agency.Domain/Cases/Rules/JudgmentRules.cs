using System.Globalization;
using Agency.Domain.Common;

namespace Agency.Domain.Cases.Rules;

/// <summary>A judgment is recorded once it was given.</summary>
public sealed record JudgmentMustHaveBeenGiven(DateOnly EnteredOn, DateOnly Today) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => EnteredOn > Today;

    /// <inheritdoc />
    public override string Message => string.Create(CultureInfo.InvariantCulture, $"A judgment that is recorded was given today ({Today:yyyy-MM-dd}) or before.");
}

/// <summary>An American judgment has the rate of its state: where that is not in the table, the rate that was awarded is entered.</summary>
public sealed record JudgmentMustHaveARate(string State, bool HasRate) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !HasRate;

    /// <inheritdoc />
    public override string Message => $"The rate on a judgment of {State} is not known here: enter the rate that was awarded.";
}

/// <summary>Whether interest bears interest is said of a rate that is entered: the table of a state says it of its own.</summary>
public sealed record CompoundingMustBeOfARate(bool HasRate) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !HasRate;

    /// <inheritdoc />
    public override string Message => "Enter the rate that was awarded, when interest on it bears interest.";
}
