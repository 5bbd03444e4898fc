using System.Globalization;
using Agency.Domain.Common;

namespace Agency.Domain.Interest.Rules;

/// <summary>Contact rules, rates are dated data: a day of a series has one rate. What was wrong is corrected by name, and both versions stay readable.</summary>
/// <param name="Series">The series.</param>
/// <param name="From">The day.</param>
/// <param name="Known">The rate that begins on it; null where none does.</param>
public sealed record RatesMustNotOverlap(string Series, DateOnly From, Percentage? Known) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Known is not null;

    /// <inheritdoc />
    public override string Message => $"{Series} has a rate from {Iso(From)} on already: {Known}. Correct that one and say why.";

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A series that is set anew every half-year, quarter or year has a rate for each: one that is passed over would silently go on with the rate before.</summary>
/// <param name="Series">The series.</param>
/// <param name="From">The day of the rate that is entered.</param>
/// <param name="Missing">The first day of the period that has none; null where nothing is missing.</param>
public sealed record RatesMustNotLeaveAGap(string Series, DateOnly From, DateOnly? Missing) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Missing is not null;

    /// <inheritdoc />
    public override string Message =>
        $"No rate of {Series} is known from {RatesMustNotOverlap.Iso(Missing ?? From)} on: enter that one first, also when it stayed the same, and then that of {RatesMustNotOverlap.Iso(From)}.";
}

/// <summary>A correction says something else than what is known.</summary>
public sealed record RateCorrectionMustChangeSomething(string Series, DateOnly From, Percentage Known, Percentage Rate) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Known == Rate;

    /// <inheritdoc />
    public override string Message => $"{Series} is {Known} from {RatesMustNotOverlap.Iso(From)} on as it is.";
}

/// <summary>An agreed rate is one that somebody could have agreed on.</summary>
public sealed record AgreedRateMustBeARate(Percentage Rate) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Rate.Value is < 0 or > 100;

    /// <inheritdoc />
    public override string Message => $"An agreed rate is between 0 and 100 %, not {Rate}.";
}
