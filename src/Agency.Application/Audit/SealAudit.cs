using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Jobs;
using Agency.Domain.Audit;
using Agency.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Audit;

/// <summary>
/// Seals what the audit trail has got since the last time, in batches. An entry that was committed late, after others with a higher number, is found too.
/// It writes no entry itself: sealing would otherwise never end.
/// </summary>
[Requires(Permissions.JobsRun)]
public sealed record SealAudit : Process<JobReport>
{
    internal sealed class Handler(IAgencyDb db, BusinessClock clock) : IRequestHandler<SealAudit, JobReport>
    {
        public async Task<JobReport> Handle(SealAudit request, CancellationToken cancellationToken)
        {
            var (done, after) = (0, await db.SettledEntry(cancellationToken));
            while (true)
            {
                var sealedNow = await db.InTransaction(() => Seal(after, cancellationToken), cancellationToken);
                done += sealedNow.Count;
                if (sealedNow.Count < AuditSeal.BatchMax)
                {
                    return new JobReport(done, []);
                }

                after = sealedNow[^1].Id;
            }
        }

        private async Task<List<AuditEntry>> Seal(long after, CancellationToken cancellationToken)
        {
            var last = await db.AuditSeals.OrderByDescending(link => link.Position).FirstOrDefaultAsync(cancellationToken);
            var entries = await db.AuditEntries.AsNoTracking()
                .Where(entry => entry.Id > after && !db.AuditSeals.Any(link => link.EntryId == entry.Id))
                .OrderBy(entry => entry.Id)
                .Take(AuditSeal.BatchMax)
                .ToListAsync(cancellationToken);
            var (position, hash, now) = (last?.Position ?? 0, last?.Hash ?? AuditSeal.Genesis, clock.Now);
            foreach (var entry in entries)
            {
                var link = AuditSeal.After(position, hash, entry, now);
                db.AuditSeals.Add(link);
                (position, hash) = (link.Position, link.Hash);
            }

            return entries;
        }
    }
}
