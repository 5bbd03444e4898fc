using System.Collections.Concurrent;
using Agency.Application.Common.Ports;
using Agency.Domain.Commissions;
using Agency.Domain.Fees;
using Agency.Domain.Interest;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Common;

/// <summary>
/// Versions of schedules and plans by their id, and tables of rates. A version is never changed once it is published, and no two have the same id, so that each is read
/// from the database once.
/// </summary>
internal static class Published
{
    private static readonly ConcurrentDictionary<Guid, FeeScheduleVersion> Schedules = new();
    private static readonly ConcurrentDictionary<Guid, CommissionPlanVersion> Plans = new();
    private static readonly ConcurrentDictionary<(string Series, Guid? Last, int Count), RateTable> Rates = new();

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

    /// <summary>
    /// The rates of some series; empty where no table is used. A rate is never changed and none is taken away: as long as their number and the one recorded last are the
    /// same, so is the table.
    /// </summary>
    public static async Task<RateTable> RatesOf(this IAgencyDb db, IReadOnlyCollection<string> series, CancellationToken cancellationToken)
    {
        if (series.Count == 0)
        {
            return RateTable.Empty;
        }

        var rates = db.InterestRates.AsNoTracking().Where(rate => series.Contains(rate.Series));
        var last = await rates.OrderByDescending(rate => rate.RecordedAt).ThenByDescending(rate => rate.Id)
            .Select(rate => new { rate.Id, Count = rates.Count() }).FirstOrDefaultAsync(cancellationToken);
        var key = (string.Join('|', series.Order(StringComparer.Ordinal)), last?.Id, last?.Count ?? 0);
        return Rates.TryGetValue(key, out var known) ? known : Rates[key] = new RateTable(await rates.ToListAsync(cancellationToken));
    }
}
