using Quartz;

namespace Agency.Infrastructure.Jobs;

/// <summary>When an entry of the catalog is due.</summary>
internal static class JobTimes
{
    public static DateTime? NextAfter(JobEntry job, DateTime instant, TimeZoneInfo zone) =>
        new CronExpression(job.Cron, zone).GetNextValidTimeAfter(new DateTimeOffset(instant, TimeSpan.Zero))?.UtcDateTime;

    /// <summary>The jobs that are due on a day, in the order of the day.</summary>
    public static IReadOnlyList<JobEntry> DueOn(DateOnly day, TimeZoneInfo zone)
    {
        var (start, end) = (Midnight(day, zone), Midnight(day.AddDays(1), zone));
        return [.. JobCatalog.Jobs.Select(job => (Job: job, At: NextAfter(job, start.AddSeconds(-1), zone))).Where(due => due.At < end).OrderBy(due => due.At).Select(due => due.Job)];
    }

    private static DateTime Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight, zone);
    }
}
