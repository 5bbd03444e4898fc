using Agency.Domain.Interest;

namespace Agency.Domain.Compliance;

/// <summary>Between which hours of the debtor's clock somebody may be called, both ends included.</summary>
internal static class CallHours
{
    /// <summary>US consumers: not before 8:00 and not after 21:00, every day (12 CFR 1006.6(b)(1)(i)). Others: agency policy, 8:00 to 20:00, not on Sundays.</summary>
    private static (TimeOnly From, TimeOnly Until, bool Sundays) Of(Regime regime) =>
        regime == Regime.UsConsumer ? (new TimeOnly(8, 0), new TimeOnly(21, 0), true) : (new TimeOnly(8, 0), new TimeOnly(20, 0), false);

    /// <summary>Whether the moment lies within them.</summary>
    public static bool Allow(ContactQuestion question)
    {
        var (from, until, sundays) = Of(question.Regime);
        var time = TimeOnly.FromDateTime(question.Local);
        return time >= from && time <= until && (sundays || question.Local.DayOfWeek != DayOfWeek.Sunday);
    }

    /// <summary>When calling ends today, UTC.</summary>
    public static DateTime EndOfDay(ContactQuestion question) => ToUtc(question, DateOnly.FromDateTime(question.Local).ToDateTime(Of(question.Regime).Until));

    /// <summary>The next moment that is allowed, UTC.</summary>
    public static DateTime Next(ContactQuestion question)
    {
        var (from, _, sundays) = Of(question.Regime);
        var day = DateOnly.FromDateTime(question.Local);
        if (TimeOnly.FromDateTime(question.Local) >= from)
        {
            day = day.AddDays(1);
        }

        if (!sundays && day.DayOfWeek == DayOfWeek.Sunday)
        {
            day = day.AddDays(1);
        }

        return ToUtc(question, day.ToDateTime(from));
    }

    private static DateTime ToUtc(ContactQuestion question, DateTime local) => TimeZoneInfo.ConvertTimeToUtc(local, question.Zone);
}
