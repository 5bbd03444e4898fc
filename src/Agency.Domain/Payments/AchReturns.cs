using Agency.Domain.Common;

namespace Agency.Domain.Payments;

/// <summary>How long an ACH entry can come back, by its return code (Nacha Operating Rules, as processors document them; R29, R33 and R51-R53 after moov-io/ach).</summary>
public static class AchReturns
{
    private const int BankingDayWindow = 2;
    private const int CalendarDayWindow = 60;

    private static readonly HashSet<string> TwoBankingDays = new(
        "R01 R02 R03 R04 R08 R09 R12 R14 R15 R16 R17 R20 R24 R29".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> SixtyCalendarDays = new("R05 R07 R10 R11 R33 R37 R38 R51 R52 R53".Split(' '), StringComparer.Ordinal);

    /// <summary>The window in words; null where the banks agree on it (R06, R31) or the code is not known.</summary>
    public static string? Window(string code) =>
        TwoBankingDays.Contains(code) ? $"{BankingDayWindow} banking days" : SixtyCalendarDays.Contains(code) ? $"{CalendarDayWindow} calendar days" : null;

    /// <summary>The last day on which an entry settled on a day comes back under a code.</summary>
    public static DateOnly? Deadline(string code, DateOnly settledOn) =>
        TwoBankingDays.Contains(code) ? BankingDays.Add(settledOn, BankingDayWindow) : SixtyCalendarDays.Contains(code) ? settledOn.AddDays(CalendarDayWindow) : null;
}
