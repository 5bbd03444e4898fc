using Agency.Application.Cases;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;

namespace Agency.Application.Tests.Cases;

public sealed class TakeNextCaseTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_OneCase_When_TwoCollectorsAskAtOnce_Then_OneGetsItAndTheOtherIsToldThereIsNone(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(500);

        var answers = await Task.WhenAll(
            Task.Run(() => agency.Send(new TakeNextCase(), scene.Collector)), Task.Run(() => agency.Send(new TakeNextCase(), scene.OtherCollector)));

        answers.Select(answer => answer.Number).OfType<string>().ShouldHaveSingleItem().ShouldBe(number);
    }

    [Fact]
    public async Task Given_ACaseThatSomebodyHas_When_AnotherLogsACall_Then_TheyAreToldWhoHasIt()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(500);
        await agency.Send(new TakeNextCase(), scene.Collector);

        var refused = await Should.ThrowAsync<BusinessRuleException>(() => agency.Send(
            new LogCall(number, null, CallOutcome.NoAnswer, null, null, null, null), scene.OtherCollector));
        (refused.Rule.Name, refused.Message).ShouldBe(("CaseMustNotBeHeldByAnother", $"Cora Collector is working on {number}."));
    }

    [Fact]
    public async Task Given_ALeaseThatRanOut_When_AnotherAsks_Then_TheyGetTheCase()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(500);
        await agency.Send(new TakeNextCase(), scene.Collector);
        agency.Clock.Advance(CaseDesk.Lease + TimeSpan.FromMinutes(1));

        (await agency.Send(new TakeNextCase(), scene.OtherCollector)).Number.ShouldBe(number);
    }

    [Fact]
    public async Task Given_ABrokenPromise_When_TheNextCaseIsAsked_Then_ItComesBeforeANewCase()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var old = await scene.OpenCase(500);
        await agency.Send(
            new LogCall(old, null, CallOutcome.RightPartyContact, new PromiseEntry(Scene.Euro(100), scene.Today.AddDays(2)), null, null, null), scene.Collector);
        await scene.MoveTo(scene.Today.AddDays(3));
        await scene.OpenCase(900);

        var next = await agency.Send(new TakeNextCase(), scene.OtherCollector);
        (next.Number, next.Why).ShouldBe((old, NextStep.PromiseBroken));
    }

    [Fact]
    public async Task Given_ADispute_When_TheNextCaseIsAsked_Then_TheCaseIsLeftInPeace()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        await agency.Send(new PlaceHold(await scene.OpenCase(500), HoldKind.Dispute, "Not delivered"), scene.Collector);

        (await agency.Send(new TakeNextCase(), scene.Collector)).Number.ShouldBeNull();
    }
}
