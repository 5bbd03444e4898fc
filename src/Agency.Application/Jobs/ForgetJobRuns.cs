using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Operations;
using Agency.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Jobs;

/// <summary>Throws away the record of runs and of long work that nobody looks at any more, and files that nobody has read for some days.</summary>
[Requires(Permissions.JobsRun)]
public sealed record ForgetJobRuns(DateOnly Before) : Command<JobReport>
{
    /// <summary>How long a run is kept.</summary>
    public const int DaysKept = 400;

    internal sealed class Handler(IAgencyDb db, BusinessClock clock) : IRequestHandler<ForgetJobRuns, JobReport>
    {
        public async Task<JobReport> Handle(ForgetJobRuns request, CancellationToken cancellationToken)
        {
            var before = clock.StartOf(request.Before);
            var unread = clock.Now.AddDays(-Upload.DaysKept);
            await db.Uploads.Where(upload => upload.ReceivedAt < unread).ExecuteDeleteAsync(cancellationToken);
            var runs = await db.JobRuns.Where(run => run.ForDate < request.Before).ExecuteDeleteAsync(cancellationToken);
            return new JobReport(runs + await db.Operations.Where(operation => operation.EndedAt < before).ExecuteDeleteAsync(cancellationToken), []);
        }
    }
}
