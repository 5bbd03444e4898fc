using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Fees.Rules;

namespace Agency.Domain.Fees;

/// <summary>What a client pays for what is collected. It has versions; the one in force when a case opens is frozen on the case.</summary>
public sealed class FeeSchedule : Aggregate
{
    private readonly List<FeeScheduleVersion> versions = [];

    private FeeSchedule()
    {
    }

    /// <summary>Public number, <c>F-12</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Name, for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>All versions.</summary>
    public IReadOnlyList<FeeScheduleVersion> Versions => versions;

    /// <summary>Makes a schedule without versions.</summary>
    public static FeeSchedule Create(string number, string name) => new() { Number = number, Name = name };

    /// <summary>Adds the next version, from a later date than the last. Without terms for a recall, a client takes a claim back for nothing.</summary>
    public FeeScheduleVersion Publish(DateOnly effectiveFrom, IReadOnlyList<FeeRule> rules, Percentage vat, RecallTerms? recall = null)
    {
        BusinessRule.Check(
            new FeeRulesMustEndWithOneForAll(rules),
            new FeeLimitsMustBeInOrder(rules),
            new FeeRatesMustBeParts(rules),
            new RecallTermsMustBeInRange(recall),
            new VersionMustFollowTheLast(effectiveFrom, versions.LastOrDefault()?.EffectiveFrom));
        var version = new FeeScheduleVersion(Number, versions.Count + 1, effectiveFrom, rules, vat, recall);
        versions.Add(version);
        return version;
    }

    /// <summary>The version in force on a date. Throws when there is none.</summary>
    public FeeScheduleVersion InForce(DateOnly on)
    {
        var version = versions.Where(version => version.EffectiveFrom <= on).MaxBy(version => version.VersionNumber);
        BusinessRule.Check(new VersionMustBeInForce(Number, on, version is not null));
        return version!;
    }
}

/// <summary>One version of a schedule: never changed once published.</summary>
public sealed class FeeScheduleVersion(string scheduleNumber, int versionNumber, DateOnly effectiveFrom, IReadOnlyList<FeeRule> rules, Percentage vat, RecallTerms? recall = null) : Entity
{
    /// <summary>The schedule's public number.</summary>
    public string ScheduleNumber { get; private set; } = scheduleNumber;

    /// <summary>From 1.</summary>
    public int VersionNumber { get; private set; } = versionNumber;

    /// <summary>First day in force.</summary>
    public DateOnly EffectiveFrom { get; private set; } = effectiveFrom;

    /// <summary>Tried top-down, the first that matches wins.</summary>
    public IReadOnlyList<FeeRule> Rules { get; private set; } = rules;

    /// <summary>VAT on the fee; zero where the regime has none.</summary>
    public Percentage Vat { get; private set; } = vat;

    /// <summary>What a client is charged that takes a claim back; null for nothing.</summary>
    public RecallTerms? Recall { get; private set; } = recall;

    /// <summary><c>F-12 v3</c>.</summary>
    public string Name => FormattableString.Invariant($"{ScheduleNumber} v{VersionNumber}");
}
