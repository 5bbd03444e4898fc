namespace Agency.Domain.Interest;

/// <summary>How days between two dates are counted for interest, and how many a year has.</summary>
public enum DayCount
{
    /// <summary>Calendar days, 365 to the year, also in a leap year.</summary>
    Actual365 = 1,

    /// <summary>Calendar days, 360 to the year: "ordinary" interest.</summary>
    Actual360,

    /// <summary>Twelve months of thirty days, no day adjusted.</summary>
    Thirty360,

    /// <summary>30/360 US (NASD): the last day of February counts as the 30th when the period begins on it; the 31st counts as the 30th after a 30th.</summary>
    Thirty360Us,

    /// <summary>30E/360: a 31st counts as the 30th.</summary>
    Thirty360European,

    /// <summary>30E/360 ISDA: the last day of any month counts as the 30th.</summary>
    Thirty360Isda,
}

/// <summary>Counts days.</summary>
public static class DayCounts
{
    /// <summary>The days from a first day up to, and without, <paramref name="until"/>.</summary>
    public static int Days(this DayCount count, DateOnly from, DateOnly until)
    {
        if (count is DayCount.Actual365 or DayCount.Actual360)
        {
            return until.DayNumber - from.DayNumber;
        }

        var (first, last) = (from.Day, until.Day);
        switch (count)
        {
            case DayCount.Thirty360Us:
                last = IsEndOfFebruary(from) && IsEndOfFebruary(until) ? 30 : last;
                first = IsEndOfFebruary(from) ? 30 : first;
                last = last == 31 && first >= 30 ? 30 : last;
                first = Math.Min(first, 30);
                break;
            case DayCount.Thirty360European:
                (first, last) = (Math.Min(first, 30), Math.Min(last, 30));
                break;
            case DayCount.Thirty360Isda:
                (first, last) = (IsEndOfMonth(from) ? 30 : first, IsEndOfMonth(until) ? 30 : last);
                break;
        }

        return (360 * (until.Year - from.Year)) + (30 * (until.Month - from.Month)) + last - first;
    }

    /// <summary>The days of a year.</summary>
    public static int DaysOfYear(this DayCount count) => count == DayCount.Actual365 ? 365 : 360;

    private static bool IsEndOfMonth(DateOnly day) => day.AddDays(1).Day == 1;

    private static bool IsEndOfFebruary(DateOnly day) => day.Month == 2 && IsEndOfMonth(day);
}
