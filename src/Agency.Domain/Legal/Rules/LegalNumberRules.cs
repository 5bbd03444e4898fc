using Agency.Domain.Common;

namespace Agency.Domain.Legal.Rules;

/// <summary>Contact rules, numbers are dated data: a day of a subject has one. What was wrong is corrected by name, and both versions stay readable.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Jurisdiction">Where it holds.</param>
/// <param name="From">The day.</param>
/// <param name="Known">The number that begins on it; null where none does.</param>
public sealed record LegalNumbersMustNotOverlap(string Subject, string Jurisdiction, DateOnly From, decimal? Known) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Known is not null;

    /// <inheritdoc />
    public override string Message => FormattableString.Invariant($"{Subject} of {Jurisdiction} is {Known:0.####} from {From:yyyy-MM-dd} on already. Correct that one and say why.");
}

/// <summary>A correction says something else than what is known: another number, or another source.</summary>
public sealed record LegalNumberCorrectionMustChangeSomething(string Subject, string Jurisdiction, DateOnly From, decimal Known, bool IsSame) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => IsSame;

    /// <inheritdoc />
    public override string Message => FormattableString.Invariant($"{Subject} of {Jurisdiction} is {Known:0.####} from {From:yyyy-MM-dd} on as it is.");
}

/// <summary>A number that cannot be meant is a slip: 777 calls, an hour of 25, half a year.</summary>
public sealed record LegalNumberMustBeInItsRange(string Subject, decimal Value, decimal Min, decimal Max, int Decimals) : BusinessRule
{
    // A number has no digits behind the point, or two.
    private const decimal Hundred = 100;

    /// <inheritdoc />
    public override bool IsBroken => Value < Min || Value > Max || (Decimals == 0 ? Value : Value * Hundred) % 1 != 0;

    /// <inheritdoc />
    public override string Message => FormattableString.Invariant($"{Subject} is a {(Decimals == 0 ? "whole number" : $"number of at most {Decimals} digits behind the point")} from {Min:0.##} to {Max:0.##}.");
}

/// <summary>The steps of a scale, or of fixed sums, begin one above the other, each says what it gives, and the least is not above the most: else something would silently cost nothing.</summary>
/// <param name="Jurisdiction">Whose.</param>
/// <param name="On">From which day it would be so.</param>
/// <param name="Wrong">What is wrong; null when nothing is.</param>
public sealed record CostStepsMustRise(string Jurisdiction, DateOnly On, string? Wrong) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Wrong is not null;

    /// <inheritdoc />
    public override string Message => FormattableString.Invariant($"Collection costs of {Jurisdiction} on {On:yyyy-MM-dd}: {Wrong}.");
}
