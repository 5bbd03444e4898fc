using Agency.Application.Common;
using Agency.Domain.Identity;
using MediatR;

namespace Agency.Application.Jobs;

/// <summary>The jobs that there are, and when each is due.</summary>
[Requires(Permissions.JobsRead)]
public sealed record GetJobs : Query<IReadOnlyList<JobView>>
{
    internal sealed class Handler(IJobRunner runner) : IRequestHandler<GetJobs, IReadOnlyList<JobView>>
    {
        public Task<IReadOnlyList<JobView>> Handle(GetJobs request, CancellationToken cancellationToken) => Task.FromResult(runner.Jobs);
    }
}
