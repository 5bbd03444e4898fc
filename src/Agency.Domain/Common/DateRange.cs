namespace Agency.Domain.Common;

/// <summary>Whole days from <paramref name="From"/> through <paramref name="Through"/>, both included.</summary>
public readonly record struct DateRange(DateOnly From, DateOnly Through)
{
    /// <summary>The calendar month that a date lies in.</summary>
    public static DateRange MonthOf(DateOnly date)
    {
        var first = new DateOnly(date.Year, date.Month, 1);
        return new DateRange(first, first.AddMonths(1).AddDays(-1));
    }

    /// <summary>Whether a date lies in it.</summary>
    public bool Contains(DateOnly date) => date >= From && date <= Through;
}
