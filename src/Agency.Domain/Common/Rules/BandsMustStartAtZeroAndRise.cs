namespace Agency.Domain.Common.Rules;

/// <summary>A gap between bands would silently pay nothing (docs/domain.md, hard cases): the first band starts at zero and each next one higher.</summary>
public sealed record BandsMustStartAtZeroAndRise(IReadOnlyList<Band> Steps) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Steps.Count == 0 || Steps[0].From != 0 || Steps.Zip(Steps.Skip(1)).Any(pair => pair.Second.From <= pair.First.From);

    /// <inheritdoc />
    public override string Message => "Bands start at 0 and each next one starts higher than the one before.";
}
