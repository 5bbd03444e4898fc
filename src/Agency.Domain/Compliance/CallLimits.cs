using Agency.Domain.Interest;
using Agency.Domain.Legal;

namespace Agency.Domain.Compliance;

/// <summary>A limit on calls.</summary>
/// <param name="CallsMax">At most so many per debt.</param>
/// <param name="Days">In so many days.</param>
public sealed record CallLimit(int CallsMax, int Days);

/// <summary>Which numbers of the law the gate looks at: how many calls, how long after a conversation, and at which hours.</summary>
public static class CallLimits
{
    private const string UnitedStates = "US";

    private static readonly string[] Subjects =
        [LegalSubject.CallsMax, LegalSubject.CallDays, LegalSubject.QuietDays, LegalSubject.HoursFrom, LegalSubject.HoursUntil, LegalSubject.Sundays];

    /// <summary>The federal limit.</summary>
    public static CallLimit? Federal(ContactQuestion question) => Of(question, UnitedStates);

    /// <summary>The limit that the debtor's state sets below the federal one; null where it sets none.</summary>
    public static CallLimit? OfState(ContactQuestion question) => question.State is { } state ? Of(question, $"{UnitedStates}-{state}") : null;

    /// <summary>Days without a call after a conversation, its own day included.</summary>
    public static int QuietDays(ContactQuestion question) => question.Numbers.WholeOn(LegalSubject.QuietDays, UnitedStates, Today(question)) ?? 0;

    /// <summary>Between which hours, both ends included: the law for consumers in the US, the agency's own policy for others.</summary>
    public static (TimeOnly From, TimeOnly Until, bool Sundays) Hours(ContactQuestion question)
    {
        var (where, day) = (question.Regime == Regime.UsConsumer ? UnitedStates : LegalNumbers.Everywhere, Today(question));
        int? Whole(string subject) => question.Numbers.WholeOn(subject, where, day);
        return (new TimeOnly(Whole(LegalSubject.HoursFrom) ?? 0, 0), Whole(LegalSubject.HoursUntil) is { } until ? new TimeOnly(until, 0) : TimeOnly.MaxValue, Whole(LegalSubject.Sundays) != 0);
    }

    /// <summary>The versions that an answer to this question can rest on, now or at a later moment.</summary>
    public static LegalNumbers UsedBy(ContactQuestion question) => new(question.Numbers.Since(Today(question)).All.Where(number =>
        Subjects.Contains(number.Subject) && (number.Jurisdiction is UnitedStates or LegalNumbers.Everywhere || number.Jurisdiction == $"{UnitedStates}-{question.State}")));

    /// <summary>How far back calls are looked at, in days: one more than the longest period, as a day of the debtor's is not one of ours.</summary>
    public static int DaysBack(LegalNumbers numbers) =>
        1 + (int)numbers.All.Where(number => number.Subject is LegalSubject.CallDays or LegalSubject.QuietDays).Select(number => number.Value).DefaultIfEmpty().Max();

    private static CallLimit? Of(ContactQuestion question, string where)
    {
        var day = Today(question);
        return question.Numbers.WholeOn(LegalSubject.CallsMax, where, day) is { } calls && question.Numbers.WholeOn(LegalSubject.CallDays, where, day) is { } days ? new CallLimit(calls, days) : null;
    }

    private static DateOnly Today(ContactQuestion question) => DateOnly.FromDateTime(question.Local);
}
