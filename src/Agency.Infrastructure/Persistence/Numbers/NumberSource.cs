using Agency.Application.Common.Ports;

namespace Agency.Infrastructure.Persistence.Numbers;

/// <summary>
/// Counts in a row per series. The row stays locked until the transaction ends, which is what keeps the series without gaps. A series that may have gaps is taken from
/// blocks where the database can write for two at once.
/// </summary>
internal sealed class NumberSource(AgencyDbContext db, NumberBlocks blocks) : INumberSource
{
    public async Task<IReadOnlyList<string>> Take(NumberSeries series, int year, int count, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A number is taken inside the transaction that uses it, or it is lost when that fails.");
        }

        if (series.MayHaveGaps && db.WritesAtOnce)
        {
            return [.. (await blocks.Take(series.Key(year), count, cancellationToken)).Select(number => series.Format(year, number))];
        }

        var last = await db.TakeNumbers(series.Key(year), count, cancellationToken);
        return [.. Enumerable.Range(1 - count, count).Select(before => series.Format(year, last + before))];
    }
}
