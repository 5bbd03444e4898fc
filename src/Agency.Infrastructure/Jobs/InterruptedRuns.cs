using Agency.Application.Common;
using Agency.Application.Jobs;
using Agency.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Agency.Infrastructure.Jobs;

/// <summary>
/// Shows as failed, at the start of the host, what its last stop cut off. A run by hand that is still going on in another process says how it ended when it
/// does, whatever stands here until then.
/// </summary>
public sealed class InterruptedRuns(IServiceScopeFactory scopes, BusinessClock clock, ILogger<InterruptedRuns> logger)
{
    /// <summary>Marks them, and says how many there were.</summary>
    public async Task<int> Mark(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AgencyDbContext>();
        var runs = await db.JobRuns.Where(run => run.Outcome == JobOutcome.Running).ToListAsync(cancellationToken);
        foreach (var run in runs)
        {
            logger.LogWarning("Job {Job} for {Date} was interrupted: it started at {StartedAt} and did not end", run.Job, run.ForDate, run.StartedAt);
            run.Break("Interrupted: the host stopped before it ended. The next run goes on from where it was.", clock.Now);
        }

        await db.SaveChangesAsync(cancellationToken);
        return runs.Count;
    }
}
