using Agency.Application.Jobs;
using Agency.Domain.Audit;
using Agency.Infrastructure.Jobs;
using Agency.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Agency.Application.Tests.Jobs;

public sealed class JobRunTests(AgencyFixture agency) : IClassFixture<AgencyFixture>
{
    [Fact]
    public async Task Given_ARunThatAStopCutOff_When_TheHostStartsAgain_Then_ItShowsAsFailed()
    {
        var cut = new JobRun("clear-payments", new DateOnly(2026, 3, 1), agency.Clock.Now.AddHours(-3), "schedule");
        var ended = new JobRun("break-promises", new DateOnly(2026, 3, 1), agency.Clock.Now.AddHours(-4), "schedule");
        ended.End(new JobReport(3, []), agency.Clock.Now.AddHours(-4));
        await agency.Keep(cut, ended);
        var runs = agency.Services.GetRequiredService<InterruptedRuns>();

        (await runs.Mark(CancellationToken.None)).ShouldBe(1);
        (await runs.Mark(CancellationToken.None)).ShouldBe(0);

        var marked = await agency.Query(db => db.JobRuns.SingleAsync(run => run.Id == cut.Id));
        (marked.Outcome, marked.EndedAt).ShouldBe((JobOutcome.Failed, agency.Clock.Now));
        marked.Note.ShouldNotBeNull().ShouldStartWith("Interrupted");
        (await agency.Query(db => db.JobRuns.SingleAsync(run => run.Id == ended.Id))).Outcome.ShouldBe(JobOutcome.Succeeded);
    }

    [Fact]
    public async Task Given_AnItemThatFailsWhenItIsSaved_When_TheNextOneRunsInTheSameScope_Then_NothingOfItIsLeft()
    {
        AuditEntry Entry(string action) => new(agency.Clock.Now, Guid.Empty, "test", null, action, null);
        var report = await agency.Query(db => JobReport.ForEach(
            ["First", "Breaks", "Last"],
            action => db.InTransaction(
                () =>
                {
                    db.ChangeTracker.Entries().ShouldBeEmpty();
                    db.Add(Entry(action));
                    return action == "Breaks" ? throw new TimeoutException("no") : Task.FromResult(action);
                },
                CancellationToken.None),
            NullLogger.Instance));

        report.Done.ShouldBe(2);
        report.Failures.ShouldBe(["Breaks: no"]);
        (await agency.Query(db => db.AuditEntries.Where(entry => entry.Action == "First" || entry.Action == "Last").CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Given_AJobOfEveryMinute_When_ItFindsNothingToDo_Then_TheRunIsNotKept()
    {
        var runner = agency.Services.GetRequiredService<IJobRunner>();
        (await runner.Run("tell-outbox", new DateOnly(2026, 3, 2), "test", CancellationToken.None)).Outcome.ShouldBe(JobOutcome.Succeeded);
        (await runner.Run("forget-job-runs", new DateOnly(2026, 3, 2), "test", CancellationToken.None)).Outcome.ShouldBe(JobOutcome.Succeeded);

        (await agency.Query(db => db.JobRuns.Where(run => run.StartedBy == "test").Select(run => run.Job).ToListAsync())).ShouldBe(["forget-job-runs"]);
    }
}
