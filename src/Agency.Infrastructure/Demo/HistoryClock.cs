namespace Agency.Infrastructure.Demo;

/// <summary>The clock of a story that is told day by day, from the past up to now.</summary>
internal sealed class HistoryClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Goes to an hour of a day; never back.</summary>
    public void GoTo(DateOnly day, double hourUtc)
    {
        var next = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddHours(hourUtc);
        now = next > now ? next : now.AddSeconds(1);
    }
}
