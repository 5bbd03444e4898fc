using Agency.Application.Common;
using Agency.Application.Jobs;
using Quartz;

namespace Agency.Infrastructure.Jobs;

/// <summary>The one job type that Quartz knows: its key is the name of the entry.</summary>
internal sealed class ScheduledJob(IJobRunner runner, BusinessClock clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.Run(context.JobDetail.Key.Name, clock.Today, "schedule", cancellationToken);
}
