namespace Agency.Infrastructure.Demo;

/// <summary>The clock of a story that is told day by day, from the past up to now: what would be later today happens now.</summary>
internal sealed class HistoryClock(DateTimeOffset start, DateTimeOffset end) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Goes to an hour of a day; never back, and never into the future.</summary>
    public void GoTo(DateOnly day, double hourUtc)
    {
        var next = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddHours(hourUtc);
        now = next > end ? Later(end, TimeSpan.FromMilliseconds(1)) : Later(next, TimeSpan.FromSeconds(1));
    }

    /// <summary>The moment, or a step after what happened last.</summary>
    private DateTimeOffset Later(DateTimeOffset moment, TimeSpan step) => moment > now ? moment : now + step;
}
