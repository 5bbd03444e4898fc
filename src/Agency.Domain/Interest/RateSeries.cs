namespace Agency.Domain.Interest;

/// <summary>A series of rates that something of ours names.</summary>
/// <param name="Name">For example <c>NL.commercial</c>.</param>
/// <param name="MonthsBetween">It is set anew every so many months, from 1 January on; null where a law or decree changes it when it pleases.</param>
public sealed record RateSeries(string Name, int? MonthsBetween = null)
{
    /// <summary>Every series: a rate of another one would be used by nothing. A plain table.</summary>
    public static IReadOnlyList<RateSeries> All { get; } =
    [
        new("NL.statutory"),
        new("NL.commercial", 6),
        new("UK.late-payment", 6),
        new("EU.late-payment", 6),
        new("DE.base", 6),
        new("UK.court"),
        new("US.judgment.CA"),
        new("US.judgment.CA.consumer"),
        new("US.judgment.CA.government"),
        new("US.judgment.NY"),
        new("US.judgment.NY.consumer"),
        new("US.judgment.IL"),
        new("US.judgment.PA"),
        new("US.judgment.VA"),
        new("US.judgment.NC"),
        new("US.judgment.MA"),
        new("US.judgment.CO"),
        new("US.judgment.FL", 3),
        new("US.judgment.OH", 12),
    ];

    /// <summary>The names of those that are about judgments.</summary>
    public static IReadOnlyList<string> OfJudgments { get; } = [.. All.Select(series => series.Name).Where(name => name == "UK.court" || name.StartsWith("US.judgment.", StringComparison.Ordinal))];

    /// <summary>The series of a name; null where there is none.</summary>
    public static RateSeries? Named(string? name) => All.FirstOrDefault(series => series.Name == name);

    /// <summary>The first day after another on which the series is set anew; null where it has no such days.</summary>
    public DateOnly? NextAfter(DateOnly day)
    {
        if (MonthsBetween is not { } months)
        {
            return null;
        }

        var start = new DateOnly(day.Year, 1, 1);
        return start.AddMonths((((day.Month - 1) / months) + 1) * months);
    }
}
