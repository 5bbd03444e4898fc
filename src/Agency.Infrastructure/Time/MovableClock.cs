using System.Globalization;

namespace Agency.Infrastructure.Time;

/// <summary>
/// The clock of Development: real time and how far it was moved on. Kept in a file beside the database, so that a restart does not go back in time under the data.
/// </summary>
public sealed class MovableClock : TimeProvider
{
    private readonly TimeProvider real;
    private readonly string? file;
    private long ahead;

    /// <summary>Reads how far it was moved before.</summary>
    /// <param name="file">Where that is kept: days, or days and a time of day such as <c>3.10:30:00</c>. Null forgets it.</param>
    /// <param name="real">What it is ahead of; the system's time, unless a test says otherwise.</param>
    public MovableClock(string? file, TimeProvider? real = null)
    {
        this.file = file;
        this.real = real ?? System;
        if (File.Exists(file) && TimeSpan.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var kept))
        {
            ahead = kept.Ticks;
        }
    }

    /// <summary>How many whole days this clock is ahead.</summary>
    public int DaysAhead => Ahead.Days;

    private TimeSpan Ahead => TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + Ahead;

    /// <summary>Moves forward. Time goes back by <see cref="Reset"/> alone.</summary>
    public void MoveDays(int count) => Move(TimeSpan.FromDays(count));

    /// <summary>Moves forward to a moment, UTC.</summary>
    public void MoveTo(DateTime moment) => Move(new DateTimeOffset(moment, TimeSpan.Zero) - GetUtcNow());

    /// <summary>Back to real time.</summary>
    public void Reset()
    {
        Interlocked.Exchange(ref ahead, 0);
        Keep(TimeSpan.Zero);
    }

    private void Move(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        Keep(TimeSpan.FromTicks(Interlocked.Add(ref ahead, by.Ticks)));
    }

    private void Keep(TimeSpan value)
    {
        if (file is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            File.WriteAllText(file, value.ToString("c", CultureInfo.InvariantCulture));
        }
    }
}
