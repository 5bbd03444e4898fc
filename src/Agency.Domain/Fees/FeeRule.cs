using System.Globalization;
using Agency.Domain.Cases;
using Agency.Domain.Common;

namespace Agency.Domain.Fees;

/// <summary>What a fee rule looks at.</summary>
/// <param name="AgeDays">Age of the oldest claim at placement, in days since it was due.</param>
/// <param name="Placed">Balance placed, in whole units of the case's currency.</param>
/// <param name="Stage">The case's stage when the payment came.</param>
/// <param name="IsForeign">The debtor lives in another country than the client.</param>
/// <param name="IsSecondPlacement">Another agency has worked the debt before.</param>
/// <param name="DaysSincePlacement">From the opening of the case to the receipt of the payment.</param>
public sealed record FeeFacts(int AgeDays, decimal Placed, Stage Stage, bool IsForeign, bool IsSecondPlacement = false, int DaysSincePlacement = 0)
{
    /// <summary>The facts of a payment on a case that was in a stage.</summary>
    public static FeeFacts Of(Case of, Stage stage, bool isForeign, DateOnly receivedOn) => new(
        of.OpenedOn.DayNumber - of.Claims.Min(claim => claim.DueOn).DayNumber,
        of.Placed.Amount,
        stage,
        isForeign,
        of.Terms.IsSecondPlacement,
        receivedOn.DayNumber - of.OpenedOn.DayNumber);
}

/// <summary>One line of a schedule. A condition that is null holds always.</summary>
/// <param name="Name">For people: <c>older than a year</c>.</param>
/// <param name="Rates">Over what is collected under this rule on the case, cumulatively.</param>
/// <param name="AgeDaysMin">At least this old at placement.</param>
/// <param name="PlacedBelow">Less than this was placed.</param>
/// <param name="Stage">In this stage.</param>
/// <param name="IsForeign">Abroad, or not.</param>
/// <param name="Components">What the fee is taken on; null for all but recovered court costs.</param>
/// <param name="IsSecondPlacement">Worked by another agency before, or not.</param>
/// <param name="DaysSincePlacementMax">Received at most so many days after placement: with a rate of zero these are free-demand days.</param>
/// <param name="Minimum">The least that is charged under this rule on a case, in whole units; never more than what was collected.</param>
/// <param name="Cap">The most that is charged under this rule on a case, in whole units.</param>
public sealed record FeeRule(
    string Name,
    Bands Rates,
    int? AgeDaysMin = null,
    decimal? PlacedBelow = null,
    Stage? Stage = null,
    bool? IsForeign = null,
    IReadOnlyList<Component>? Components = null,
    bool? IsSecondPlacement = null,
    int? DaysSincePlacementMax = null,
    decimal? Minimum = null,
    decimal? Cap = null)
{
    /// <summary>Whether it applies.</summary>
    public bool Matches(FeeFacts facts) =>
        (AgeDaysMin is null || facts.AgeDays >= AgeDaysMin)
        && (PlacedBelow is null || facts.Placed < PlacedBelow)
        && (Stage is null || facts.Stage == Stage)
        && (IsForeign is null || facts.IsForeign == IsForeign)
        && (IsSecondPlacement is null || facts.IsSecondPlacement == IsSecondPlacement)
        && (DaysSincePlacementMax is null || facts.DaysSincePlacement <= DaysSincePlacementMax);

    /// <summary>Whether it holds for everything.</summary>
    public bool HoldsForAll() =>
        AgeDaysMin is null && PlacedBelow is null && Stage is null && IsForeign is null && IsSecondPlacement is null && DaysSincePlacementMax is null;

    /// <summary>Whether a component counts.</summary>
    public bool Covers(Component component) => Components?.Contains(component) ?? component != Component.CourtCosts;

    /// <summary>The sum in words: <c>4200.00 × 25 %, at most 1000.00</c>.</summary>
    public string Describe(decimal collected)
    {
        var rated = Rates.Exact(collected);
        var limit = Exact(collected).ToString("0.00##", CultureInfo.InvariantCulture);
        return Rates.Describe(collected) + (Exact(collected) > rated ? $", at least {limit}" : Exact(collected) < rated ? $", at most {limit}" : "");
    }

    /// <summary>
    /// The exact fee on everything collected under the rule. Minimum and cap bind the whole, not each payment: many small payments neither pay the minimum many
    /// times nor slip under the cap.
    /// </summary>
    public decimal Exact(decimal collected) => collected <= 0
        ? Rates.Exact(collected)
        : Math.Min(Math.Max(Rates.Exact(collected), Math.Min(Minimum ?? 0, collected)), Cap ?? decimal.MaxValue);
}
