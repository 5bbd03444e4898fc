using System.Collections.Concurrent;
using Agency.Application.Common.Ports;
using Agency.Domain.Commissions;
using Agency.Domain.Fees;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Common;

/// <summary>
/// Versions of schedules and plans by their id. A version is never changed once it is published, and no two have the same id, so that each is read from the database
/// once.
/// </summary>
internal static class Published
{
    private static readonly ConcurrentDictionary<Guid, FeeScheduleVersion> Schedules = new();
    private static readonly ConcurrentDictionary<Guid, CommissionPlanVersion> Plans = new();

    /// <summary>The schedule version.</summary>
    public static async ValueTask<FeeScheduleVersion> Schedule(this IAgencyDb db, Guid id, CancellationToken cancellationToken) =>
        Schedules.TryGetValue(id, out var known)
            ? known
            : Schedules[id] = await db.FeeScheduleVersions.AsNoTracking().SingleAsync(version => version.Id == id, cancellationToken);

    /// <summary>The plan version.</summary>
    public static async ValueTask<CommissionPlanVersion> Plan(this IAgencyDb db, Guid id, CancellationToken cancellationToken) =>
        Plans.TryGetValue(id, out var known)
            ? known
            : Plans[id] = await db.CommissionPlanVersions.AsNoTracking().SingleAsync(version => version.Id == id, cancellationToken);
}
