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
    /// <summary>The debtor of a case with what the gate must know of them.</summary>
    public static Task<Debtor> DebtorOf(this IAgencyDb db, Case on, CancellationToken cancellationToken) =>
        db.Debtors.WithContactPoints().SingleAsync(debtor => debtor.Id == on.DebtorId, cancellationToken);

    /// <summary>Includes numbers and addresses with what was said of them.</summary>
    public static IQueryable<Debtor> WithContactPoints(this IQueryable<Debtor> debtors) => debtors.Include(debtor => debtor.ContactPoints).ThenInclude(point => point.Consents);

    /// <summary>The calls on a case up to a moment, as far back as a rule looks: ours that connected, and conversations that the debtor began. What came after it does not speak against it.</summary>
    public static async Task<IReadOnlyList<CallAttempt>> RecentCalls(this IAgencyDb db, Guid caseId, DateTime now, LegalNumbers numbers, CancellationToken cancellationToken)
    {
        var since = now.AddDays(-CallLimits.DaysBack(numbers));
        var notConnected = CallOutcomes.NotConnected;
        return await db.Activities
            .Where(activity => activity.CaseId == caseId && activity.At >= since && activity.At <= now)
            .Where(activity => (activity.Kind == ActivityKind.Call && (activity.Outcome == null || !notConnected.Contains(activity.Outcome.Value)))
                || (activity.Inbound == InboundChannel.Call && activity.Outcome == CallOutcome.RightPartyContact))
            .Select(activity => new CallAttempt(
                activity.At, activity.Outcome == CallOutcome.RightPartyContact || activity.Outcome == CallOutcome.Refused, activity.Inbound != null))
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
        debtor.HasConsent(channel, now),
        calls,
        numbers,
        debtor.State,
        debtor.HasOptedOut(channel, now));

    private static bool HasContactPoint(Debtor debtor, Channel channel)
    {
        return debtor.ContactPoints.Any(point => ContactConsent.Fits(point.Kind, channel) && point.Flag != ContactFlag.Bad);
    }
}
