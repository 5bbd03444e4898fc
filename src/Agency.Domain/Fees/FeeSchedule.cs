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

    /// <summary>Adds the next version, from a later date than the last.</summary>
    public FeeScheduleVersion Publish(DateOnly effectiveFrom, IReadOnlyList<FeeRule> rules, Percentage vat)
    {
        BusinessRule.Check(new FeeRulesMustEndWithOneForAll(rules), new VersionMustFollowTheLast(effectiveFrom, versions.LastOrDefault()?.EffectiveFrom));
        var version = new FeeScheduleVersion(Number, versions.Count + 1, effectiveFrom, rules, vat);
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
public sealed class FeeScheduleVersion(string scheduleNumber, int versionNumber, DateOnly effectiveFrom, IReadOnlyList<FeeRule> rules, Percentage vat) : Entity
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

    /// <summary><c>F-12 v3</c>.</summary>
    public string Name => FormattableString.Invariant($"{ScheduleNumber} v{VersionNumber}");
}

/// <summary>What a fee rule looks at.</summary>
/// <param name="AgeDays">Age of the oldest claim at placement, in days since it was due.</param>
/// <param name="Placed">Balance placed, in whole units of the case's currency.</param>
/// <param name="Stage">The case's stage when the payment came.</param>
/// <param name="IsForeign">The debtor lives in another country than the client.</param>
public sealed record FeeFacts(int AgeDays, decimal Placed, Stage Stage, bool IsForeign)
{
    /// <summary>The facts of a case in a stage.</summary>
    public static FeeFacts Of(Case of, Stage stage, bool isForeign) =>
        new(of.OpenedOn.DayNumber - of.Claims.Min(claim => claim.DueOn).DayNumber, of.Placed.Amount, stage, isForeign);
}

/// <summary>One line of a schedule. A condition that is null holds always.</summary>
/// <param name="Name">For people: <c>older than a year</c>.</param>
/// <param name="Rates">Over what is collected under this rule on the case, cumulatively.</param>
/// <param name="AgeDaysMin">At least this old at placement.</param>
/// <param name="PlacedBelow">Less than this was placed.</param>
/// <param name="Stage">In this stage.</param>
/// <param name="IsForeign">Abroad, or not.</param>
/// <param name="Components">What the fee is taken on; null for all but recovered court costs.</param>
public sealed record FeeRule(
    string Name, Bands Rates, int? AgeDaysMin = null, decimal? PlacedBelow = null, Stage? Stage = null, bool? IsForeign = null, IReadOnlyList<Component>? Components = null)
{
    /// <summary>Whether it applies.</summary>
    public bool Matches(FeeFacts facts) =>
        (AgeDaysMin is null || facts.AgeDays >= AgeDaysMin)
        && (PlacedBelow is null || facts.Placed < PlacedBelow)
        && (Stage is null || facts.Stage == Stage)
        && (IsForeign is null || facts.IsForeign == IsForeign);

    /// <summary>Whether it holds for everything.</summary>
    public bool IsForAll => AgeDaysMin is null && PlacedBelow is null && Stage is null && IsForeign is null;

    /// <summary>Whether a component counts.</summary>
    public bool Covers(Component component) => Components?.Contains(component) ?? component != Component.CourtCosts;
}
