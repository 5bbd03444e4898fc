using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Compliance;
using Agency.Domain.Legal;
using Agency.Domain.Parties;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Compliance;

/// <summary>Gathers what the gate must know of a case: one place, for the desk and for every contact.</summary>
internal static class GateQuestions
{
    /// <summary>The calls on a case, as far back as a rule looks.</summary>
    public static async Task<IReadOnlyList<CallAttempt>> RecentCalls(this IAgencyDb db, Guid caseId, DateTime now, LegalNumbers numbers, CancellationToken cancellationToken)
    {
        var since = now.AddDays(-CallLimits.DaysBack(numbers));
        var notConnected = CallOutcomes.NotConnected;
        return await db.Activities
            .Where(activity => activity.CaseId == caseId && activity.Kind == ActivityKind.Call && activity.At >= since && (activity.Outcome == null || !notConnected.Contains(activity.Outcome.Value)))
            .Select(activity => new CallAttempt(
                activity.At, activity.Outcome == CallOutcome.RightPartyContact || activity.Outcome == CallOutcome.Refused))
            .ToListAsync(cancellationToken);
    }

    /// <summary>What the gate is asked about one channel at a moment.</summary>
    public static ContactQuestion Of(Case on, Debtor debtor, Channel channel, DateTime now, IReadOnlyCollection<CallAttempt> calls, LegalNumbers numbers) => new(
        on.Terms.Regime,
        channel,
        now,
        TimeZoneInfo.FindSystemTimeZoneById(debtor.TimeZone),
        [.. on.StandingHolds.Select(hold => hold.Kind)],
        HasContactPoint(debtor, channel),
        HasConsent: false,
        calls,
        numbers,
        debtor.State);

    private static bool HasContactPoint(Debtor debtor, Channel channel)
    {
        var kind = channel == Channel.Email ? ContactKind.Email : ContactKind.Phone;
        return debtor.ContactPoints.Any(point => point.Kind == kind && point.Flag != ContactFlag.Bad);
    }
}
