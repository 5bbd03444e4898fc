namespace Agency.Application.Common;

/// <summary>What time it is for the agency: instants in UTC, and the business date in the agency's own time zone.</summary>
public sealed class BusinessClock(TimeProvider time, TimeZoneInfo zone)
{
    /// <summary>This instant, UTC, to the microsecond: every database gives back exactly what it was given.</summary>
    public DateTime Now
    {
        get
        {
            var now = time.GetUtcNow().UtcDateTime;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        }
    }

    /// <summary>The date on the wall of the office.</summary>
    public DateOnly Today => DateOf(Now);

    /// <summary>The agency's time zone.</summary>
    public TimeZoneInfo Zone => zone;

    /// <summary>The instant at which a business date begins, UTC.</summary>
    public DateTime StartOf(DateOnly date) => TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(TimeOnly.MinValue), zone);

    /// <summary>The business date of an instant.</summary>
    public DateOnly DateOf(DateTime instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, zone));
}
