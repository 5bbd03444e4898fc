using System.Globalization;
using Agency.Domain.Common;

namespace Agency.Domain.Legal;

/// <summary>
/// The fourteen-day letter to a Dutch consumer (art. 6:96(6) BW): its days begin on the day after it was received (HR 25-11-2016, ECLI:NL:HR:2016:2704), and collection
/// costs may be charged from the day after the last of them. Received, not sent, counts.
/// </summary>
/// <param name="ReceivedOn">The day on which the debtor received it.</param>
public sealed record FourteenDayPeriod(DateOnly ReceivedOn)
{
    private const int Days = 14;

    /// <summary>First of the fourteen days.</summary>
    public DateOnly FirstDay => ReceivedOn.AddDays(1);

    /// <summary>Last day to pay without costs.</summary>
    public DateOnly LastDay => ReceivedOn.AddDays(Days);

    /// <summary>From when on costs may be charged.</summary>
    public DateOnly CostsFrom => LastDay.AddDays(1);

    /// <summary>The period of a letter of which only the sending is known: post is assumed to take two working days, as PostNL delivers on five days a week.</summary>
    public static FourteenDayPeriod OfSending(DateOnly sentOn) => new(AssumedReceipt(sentOn));

    /// <summary>Two days of delivery after sending, which are not Sunday or Monday.</summary>
    public static DateOnly AssumedReceipt(DateOnly sentOn)
    {
        var day = sentOn;
        for (var left = 2; left > 0;)
        {
            day = day.AddDays(1);
            left -= day.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Monday ? 0 : 1;
        }

        return day;
    }

    /// <summary>Whether costs may be charged on a day.</summary>
    public bool AllowsCostsOn(DateOnly day) => day >= CostsFrom;
}

/// <summary>Art. 6:96(6) BW: no costs from a consumer before fourteen days after the receipt of the letter are over.</summary>
/// <param name="CostsFrom">From when on; null when there is no letter.</param>
/// <param name="On">The day.</param>
public sealed record FourteenDaysMustHavePassed(DateOnly? CostsFrom, DateOnly On) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => CostsFrom is not { } from || On < from;

    /// <inheritdoc />
    public override string Message => CostsFrom is { } from
        ? $"Costs may be charged from {from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} on, fourteen days after the letter was received (art. 6:96(6) BW)."
        : "A consumer is charged costs only after a fourteen-day letter: record one first (art. 6:96(6) BW).";
}
