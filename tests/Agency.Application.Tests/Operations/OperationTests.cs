using System.Text.Json;
using Agency.Application.Commissions;
using Agency.Application.Common;
using Agency.Application.Common.Json;
using Agency.Application.Operations;
using Agency.Domain.Common;
using Agency.Infrastructure.Operations;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Application.Tests.Operations;

/// <summary>Long work: kept before it begins, run as its starter, taken up again when its host died.</summary>
public sealed class OperationTests
{
    private const string Path = "/results/";
    private static readonly StartOperation March = StartOperation.Of(new IssueStatements(new DateOnly(2026, 3, 1)), Path);

    [SkippableTheory, OnEveryDatabase]
    public async Task Given_LinesOfMarch_When_TheirRunIsStartedAndRun_Then_ItsResultIsKept(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await InApril(agency);

        var started = await agency.Send(March, scene.Accountant);
        started.State.ShouldBe(OperationState.Waiting);
        started.ResultLink.ShouldBeNull();
        (await Runner(agency).RunNext(default)).ShouldBeTrue();
        (await Runner(agency).RunNext(default)).ShouldBeFalse();

        var ended = await agency.Send(new GetOperation(started.Id), scene.Accountant);
        (ended.State, ended.Done, ended.Total, ended.ResultLink).ShouldBe((OperationState.Succeeded, 1, 1, Path + started.Id));
        var result = await agency.Send(new GetOperationResult(started.Id, nameof(IssueStatements)), scene.Accountant);
        JsonSerializer.Deserialize<StatementRunResult>(result, AgencyJson.Options)!.Issued.ShouldBe(1);
        var audit = await agency.Query(db => db.AuditEntries.SingleAsync(entry => entry.Action == nameof(IssueStatementBatch)));
        audit.UserId.ShouldBe(scene.Accountant.UserId);
    }

    [Fact]
    public async Task Given_SomebodyWithoutThePermission_When_TheyStartIt_Then_ItIsRefusedAtOnceAndNothingIsKept()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);

        await Should.ThrowAsync<ForbiddenException>(() => agency.Send(March, scene.Collector));
        await Should.ThrowAsync<NotFoundException>(() => agency.Send(new StartOperation("DropTables", "{}", Path), scene.Accountant));

        (await agency.Query(db => db.Operations.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Given_ARuleThatIsBroken_When_ItRuns_Then_ItShowsAsFailedAndCanBeResumedLater()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        agency.Clock.Set(new DateOnly(2026, 3, 20));
        var id = (await agency.Send(March, scene.Accountant)).Id;

        await Runner(agency).RunNext(default);
        var failed = await agency.Send(new GetOperation(id), scene.Accountant);
        (failed.State, failed.Problem!.Code).ShouldBe((OperationState.Failed, "PeriodMustHaveEnded"));
        failed.Problem.Facts!.ShouldNotBeEmpty();

        agency.Clock.Set(new DateOnly(2026, 4, 2));
        await agency.Send(new ResumeOperation(id), scene.Accountant);
        await Runner(agency).RunNext(default);
        var ended = await agency.Send(new GetOperation(id), scene.Accountant);
        (ended.State, ended.Problem).ShouldBe((OperationState.Succeeded, null));
        (await Should.ThrowAsync<BusinessRuleException>(() => agency.Send(new ResumeOperation(id), scene.Accountant))).Rule.ShouldBeOfType<OperationMustHaveFailed>();
    }

    [SkippableTheory, OnEveryDatabase]
    public async Task Given_AHostThatDied_When_ItsLeaseIsOver_Then_AnotherTakesTheWorkUp_AndNotBefore(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await InApril(agency);
        var id = (await agency.Send(March, scene.Accountant)).Id;
        (await HostOf(agency).Take(default)).ShouldBe(id);

        (await HostOf(agency).Take(default)).ShouldBeNull();
        agency.Clock.Advance(Operation.Lease + TimeSpan.FromSeconds(1));
        await Runner(agency).RunNext(default);

        (await agency.Send(new GetOperation(id), scene.Accountant)).State.ShouldBe(OperationState.Succeeded);
    }

    [Fact]
    public async Task Given_WorkThatStopsItsHostEachTime_When_ItWasTriedOftenEnough_Then_ItFails()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await InApril(agency);
        var id = (await agency.Send(March, scene.Accountant)).Id;
        for (var run = 0; run < Operation.RunsMax; run++)
        {
            (await HostOf(agency).Take(default)).ShouldBe(id);
            agency.Clock.Advance(Operation.Lease + TimeSpan.FromSeconds(1));
        }

        await Runner(agency).RunNext(default);

        (await agency.Send(new GetOperation(id), scene.Accountant)).Problem!.Code.ShouldBe("InterruptedTooOften");
        (await agency.Query(db => db.CommissionStatements.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Given_AHostThatStops_When_ItGivesWorkBack_Then_ItIsTakenUpAtOnceAndNotCounted()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await InApril(agency);
        var id = (await agency.Send(March, scene.Accountant)).Id;
        using var stopped = new CancellationTokenSource();
        var host = HostOf(agency);
        await host.Take(default);
        await host.GiveBack(id);

        (await HostOf(agency).Take(default)).ShouldBe(id);
        (await agency.Query(db => db.Operations.Select(operation => operation.Runs).SingleAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Given_WorkOfAnother_When_SomebodyAsksForIt_Then_ItDoesNotExistForThem_ButForWhoLooksAtJobs()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await InApril(agency);
        var id = (await agency.Send(March, scene.Accountant)).Id;

        await Should.ThrowAsync<NotFoundException>(() => agency.Send(new GetOperation(id), scene.Collector));
        await Should.ThrowAsync<NotFoundException>(() => agency.Send(new GetOperation(id), scene.Partner));
        await Should.ThrowAsync<NotFoundException>(() => agency.Send(new ResumeOperation(id), scene.Auditor));
        (await agency.Send(new GetOperation(id), scene.Auditor)).Id.ShouldBe(id);
    }

    [Fact]
    public async Task Given_AKey_When_TheSameIsAskedTwice_Then_ItIsStartedOnce_AndAnotherBodyIsAConflict()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await InApril(agency);

        var first = await agency.Send(March, scene.Accountant, "run-march");
        (await agency.Send(March, scene.Accountant, "run-march")).Id.ShouldBe(first.Id);

        var other = StartOperation.Of(new IssueStatements(new DateOnly(2026, 2, 1)), Path);
        (await Should.ThrowAsync<BusinessRuleException>(() => agency.Send(other, scene.Accountant, "run-march"))).Rule.ShouldBeOfType<IdempotencyKeyMustKeepItsBody>();
        (await agency.Query(db => db.Operations.CountAsync())).ShouldBe(1);
    }

    private static async Task<Scene> InApril(AgencyFixture agency)
    {
        var scene = await Scene.Set(agency);
        agency.Clock.Set(new DateOnly(2026, 3, 2));
        await scene.Pay(await scene.OpenCase(1_000), 400);
        await scene.MoveTo(new DateOnly(2026, 4, 1));
        return scene;
    }

    private static OperationRunner Runner(AgencyFixture agency) => agency.Services.GetRequiredService<OperationRunner>();

    /// <summary>A host of its own: it does not know what another one holds, but for the database.</summary>
    private static OperationLeases HostOf(AgencyFixture agency) => ActivatorUtilities.CreateInstance<OperationLeases>(agency.Services);
}
