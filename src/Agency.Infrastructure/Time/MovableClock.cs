using System.Globalization;

namespace Agency.Infrastructure.Time;

/// <summary>
/// The clock of Development: real time plus whole days. Kept in a file beside the database, so that a restart does not go back in time under the data.
/// </summary>
public sealed class MovableClock : TimeProvider
{
    private readonly TimeProvider real;
    private readonly string? file;
    private long days;

    /// <summary>Reads how far it was moved before.</summary>
    /// <param name="file">Where that is kept; null forgets it.</param>
    /// <param name="real">What it is ahead of; the system's time, unless a test says otherwise.</param>
    public MovableClock(string? file, TimeProvider? real = null)
    {
        this.file = file;
        this.real = real ?? System;
        if (File.Exists(file) && long.TryParse(File.ReadAllText(file), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var kept))
        {
            days = kept;
        }
    }

    /// <summary>How many days this clock is ahead.</summary>
    public int DaysAhead => (int)Interlocked.Read(ref days);

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => real.GetUtcNow().AddDays(DaysAhead);

    /// <summary>Moves forward. Time goes back by <see cref="Reset"/> alone.</summary>
    public void MoveDays(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Keep(Interlocked.Add(ref days, count));
    }

    /// <summary>Back to real time.</summary>
    public void Reset()
    {
        Interlocked.Exchange(ref days, 0);
        Keep(0);
    }

    private void Keep(long value)
    {
        if (file is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            File.WriteAllText(file, value.ToString(CultureInfo.InvariantCulture));
        }
    }
}
