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

    /// <summary>Records the notice. Another one takes its place: the time begins anew.</summary>
    public void SendValidationNotice(DateOnly sentOn, DateOnly? receivedOn, DateOnly today)
    {
        BusinessRule.Check(new ValidationNoticeMustBeForAConsumer(Terms.Regime), new LetterMustHaveArrived(sentOn, receivedOn, today), new ValidationNoticeMustNotPrecedeTheCase(sentOn, OpenedOn));
        (LetterSentOn, LetterReceivedOn) = (sentOn, receivedOn);
    }
}
