using Agency.Application.Common.Ports;

namespace Agency.Infrastructure.Persistence.Numbers;

/// <summary>Counts in a row per series. The row stays locked until the transaction ends, which is what keeps the series without gaps.</summary>
internal sealed class NumberSource(AgencyDbContext db) : INumberSource
{
    public async Task<string> Next(NumberSeries series, int year, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A number is taken inside the transaction that uses it, or it is lost when that fails.");
        }

        return series.Format(year, await db.TakeNumber(series.Key(year), cancellationToken));
    }
}
