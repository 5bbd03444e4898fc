using System.Net;
using System.Net.Http.Json;
using Agency.Application.Jobs;
using Agency.Domain.Identity;
using Agency.Infrastructure.Jobs;
using Agency.Testing;

namespace Agency.Api.Tests.Jobs;

public sealed class JobTests(AgencyHost host) : IClassFixture<AgencyHost>
{
    [Fact]
    public async Task Jobs_AreThoseOfTheCatalog()
    {
        var jobs = await (await (await host.SignedIn(Role.Auditor)).GetAsync("/api/v1/jobs")).Json();
        jobs.EnumerateArray().Select(job => job.GetProperty("name").GetString()).ShouldBe(JobCatalog.Jobs.Select(job => job.Name));
        jobs.EnumerateArray().ShouldAllBe(job => job.GetProperty("nextAt").ValueKind == System.Text.Json.JsonValueKind.String);
    }

    [Fact]
    public async Task Run_IsKept_WithWhoStartedIt()
    {
        var client = await host.SignedIn(Role.Administrator);
        await host.Keep(new JobRun("clear-payments", new DateOnly(2024, 1, 1), new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc), "long ago"));

        var started = await client.PostAsJsonAsync("/api/v1/jobs/forget-job-runs/run", new { Date = "2026-03-02" });
        started.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var ended = await Answers.Ended(client, started.Headers.Location!.ToString());
        var run = await (await client.GetAsync(ended.GetProperty("resultLink").GetString())).Json();
        run.GetProperty("outcome").GetString().ShouldBe("Succeeded");
        run.GetProperty("done").GetInt32().ShouldBe(1);

        var rows = (await (await client.GetAsync("/odata/JobRuns?$filter=job eq 'forget-job-runs'")).Json()).GetProperty("value");
        rows[0].GetProperty("startedBy").GetString().ShouldBe("Administrator of the test");
    }

    [Fact]
    public async Task Run_OfNoJobThatThereIs_IsRefusedAtOnce() =>
        (await (await host.SignedIn(Role.Administrator)).PostAsync("/api/v1/jobs/nothing/run", content: null).Problem(HttpStatusCode.BadRequest)).GetProperty("errors").GetProperty("name")[0].GetString().ShouldBe("There is no job of this name.");

    [Fact]
    public async Task Run_NeedsThePermission() =>
        (await (await host.SignedIn(Role.Auditor)).PostAsync("/api/v1/jobs/forget-job-runs/run", content: null).Problem(HttpStatusCode.Forbidden)).Code().ShouldBe("Forbidden");

    [Fact]
    public void JobRun_WithFailures_ShowsAsFailed()
    {
        var run = new JobRun("x", default, default, "test");
        run.End(new JobReport(2, ["P-1: no", "P-2: no"]), default);
        (run.Outcome, run.Done, run.Failed, run.Note).ShouldBe((JobOutcome.Failed, 2, 2, "P-1: no\nP-2: no"));
    }
}
