using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using MediatR;

namespace Agency.Application.Jobs;

/// <summary>The job of every minute: what happened is told to those who must hear of it, by mail for example.</summary>
[Requires(Permissions.JobsRun)]
public sealed record TellOutbox : Process<JobReport>
{
    internal sealed class Handler(IOutbox outbox) : IRequestHandler<TellOutbox, JobReport>
    {
        public Task<JobReport> Handle(TellOutbox request, CancellationToken cancellationToken) => outbox.Tell(cancellationToken);
    }
}
