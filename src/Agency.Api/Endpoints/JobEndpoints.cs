using Agency.Application.Jobs;

namespace Agency.Api.Endpoints;

/// <summary>What runs by itself, and running it by hand. The runs themselves are the list JobRuns.</summary>
internal static class JobEndpoints
{
    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        var area = api.Area("Jobs", "/jobs");
        area.Get<GetJobs, IReadOnlyList<JobView>>("/", "List", "The jobs that there are, and when each is due.");
        area.Run<RunJob, JobRunView>("/{name}/run", "Run", "Runs a job now, for today or for another date.");
    }
}
