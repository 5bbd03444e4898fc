namespace Agency.Testing;

/// <summary>A clock that stands still until a test moves it. Starts on Monday 2 March 2026 at 09:00 UTC, ten o'clock at the office in Amsterdam.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>This instant, UTC.</summary>
    public DateTime Now => now.UtcDateTime;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Goes on by a span.</summary>
    public void Advance(TimeSpan span) => now += span;

    /// <summary>Goes to an instant, UTC: forwards or back.</summary>
    public void Set(DateTime instant) => now = new DateTimeOffset(instant, TimeSpan.Zero);

    /// <summary>Goes to an hour of a day, UTC.</summary>
    public void Set(DateOnly day, int hour = 9) => Set(day.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc));
}
