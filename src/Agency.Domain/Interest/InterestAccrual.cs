using Agency.Domain.Common;

namespace Agency.Domain.Interest;

/// <summary>A change of what bears interest: principal paid or reversed, or interest paid.</summary>
/// <param name="EffectiveOn">The day it counts; interest still runs on the old sum through that day (art. 6:119a BW: through the day of payment).</param>
/// <param name="Principal">Signed change of the principal.</param>
/// <param name="InterestPaid">Interest that was paid (positive) or whose payment was reversed (negative).</param>
public sealed record InterestMovement(DateOnly EffectiveOn, decimal Principal, decimal InterestPaid);

/// <summary>One stretch of days with one sum and one rate: what a person needs to check the interest by hand.</summary>
/// <param name="From">First day.</param>
/// <param name="Through">Last day.</param>
/// <param name="Sum">What bore interest.</param>
/// <param name="Rate">Per year.</param>
/// <param name="Exact">Sum × rate × days / 365, not rounded.</param>
public sealed record InterestSegment(DateOnly From, DateOnly Through, decimal Sum, Percentage Rate, decimal Exact)
{
    /// <summary>Number of days.</summary>
    public int Days => Through.DayNumber - From.DayNumber + 1;
}

/// <summary>
/// Interest on one claim, computed when it is asked for: from its movements and the rate table, day count actual/365.
/// Nothing is stored per day, so a past date gives the past answer (docs/domain.md, money rule 3).
/// </summary>
public static class InterestAccrual
{
    /// <summary>The segments from the day after <paramref name="dueOn"/> through <paramref name="through"/>; their exact sum is the interest, rounded once by the caller.</summary>
    /// <param name="placed">Principal at the due date.</param>
    /// <param name="dueOn">Last day to pay in time.</param>
    /// <param name="through">Last day counted.</param>
    /// <param name="movements">Changes, in any order.</param>
    /// <param name="rules">The regime.</param>
    /// <param name="rates">The regime's rate series.</param>
    public static IReadOnlyList<InterestSegment> Segments(
        decimal placed, DateOnly dueOn, DateOnly through, IReadOnlyCollection<InterestMovement> movements, RegimeRules rules, RateTable rates)
    {
        var start = dueOn.AddDays(1);
        var end = through.AddDays(1);
        var segments = new List<InterestSegment>();
        var capitalised = 0m;
        var accrued = 0m;
        foreach (var (from, until) in Stretches(start, end, movements, rules, rates))
        {
            // What was capitalised and then paid stays paid: interest of the running year does not take its place before the year is over.
            var open = Math.Max(0, accrued - PaidBefore(movements, from));
            capitalised = rules.Compounding == Compounding.YearlyFromDefault && IsAnniversary(start, from) ? open : Math.Min(capitalised, open);
            var sum = placed + movements.Where(movement => movement.EffectiveOn < from).Sum(movement => movement.Principal) + capitalised;
            var rate = rates.On(rules.IsRateFixedAtStart ? start : from);
            var exact = Math.Max(0, rate.Of(sum)) * (until.DayNumber - from.DayNumber) / 365m;
            accrued += exact;
            segments.Add(new InterestSegment(from, until.AddDays(-1), sum, rate, exact));
        }

        return segments;
    }

    private static decimal PaidBefore(IEnumerable<InterestMovement> movements, DateOnly day) =>
        movements.Where(movement => movement.EffectiveOn < day).Sum(movement => movement.InterestPaid);

    private static bool IsAnniversary(DateOnly start, DateOnly day) => day > start && start.AddYears(day.Year - start.Year) == day;

    private static IEnumerable<(DateOnly From, DateOnly Until)> Stretches(
        DateOnly start, DateOnly end, IEnumerable<InterestMovement> movements, RegimeRules rules, RateTable rates)
    {
        if (end <= start)
        {
            return [];
        }

        var cuts = movements.Select(movement => movement.EffectiveOn.AddDays(1)).Where(day => day > start && day < end);
        if (!rules.IsRateFixedAtStart)
        {
            cuts = cuts.Concat(rates.ChangesBetween(start, end));
        }

        if (rules.Compounding == Compounding.YearlyFromDefault)
        {
            cuts = cuts.Concat(Enumerable.Range(1, end.Year - start.Year + 1).Select(years => start.AddYears(years)).Where(day => day < end));
        }

        DateOnly[] edges = [start, .. cuts.Distinct().Order(), end];
        return edges.Zip(edges.Skip(1));
    }
}
