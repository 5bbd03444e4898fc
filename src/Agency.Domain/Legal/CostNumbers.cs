using Agency.Domain.Common;

namespace Agency.Domain.Legal;

/// <summary>A scale over the principal, as a law states it.</summary>
/// <param name="Bands">Rates over the principal.</param>
/// <param name="Min">The least, on anything at all.</param>
/// <param name="Max">The most.</param>
/// <param name="Source">Where it stands.</param>
public sealed record CostScale(Bands Bands, decimal Min, decimal Max, string Source)
{
    /// <summary>What it gives on a principal, before rounding; nothing on nothing.</summary>
    public decimal Exact(decimal principal) => principal <= 0 ? 0 : Math.Clamp(Bands.Exact(principal), Min, Max);
}

/// <summary>Fixed sums by the amount of the debt.</summary>
/// <param name="Steps">Each sum from a threshold on, included; the first from the first cent.</param>
/// <param name="Source">Where they stand.</param>
public sealed record FixedSums(IReadOnlyList<(decimal From, decimal Sum)> Steps, string Source)
{
    /// <summary>The sum of the step that a debt lies in; nothing on nothing.</summary>
    public decimal Of(decimal debt) => debt <= 0 ? 0 : Steps.Last(step => step.From <= debt).Sum;
}

/// <summary>
/// Reads the sums that a law gives for collection out of its numbers. A scale and fixed sums are steps: the first begins at nothing, each next one (<c>…from-2</c>) where its own number says,
/// and a step without that number is not there.
/// </summary>
public static class CostNumbers
{
    /// <summary>The scale of a day; null where the law has none.</summary>
    public static CostScale? ScaleOn(LegalNumbers numbers, string jurisdiction, DateOnly day)
    {
        var steps = Steps(numbers, LegalSubject.Scale, jurisdiction, day);
        return steps.Count == 0 ? null : new CostScale(
            new Bands(BandMode.Marginal, [.. steps.Select(step => new Band(step.From, new Percentage(step.Number.Value)))]),
            numbers.On(LegalSubject.CostsMin, jurisdiction, day)?.Value ?? 0,
            numbers.On(LegalSubject.CostsMax, jurisdiction, day)?.Value ?? decimal.MaxValue,
            steps[0].Number.Source);
    }

    /// <summary>The fixed sums of a day; null where the law has none.</summary>
    public static FixedSums? SumsOn(LegalNumbers numbers, string jurisdiction, DateOnly day) => SumsOf(LegalSubject.Fixed, numbers, jurisdiction, day);

    /// <summary>The fixed costs of a judgment in default that is given on a day; null where the law has none.</summary>
    public static FixedSums? InDefaultOn(LegalNumbers numbers, string jurisdiction, DateOnly day) => SumsOf(LegalSubject.InDefault, numbers, jurisdiction, day);

    private static FixedSums? SumsOf(CostSteps of, LegalNumbers numbers, string jurisdiction, DateOnly day)
    {
        var steps = Steps(numbers, of, jurisdiction, day);
        return steps.Count == 0 ? null : new FixedSums([.. steps.Select(step => (step.From, step.Number.Value))], steps[0].Number.Source);
    }

    /// <summary>What is wrong with the steps and bounds of a jurisdiction on a day, in words; null when nothing is.</summary>
    internal static string? WrongOn(LegalNumbers numbers, string jurisdiction, DateOnly day) =>
        LegalSubject.Stepped.Select(steps => WrongSteps(numbers, steps, jurisdiction, day)).FirstOrDefault(wrong => wrong is not null)
            ?? (numbers.On(LegalSubject.CostsMin, jurisdiction, day)?.Value > numbers.On(LegalSubject.CostsMax, jurisdiction, day)?.Value ? "the least is above the most" : null);

    private static List<(decimal From, LegalNumber Number)> Steps(LegalNumbers numbers, CostSteps of, string jurisdiction, DateOnly day)
    {
        var steps = new List<(decimal, LegalNumber)>();
        for (var step = 1; step <= of.Max; step++)
        {
            var begins = step == 1 ? 0 : numbers.On(of.From(step), jurisdiction, day)?.Value;
            if (begins is null || numbers.On(of.Value(step), jurisdiction, day) is not { } number)
            {
                break;
            }

            steps.Add((begins.Value, number));
        }

        return steps;
    }

    private static string? WrongSteps(LegalNumbers numbers, CostSteps of, string jurisdiction, DateOnly day)
    {
        decimal? before = 0;
        for (var step = 2; step <= of.Max; step++)
        {
            if (numbers.On(of.From(step), jurisdiction, day)?.Value is not { } begins)
            {
                before = null;
                continue;
            }

            if (before is null || numbers.On(of.Value(step), jurisdiction, day) is null || numbers.On(of.Value(step - 1), jurisdiction, day) is null)
            {
                return $"step {step} begins where nothing is said of it, or of the step before it: enter {of.Value(step)} and what is before it first";
            }

            if (begins <= before)
            {
                return FormattableString.Invariant($"step {step} begins at {begins:0.##}, and the one before it at {before:0.##}");
            }

            before = begins;
        }

        return null;
    }
}
