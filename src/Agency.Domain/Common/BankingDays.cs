namespace Agency.Domain.Common;

/// <summary>Working days of the United States: not Saturday, Sunday or a federal holiday (5 USC 6103(a)); a holiday on a Sunday is kept on the Monday.</summary>
public static class BankingDays
{
    /// <summary>Whether banks work on a day: a holiday on a Saturday leaves the Friday as it is (Federal Reserve Banks).</summary>
    public static bool IsBankingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day) && !(day.DayOfWeek == DayOfWeek.Monday && IsHoliday(day.AddDays(-1)));

    /// <summary>Whether the government works on a day: a holiday on a Saturday is kept on the Friday.</summary>
    public static bool IsWorkingDay(DateOnly day) => IsBankingDay(day) && !(day.DayOfWeek == DayOfWeek.Friday && IsHoliday(day.AddDays(1)));

    /// <summary>The banking day so many banking days after a day.</summary>
    public static DateOnly Add(DateOnly day, int count) => Add(day, count, IsBankingDay);

    /// <summary>The working day so many working days after a day.</summary>
    public static DateOnly AddWorkingDays(DateOnly day, int count) => Add(day, count, IsWorkingDay);

    private static DateOnly Add(DateOnly day, int count, Func<DateOnly, bool> counts)
    {
        for (var left = count; left > 0; left -= counts(day) ? 1 : 0)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static bool IsHoliday(DateOnly day) => (day.Month, day.Day, day.DayOfWeek) switch
    {
        (1, 1, _) or (6, 19, _) or (7, 4, _) or (11, 11, _) or (12, 25, _) => true,
        (1 or 2, >= 15 and <= 21, DayOfWeek.Monday) => true,
        (5, >= 25, DayOfWeek.Monday) => true,
        (9, <= 7, DayOfWeek.Monday) => true,
        (10, >= 8 and <= 14, DayOfWeek.Monday) => true,
        (11, >= 22 and <= 28, DayOfWeek.Thursday) => true,
        _ => false,
    };
}
