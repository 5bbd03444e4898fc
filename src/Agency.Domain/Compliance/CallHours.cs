namespace Agency.Domain.Compliance;

/// <summary>Between which hours of the debtor's clock somebody may be called, both ends included.</summary>
internal static class CallHours
{
    /// <summary>Whether the moment lies within them.</summary>
    public static bool Allow(ContactQuestion question)
    {
        var (from, until, sundays) = CallLimits.Hours(question);
        var time = TimeOnly.FromDateTime(question.Local);
        return time >= from && time <= until && (sundays || question.Local.DayOfWeek != DayOfWeek.Sunday);
    }

    /// <summary>When calling ends today, UTC.</summary>
    public static DateTime EndOfDay(ContactQuestion question) => ToUtc(question, DateOnly.FromDateTime(question.Local).ToDateTime(CallLimits.Hours(question).Until));

    /// <summary>The next moment that is allowed, UTC.</summary>
    public static DateTime Next(ContactQuestion question)
    {
        var (from, _, sundays) = CallLimits.Hours(question);
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
