namespace Agency.Infrastructure.Persistence;

/// <summary>What every database needs before the first day's work. Loading it again changes nothing.</summary>
internal static class ReferenceData
{
    public static Task Load(AgencyDbContext db, CancellationToken cancellationToken)
    {
        _ = db;
        cancellationToken.ThrowIfCancellationRequested();
        return Task.CompletedTask;
    }
}
