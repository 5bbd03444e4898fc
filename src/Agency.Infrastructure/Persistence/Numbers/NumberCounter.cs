namespace Agency.Infrastructure.Persistence.Numbers;

/// <summary>The last number given out of a series.</summary>
internal sealed class NumberCounter(string key, long last)
{
    /// <summary>The series, with its year when it starts again each year: <c>C-2026</c>.</summary>
    public string Key { get; private set; } = key;

    /// <summary>The last number that was given out.</summary>
    public long Last { get; private set; } = last;
}
