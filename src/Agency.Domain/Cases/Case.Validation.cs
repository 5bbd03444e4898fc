using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;
using Agency.Domain.Compliance;
using Agency.Domain.Interest;

namespace Agency.Domain.Cases;

/// <summary>The validation notice to an American consumer (12 CFR 1006.34).</summary>
public sealed partial class Case
{
    /// <summary>The time in which it may be disputed; null while no notice was sent, and under other law.</summary>
    public ValidationPeriod? Validation => Terms.Regime == Regime.UsConsumer && LetterSentOn is { } sent ? new ValidationPeriod(sent, LetterReceivedOn) : null;

    /// <summary>Until when records of a closed case are kept at least (12 CFR 1006.100(a)): the day of closing stands for the last activity; null while it is open, and under other law.</summary>
    public DateOnly? RecordsUntil => Terms.Regime == Regime.UsConsumer && ClosedOn is { } closed ? Retention.RecordsUntil(closed) : null;

    /// <summary>
    /// Records the notice. The first one goes out also while the debt is disputed: the law wants it within five days of the first contact (1006.34(a)(1)(i)), whatever the
    /// consumer said meanwhile. Another one takes its place and the time begins anew, but not on a dispute that came in time and is not answered: that would be collecting
    /// (1006.38(d)(2)). The days of the one that was sent can be set right at any time.
    /// </summary>
    public void SendValidationNotice(DateOnly sentOn, DateOnly? receivedOn, DateOnly today)
    {
        BusinessRule.Check(
            new ValidationNoticeMustBeForAConsumer(Terms.Regime),
            new LetterMustHaveArrived(sentOn, receivedOn, today),
            new ValidationNoticeMustNotPrecedeTheCase(sentOn, OpenedOn),
            new DisputeMustBeAnsweredBeforeAnotherNotice(sentOn == LetterSentOn ? null : DisputedInTime(sentOn)));
        (LetterSentOn, LetterReceivedOn) = (sentOn, receivedOn);
    }

    /// <summary>The day of a dispute on the notice that was sent, in time, by a day, and not answered yet; null when there is none.</summary>
    private DateOnly? DisputedInTime(DateOnly by) => StandingHolds
        .Where(hold => hold.Kind == HoldKind.Dispute)
        .Select(hold => (DateOnly?)DateOnly.FromDateTime(hold.PlacedAt))
        .FirstOrDefault(day => day <= by && Validation?.MustCeaseAfter(day.Value) == true);
}
