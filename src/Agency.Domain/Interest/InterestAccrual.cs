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
/// <param name="Days">Number of days, as they are counted.</param>
/// <param name="Sum">What bore interest.</param>
/// <param name="Rate">Per year, or per month.</param>
/// <param name="Exact">Sum × rate × share of the period; rounded already where the policy rounds days or segments.</param>
/// <param name="Amount">What it adds to the rounded interest so far: the amounts of all segments are the total, to the cent.</param>
public sealed record InterestSegment(DateOnly From, DateOnly Through, int Days, decimal Sum, Percentage Rate, decimal Exact, Money Amount);

/// <summary>From a day on, interest runs under these terms: those of the case first, then those of a judgment.</summary>
/// <param name="From">First day that bears interest; anniversaries and a fixed rate are counted from it.</param>
/// <param name="Terms">How it is computed.</param>
/// <param name="Rates">The table that they name.</param>
/// <param name="Merges">Whether interest that is open when it begins bears interest from then on: an American judgment is a debt of its own.</param>
public sealed record InterestPhase(DateOnly From, InterestTerms Terms, RateTable Rates, bool Merges = false);

/// <summary>
/// Interest on one claim, computed when it is asked for: from its movements and the rate table. Nothing is stored per day, so a past date gives the past answer
/// (docs/domain.md, money rule 3).
/// </summary>
public static class InterestAccrual
{
    /// <summary>The segments from the day after <paramref name="dueOn"/> through <paramref name="through"/>, under one set of terms.</summary>
    /// <param name="placed">Principal at the due date.</param>
    /// <param name="dueOn">Last day to pay in time.</param>
    /// <param name="through">Last day counted.</param>
    /// <param name="movements">Changes, in any order.</param>
    /// <param name="terms">How it is computed.</param>
    /// <param name="rates">The table that the terms name.</param>
    public static IReadOnlyList<InterestSegment> Segments(
        Money placed, DateOnly dueOn, DateOnly through, IEnumerable<InterestMovement> movements, InterestTerms terms, RateTable rates) =>
        Segments(placed, through, movements, [new InterestPhase(dueOn.AddDays(1), terms, rates)]);

    /// <summary>The segments through a day, under the terms of each phase in turn.</summary>
    public static IReadOnlyList<InterestSegment> Segments(Money placed, DateOnly through, IEnumerable<InterestMovement> movements, IReadOnlyList<InterestPhase> phases)
    {
        var ordered = movements.OrderBy(movement => movement.EffectiveOn).ToArray();
        var days = ordered.Select(movement => movement.EffectiveOn.AddDays(1)).Distinct().ToArray();
        var segments = new List<InterestSegment>();
        var (principal, paid, capitalised, accrued, next) = (placed.Amount, 0m, 0m, 0m, 0);
        var before = Money.Zero(placed.Currency);
        foreach (var (phase, from, until) in Stretches(phases, through.AddDays(1), days))
        {
            for (; next < ordered.Length && ordered[next].EffectiveOn < from; next++)
            {
                principal += ordered[next].Principal;
                paid += ordered[next].InterestPaid;
            }

            // What was capitalised and then paid stays paid: interest of the running year does not take its place before the year is over.
            // What rounds to nothing can neither be paid nor waived, and bears nothing: else a cent would be owed years after all was paid.
            var open = Math.Max(0, accrued - paid);
            open = Money.Rounded(open, placed.Currency, RoundingIntent.Interest).IsZero ? 0 : open;
            var merges = (phase.Merges && from == phase.From) || (phase.Terms.MonthsToCapitalise is { } months && IsAnniversary(phase.From, from, months));
            capitalised = merges ? open : Math.Min(capitalised, open);
            var sum = principal + capitalised;
            var rate = phase.Terms.RateOn(phase.Terms.IsRateFixedAtStart ? phase.From : from, phase.Rates);
            var (count, exact) = Of(Math.Max(0, rate.Of(sum)), phase, from, until, placed.Currency);
            accrued += exact;
            var total = phase.Terms.Rounding == InterestRounding.PerSegmentOfExactCapital
                ? before + Money.Rounded(exact, placed.Currency, RoundingIntent.Interest)
                : Money.Rounded(accrued, placed.Currency, RoundingIntent.Interest);
            segments.Add(new InterestSegment(from, until.AddDays(-1), count, sum, rate, exact, total - before));
            before = total;
        }

        return segments;
    }

    private static (int Days, decimal Exact) Of(decimal perPeriod, InterestPhase phase, DateOnly from, DateOnly until, Currency currency)
    {
        var terms = phase.Terms;
        var days = Days(terms, from, until);
        var daysOfPeriod = terms.Period == RatePeriod.Month ? DaysOfMonth(phase, from) : terms.DayCount.DaysOfYear();
        var exact = terms.Rounding == InterestRounding.Daily
            ? Money.Rounded(perPeriod / daysOfPeriod, currency, RoundingIntent.Interest).Amount * days
            : perPeriod * days / daysOfPeriod;
        return (days, terms.Rounding == InterestRounding.PerSegment ? Money.Rounded(exact, currency, RoundingIntent.Interest).Amount : exact);
    }

    private static int DaysOfMonth(InterestPhase phase, DateOnly day)
    {
        var months = ((day.Year - phase.From.Year) * 12) + day.Month - phase.From.Month;
        months -= phase.From.AddMonths(months) > day ? 1 : 0;
        return Days(phase.Terms, phase.From.AddMonths(months), phase.From.AddMonths(months + 1));
    }

    /// <summary>Conventions of thirty days look at the day before the first one, the due day, and at the last one: calendar days are the same either way.</summary>
    private static int Days(InterestTerms terms, DateOnly from, DateOnly until) => terms.DayCount.Days(from.AddDays(-1), until.AddDays(-1));

    private static bool IsAnniversary(DateOnly start, DateOnly day, int months)
    {
        var passed = ((day.Year - start.Year) * 12) + day.Month - start.Month;
        return day > start && passed % months == 0 && start.AddMonths(passed) == day;
    }

    /// <summary>Every phase that bears interest, cut where the sum, the rate or the capital changes.</summary>
    private static IEnumerable<(InterestPhase Phase, DateOnly From, DateOnly Until)> Stretches(IReadOnlyList<InterestPhase> phases, DateOnly end, DateOnly[] movedOn)
    {
        for (var index = 0; index < phases.Count; index++)
        {
            var phase = phases[index];
            var until = index + 1 < phases.Count && phases[index + 1].From < end ? phases[index + 1].From : end;
            if (until <= phase.From || !phase.Terms.BearsInterest)
            {
                continue;
            }

            var cuts = movedOn.Where(day => day > phase.From && day < until).Concat(Anniversaries(phase, until));
            if (phase.Terms is { IsRateFixedAtStart: false, ContractRate: null })
            {
                cuts = cuts.Concat(phase.Rates.ChangesBetween(phase.From, until));
            }

            DateOnly[] edges = [phase.From, .. cuts.Distinct().Order(), until];
            for (var edge = 0; edge + 1 < edges.Length; edge++)
            {
                yield return (phase, edges[edge], edges[edge + 1]);
            }
        }
    }

    private static IEnumerable<DateOnly> Anniversaries(InterestPhase phase, DateOnly until)
    {
        var months = phase.Terms.Period == RatePeriod.Month ? 1 : phase.Terms.MonthsToCapitalise;
        return months is not { } step
            ? []
            : Enumerable.Range(1, ((((until.Year - phase.From.Year) * 12) + until.Month - phase.From.Month) / step) + 1)
                .Select(count => phase.From.AddMonths(count * step)).Where(day => day < until);
    }
}
