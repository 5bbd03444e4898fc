using Agency.Domain.Cases;
using Agency.Domain.Commissions.Rules;
using Agency.Domain.Common;
using Agency.Domain.Fees.Rules;
using Agency.Domain.Payments;

namespace Agency.Domain.Commissions;

/// <summary>What a partner's commission is taken on.</summary>
public enum CommissionBase
{
    /// <summary>Principal and interest that were collected; recovered costs are not in it.</summary>
    Collected = 1,

    /// <summary>The agency's fee, without VAT.</summary>
    Fee,

    /// <summary>All that was collected on the debt: recovered costs too.</summary>
    CollectedWithCosts,
}

/// <summary>What a partner earns. It has versions; the one in force when a case opens is frozen on the case.</summary>
public sealed class CommissionPlan : Aggregate
{
    private readonly List<CommissionPlanVersion> versions = [];

    private CommissionPlan()
    {
    }

    /// <summary>Public number, <c>P-3</c> in the wireframes; <c>PL-3</c> here, because payments are numbered P.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Name, for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>All versions.</summary>
    public IReadOnlyList<CommissionPlanVersion> Versions => versions;

    /// <summary>Makes a plan without versions.</summary>
    public static CommissionPlan Create(string number, string name) => new() { Number = number, Name = name };

    /// <summary>Adds the next version. Throws <see cref="PlanMustNotExceedTheCap"/> for a rate on collected money above 7.5 %.</summary>
    public CommissionPlanVersion Publish(DateOnly effectiveFrom, CommissionBase @base, Bands rates, int holdingDays, decimal minimumPayout)
    {
        BusinessRule.Check(
            new PlanMustNotExceedTheCap(@base, rates),
            new HoldingAndMinimumMustNotBeNegative(holdingDays, minimumPayout),
            new VersionMustFollowTheLast(effectiveFrom, versions.LastOrDefault()?.EffectiveFrom));
        var version = new CommissionPlanVersion(Number, versions.Count + 1, effectiveFrom, @base, rates, holdingDays, minimumPayout);
        versions.Add(version);
        return version;
    }

    /// <summary>The version in force on a date. Throws when there is none.</summary>
    public CommissionPlanVersion InForce(DateOnly on)
    {
        var version = versions.Where(version => version.EffectiveFrom <= on).MaxBy(version => version.VersionNumber);
        BusinessRule.Check(new VersionMustBeInForce(Number, on, version is not null));
        return version!;
    }
}

/// <summary>One version of a plan: never changed once published. Thresholds are in whole units of the currency that was collected.</summary>
public sealed class CommissionPlanVersion(
    string planNumber, int versionNumber, DateOnly effectiveFrom, CommissionBase @base, Bands rates, int holdingDays, decimal minimumPayout) : Entity
{
    /// <summary>The most that any plan or line may pay: 7.5 % of what was collected (docs/domain.md, money rule 7).</summary>
    public static readonly Percentage Cap = new(7.5m);

    /// <summary>The plan's public number.</summary>
    public string PlanNumber { get; private set; } = planNumber;

    /// <summary>From 1.</summary>
    public int VersionNumber { get; private set; } = versionNumber;

    /// <summary>First day in force.</summary>
    public DateOnly EffectiveFrom { get; private set; } = effectiveFrom;

    /// <summary>What the commission is taken on.</summary>
    public CommissionBase Base { get; private set; } = @base;

    /// <summary>Over the cumulative base of the partner's plan year.</summary>
    public Bands Rates { get; private set; } = rates;

    /// <summary>How many days after receipt a line is held at least.</summary>
    public int HoldingDays { get; private set; } = holdingDays;

    /// <summary>A statement below this is carried to the next one.</summary>
    public decimal MinimumPayout { get; private set; } = minimumPayout;

    /// <summary><c>PL-3 v2</c>.</summary>
    public string Name => FormattableString.Invariant($"{PlanNumber} v{VersionNumber}");

    /// <summary>What of a payment counts under this plan.</summary>
    public Money BaseOf(IEnumerable<AllocatedPart> parts, Money fee) => Base == CommissionBase.Fee
        ? fee
        : Money.Sum(parts.Where(part => Counts(part.Component)).Select(part => part.Amount), fee.Currency);

    /// <summary>Whether a component of what was collected counts.</summary>
    public bool Counts(Component component) => Base == CommissionBase.CollectedWithCosts || component is Component.Principal or Component.Interest;
}
