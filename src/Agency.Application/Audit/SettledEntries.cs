using Agency.Application.Common.Ports;
using Agency.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Audit;

/// <summary>Up to where the trail is settled: a sealing looks at what came after it, however long the trail is.</summary>
internal static class SettledEntries
{
    /// <summary>
    /// The number of an entry below which nothing new can appear: it was sealed so long before the last sealing that whatever had a lower number then was committed
    /// in time for that one. Zero while there is none.
    /// </summary>
    public static async Task<long> SettledEntry(this IAgencyDb db, CancellationToken cancellationToken)
    {
        var last = await db.AuditSeals.OrderByDescending(link => link.Position).Select(link => (DateTime?)link.SealedAt).FirstOrDefaultAsync(cancellationToken);
        var before = last - AuditSeal.SeenBySealing;
        return await db.AuditSeals.Where(link => link.SealedAt < before).OrderByDescending(link => link.Position).Select(link => link.EntryId).FirstOrDefaultAsync(cancellationToken);
    }
}
