using Agency.Domain.Cases;
using Agency.Domain.Common;

namespace Agency.Domain.Compliance;

/// <summary>The period in which an American consumer may dispute, after the validation notice was received, or may be assumed to have been (12 CFR 1006.34(b)(5)).</summary>
/// <param name="SentOn">Day of sending.</param>
/// <param name="ReceivedOn">Day of receipt, where it is known.</param>
public sealed record ValidationPeriod(DateOnly SentOn, DateOnly? ReceivedOn = null)
{
    private const int DeliveryDays = 5;
    private const int Days = 30;

    /// <summary>Not earlier than five days after sending, without Saturdays, Sundays and federal holidays.</summary>
    public DateOnly AssumedReceipt => BankingDays.AddWorkingDays(SentOn, DeliveryDays);

    /// <summary>Thirty calendar days after receipt.</summary>
    public DateOnly EndsOn => (ReceivedOn ?? AssumedReceipt).AddDays(Days);

    /// <summary>Whether a letter of a day is in time: then collection ceases until it is answered, be it a dispute or the question who the original creditor is (12 CFR 1006.38(c), (d)(2)).</summary>
    public bool MustCeaseAfter(DateOnly letterReceivedOn) => letterReceivedOn <= EndsOn;
}

/// <summary>
/// The itemization of a debt in the validation notice (12 CFR 1006.34(c)(2)). Its date is that of the last invoice, which is a written statement of account (1006.34(b)(3)(i)).
/// </summary>
/// <param name="Owed">On the itemization date.</param>
/// <param name="Interest">Since then.</param>
/// <param name="Fees">Since then.</param>
/// <param name="PaidOrCredited">Since then.</param>
public sealed record Itemization(Money Owed, Money Interest, Money Fees, Money PaidOrCredited)
{
    /// <summary>Owed now.</summary>
    public Money Total => Owed + Interest + Fees - PaidOrCredited;

    /// <summary>Of a case on a day: the total is the balance, and what was waived is credited.</summary>
    public static Itemization Of(Case of, CaseAccount account, DateOnly on)
    {
        var interest = Money.Sum(of.Claims.Select(claim => account.InterestOf(claim, on)), of.Currency);
        var fees = Money.Sum(
            of.Entries.Where(entry => entry.Kind == EntryKind.Charged && entry.Component is not (Component.Principal or Component.Interest) && entry.EffectiveOn <= on).Select(entry => entry.Amount),
            of.Currency);
        return new Itemization(of.Placed, interest, fees, of.Placed + interest + fees - account.On(on).Total);
    }
}

/// <summary>How long records are kept (12 CFR 1006.100).</summary>
public static class Retention
{
    private const int Years = 3;

    /// <summary>Three years after the last collection activity on the debt.</summary>
    public static DateOnly RecordsUntil(DateOnly lastActivityOn) => lastActivityOn.AddYears(Years);

    /// <summary>A recording, three years after the call.</summary>
    public static DateOnly RecordingUntil(DateOnly calledOn) => calledOn.AddYears(Years);
}
