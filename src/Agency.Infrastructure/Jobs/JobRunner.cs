using System.Collections.Concurrent;
using Agency.Application.Common;
using Agency.Application.Jobs;
using Agency.Domain.Common;
using Agency.Infrastructure.Persistence;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Agency.Infrastructure.Jobs;

/// <summary>Runs an entry of the catalog in a scope of its own, as the system, and keeps what came of it.</summary>
internal sealed class JobRunner(IServiceScopeFactory scopes, BusinessClock clock, ILogger<JobRunner> logger) : IJobRunner
{
    private readonly ConcurrentDictionary<string, bool> running = new(StringComparer.Ordinal);

    public IReadOnlyList<JobView> Jobs =>
        [.. JobCatalog.Jobs.Select(job => new JobView(job.Name, job.Cron, job.Does, job.Retries, JobTimes.NextAfter(job, clock.Now, clock.Zone)))];

    public async Task<JobRunView> Run(string name, DateOnly forDate, string startedBy, CancellationToken cancellationToken)
    {
        var job = JobCatalog.Jobs.FirstOrDefault(entry => entry.Name == name) ?? throw new NotFoundException("Job", name);
        BusinessRule.Check(new JobMustNotRunTwiceAtOnce(name, !running.TryAdd(name, value: true)));
        try
        {
            var run = new JobRun(name, forDate, clock.Now, startedBy);
            if (job.IsKeptWhenIdle)
            {
                await Keep(run, isNew: true);
            }

            await Run(job, run, cancellationToken);
            if (job.IsKeptWhenIdle || run.Done > 0 || run.Outcome == JobOutcome.Failed)
            {
                await Keep(run, isNew: !job.IsKeptWhenIdle);
            }

            return new JobRunView(run.Job, run.ForDate, run.Outcome, run.Done, run.Failed, run.Note);
        }
        finally
        {
            running.TryRemove(name, out _);
        }
    }

    private async Task Run(JobEntry job, JobRun run, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<RequestContext>().Caller = Caller.System(job.Name);
            run.End(await scope.ServiceProvider.GetRequiredService<IMediator>().Send(job.Request(run.ForDate), cancellationToken), clock.Now);
        }
#pragma warning disable CA1031 // Whatever broke the job off is kept with its run, so that it shows.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogError(exception, "Job {Job} for {Date} failed", job.Name, run.ForDate);
            run.Break($"{exception.GetType().Name}: {exception.Message}", clock.Now);
        }
    }

    // Apart from the job's own work: the run is kept whatever became of that, and also when the host is stopping.
    private async Task Keep(JobRun run, bool isNew)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AgencyDbContext>();
        if (isNew)
        {
            db.Add(run);
        }
        else
        {
            db.Update(run);
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }
}
