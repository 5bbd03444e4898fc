using Agency.Domain.Common;
using Agency.Domain.Legal;

namespace Agency.Domain.Payments;

/// <summary>
/// How long an ACH entry can come back, by its return code (Nacha Operating Rules, as processors document them; R29, R33 and R51-R53 after moov-io/ach). The days are dated numbers: banking days
/// of their own, and the calendar days of the method.
/// </summary>
public static class AchReturns
{
    private static readonly HashSet<string> InBankingDays = new(
        "R01 R02 R03 R04 R08 R09 R12 R14 R15 R16 R17 R20 R24 R29".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> InCalendarDays = new("R05 R07 R10 R11 R33 R37 R38 R51 R52 R53".Split(' '), StringComparer.Ordinal);

    /// <summary>The window of an entry settled on a day, in words; null where the banks agree on it (R06, R31) or the code is not known.</summary>
    public static string? Window(LegalNumbers law, string code, DateOnly settledOn) =>
        InBankingDays.Contains(code) ? $"{BankingDayWindow(law, settledOn)} banking days"
        : InCalendarDays.Contains(code) ? $"{CalendarDayWindow(law, settledOn)} calendar days"
        : null;

    /// <summary>The last day on which an entry settled on a day comes back under a code.</summary>
    public static DateOnly? Deadline(LegalNumbers law, string code, DateOnly settledOn) =>
        InBankingDays.Contains(code) ? BankingDays.Add(settledOn, BankingDayWindow(law, settledOn))
        : InCalendarDays.Contains(code) ? settledOn.AddDays(CalendarDayWindow(law, settledOn))
        : null;

    private static int BankingDayWindow(LegalNumbers law, DateOnly day) => (int)PaymentMethod.AchDebit.NumberOf(law, LegalSubject.AchBankingDays, day).Value;

    private static int CalendarDayWindow(LegalNumbers law, DateOnly day) => (int)ReturnWindow.Of(law, PaymentMethod.AchDebit, day).Value;
}
