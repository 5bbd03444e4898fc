using Agency.Domain.Common;
using Agency.Domain.Legal.Rules;

namespace Agency.Domain.Legal;

/// <summary>Numbers of the law by subject, jurisdiction and date; of several versions of a date the latest.</summary>
public sealed class LegalNumbers
{
    /// <summary>The jurisdiction of the agency's own policy.</summary>
    public const string Everywhere = "*";

    private readonly ILookup<(string Subject, string Jurisdiction), LegalNumber> byDate;

    /// <summary>A table of these, in any order.</summary>
    public LegalNumbers(IEnumerable<LegalNumber> numbers) => byDate = numbers
        .GroupBy(number => (number.Subject, number.Jurisdiction, number.From)).Select(versions => versions.MaxBy(number => number.Revision)!)
        .OrderBy(number => number.From).ToLookup(number => (number.Subject, number.Jurisdiction));

    /// <summary>A table without numbers: no rule that needs one refuses.</summary>
    public static LegalNumbers Empty { get; } = new([]);

    /// <summary>All that hold, or will.</summary>
    public IEnumerable<LegalNumber> All => byDate.SelectMany(numbers => numbers);

    /// <summary>The number that holds on a day; null before the first one, and where there is none.</summary>
    public LegalNumber? On(string subject, string jurisdiction, DateOnly day) => byDate[(subject, jurisdiction)].LastOrDefault(number => number.From <= day);

    /// <summary>The same in whole units.</summary>
    public int? WholeOn(string subject, string jurisdiction, DateOnly day) => (int?)On(subject, jurisdiction, day)?.Value;

    /// <summary>What may be looked at for a day or a later one: the versions that hold then, or begin after.</summary>
    public LegalNumbers Since(DateOnly day) => new(byDate.SelectMany(numbers => numbers.Where((number, index) => number.From > day || numbers.ElementAtOrDefault(index + 1) is not { } next || next.From > day)));

    /// <summary>Adds a number from a day on. Throws when the day has one.</summary>
    public LegalNumber Enter(LegalNumberEntry entry, string by, DateTime at)
    {
        BusinessRule.Check(new LegalNumbersMustNotOverlap(entry.Subject.Name, entry.Jurisdiction, entry.From, Of(entry)?.Value), RangeOf(entry));
        return Fitting(LegalNumber.Enter(entry, 1, by, at));
    }

    /// <summary>Another version of the number of a day, which holds from now on; null when none begins on that day. Decisions that rested on the one before keep it.</summary>
    public LegalNumber? Correct(LegalNumberEntry entry, string by, DateTime at)
    {
        if (Of(entry) is not { } known)
        {
            return null;
        }

        var isSame = entry.Value == known.Value && entry.Source == known.Source;
        BusinessRule.Check(new LegalNumberCorrectionMustChangeSomething(entry.Subject.Name, entry.Jurisdiction, entry.From, known.Value, isSame), RangeOf(entry));
        return Fitting(LegalNumber.Enter(entry, known.Revision + 1, by, at));
    }

    /// <summary>Throws when with this number the sums of costs would not go together, on its day or on a later one on which another of them begins.</summary>
    private LegalNumber Fitting(LegalNumber number)
    {
        if (!number.Subject.StartsWith(LegalSubject.Costs, StringComparison.Ordinal))
        {
            return number;
        }

        var with = new LegalNumbers([.. All, number]);
        foreach (var day in with.All.Where(other => other.Jurisdiction == number.Jurisdiction && other.From >= number.From).Select(other => other.From).Distinct().Order())
        {
            BusinessRule.Check(new CostStepsMustRise(number.Jurisdiction, day, CostNumbers.WrongOn(with, number.Jurisdiction, day)));
        }

        return number;
    }

    private static LegalNumberMustBeInItsRange RangeOf(LegalNumberEntry entry) => new(entry.Subject.Name, entry.Value, entry.Subject.Min, entry.Subject.Max, entry.Subject.Decimals);

    private LegalNumber? Of(LegalNumberEntry entry) => byDate[(entry.Subject.Name, entry.Jurisdiction)].FirstOrDefault(number => number.From == entry.From);
}
