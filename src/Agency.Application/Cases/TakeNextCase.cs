using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Compliance;
using Agency.Domain.Cases;
using Agency.Domain.Compliance;
using Agency.Domain.Identity;
using Agency.Domain.Interest;
using Agency.Domain.Legal;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Cases;

/// <summary>
/// "Next case": gives the caller the first case of the queue that nobody else has, and keeps it for them for a quarter of an hour.
/// What may be called now comes before what may not.
/// </summary>
[Requires(Permissions.CasesWork)]
public sealed record TakeNextCase : Command<NextCase>;

/// <summary>The case that was taken, or the reason why there is none.</summary>
/// <param name="Number">Null when nothing is due.</param>
/// <param name="Why">Why it comes up.</param>
/// <param name="DueAgainAt">When nothing is due: the moment at which the next case comes up.</param>
public sealed record NextCase(string? Number, NextStep? Why, DateTime? DueAgainAt);

internal sealed class TakeNextCaseHandler(IAgencyDb db, RequestContext context, BusinessClock clock) : IRequestHandler<TakeNextCase, NextCase>
{
    private const int LookAhead = 25;

    public async Task<NextCase> Handle(TakeNextCase request, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var me = context.Caller.UserId;
        await db.Cases
            .Where(row => row.Desk.HolderId == me)
            .ExecuteUpdateAsync(row => row.SetProperty(entry => entry.Desk.HeldUntil, (DateTime?)null).SetProperty(entry => entry.Desk.HolderId, (Guid?)null), cancellationToken);

        var candidates = await Candidates(now, cancellationToken);
        var numbers = await db.GateNumbers(cancellationToken);
        foreach (var candidate in candidates.OrderByDescending(candidate => MayCall(candidate, now, numbers)))
        {
            // Two collectors may look at the same case; the condition lets one of them have it.
            var taken = await db.Cases
                .Where(row => row.Id == candidate.Id && (row.Desk.HeldUntil == null || row.Desk.HeldUntil < now))
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(entry => entry.Desk.HolderId, me)
                        .SetProperty(entry => entry.Desk.HolderName, context.Caller.Name)
                        .SetProperty(entry => entry.Desk.HeldUntil, now + CaseDesk.Lease)
                        .SetProperty(entry => entry.Version, entry => entry.Version + 1),
                    cancellationToken);
            if (taken == 1)
            {
                return new NextCase(candidate.Number, candidate.Step, null);
            }
        }

        var later = await db.Cases.Where(CaseQueue.Contains).Where(row => row.Desk.DueAt > now).MinAsync(row => (DateTime?)row.Desk.DueAt, cancellationToken);
        return new NextCase(null, null, later);
    }

    private Task<List<Candidate>> Candidates(DateTime now, CancellationToken cancellationToken) => db.Cases
        .Where(CaseQueue.Contains)
        .Where(row => row.Desk.DueAt <= now && (row.Desk.HeldUntil == null || row.Desk.HeldUntil < now))
        .OrderBy(row => row.Desk.Rank).ThenBy(row => row.Desk.DueAt).ThenBy(row => row.Id)
        .Take(LookAhead)
        .Join(db.Debtors, row => row.DebtorId, debtor => debtor.Id, (row, debtor) => new Candidate(row.Id, row.Number, row.Desk.Step, row.Terms.Regime, debtor.TimeZone))
        .ToListAsync(cancellationToken);

    /// <summary>By the clock alone: the desk asks the whole gate.</summary>
    private static bool MayCall(Candidate candidate, DateTime now, LegalNumbers numbers) => ContactGate.Ask(new ContactQuestion(
        candidate.Regime, Channel.Call, now, TimeZoneInfo.FindSystemTimeZoneById(candidate.TimeZone), [], HasContactPoint: true, HasConsent: false, [], numbers)).IsAllowed;

    private sealed record Candidate(Guid Id, string Number, NextStep Step, Regime Regime, string TimeZone);
}
