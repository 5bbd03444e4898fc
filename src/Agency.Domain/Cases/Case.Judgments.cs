using Agency.Domain.Interest;

namespace Agency.Domain.Cases;

/// <summary>Judgments on the case, and the interest that follows from them.</summary>
public sealed partial class Case
{
    private IReadOnlyList<CaseJudgment>? judgments;

    /// <summary>In the order of recording.</summary>
    public IReadOnlyList<CaseJudgment> Judgments => judgments ?? [];

    /// <summary>Every series of rates that the interest on the case is taken from.</summary>
    public IReadOnlyList<string> RateSeries =>
        [.. Judgments.Select(judgment => judgment.Interest?.RateSeries).Prepend(Terms.InterestInForce.RateSeries).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Records what a court awarded.</summary>
    public void Award(CaseJudgment judgment) => judgments = [.. Judgments, judgment];

    /// <summary>Under which terms interest on a claim runs from when on: those of the case first, then those of each judgment that was known at a moment.</summary>
    internal IReadOnlyList<InterestPhase> Phases(Claim claim, RateTable rates, DateTime? knownAt)
    {
        var first = new InterestPhase(claim.DueOn.AddDays(1), Terms.InterestInForce, rates.Named(Terms.InterestInForce.RateSeries));
        var given = Judgments.Where(judgment => judgment.Interest is not null && judgment.RecordedAt <= (knownAt ?? DateTime.MaxValue) && judgment.EnteredOn > claim.DueOn)
            .GroupBy(judgment => judgment.EnteredOn).Select(versions => versions.Last()).OrderBy(judgment => judgment.EnteredOn)
            .Select(judgment => new InterestPhase(judgment.EnteredOn.AddDays(1), judgment.Interest!, rates.Named(judgment.Interest!.RateSeries), judgment.Merges));
        return [first, .. given];
    }
}
