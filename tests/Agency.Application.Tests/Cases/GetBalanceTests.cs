using Agency.Application.Cases;
using Agency.Application.Interest;
using Agency.Domain.Cases;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;

namespace Agency.Application.Tests.Cases;

public sealed class GetBalanceTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_APaymentThatWasRecordedLate_When_AskedAsItWasKnown_Then_TheDateAndTheMomentAreTwoThings(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(1_000);
        var opened = scene.Today;
        await scene.MoveTo(opened.AddDays(30));
        var before = await agency.Send(new GetBalance(number, opened.AddDays(10)), scene.Supervisor);
        var told = agency.Clock.Now;
        await scene.MoveTo(opened.AddDays(31));
        await agency.Send(scene.Transfer(number, 300) with { ReceivedOn = opened.AddDays(5) }, scene.Accountant, "late");

        var now = await agency.Send(new GetBalance(number, opened.AddDays(10)), scene.Supervisor);
        var then = await agency.Send(new GetBalance(number, opened.AddDays(10), told), scene.Supervisor);

        then.Total.ShouldBe(before.Total);
        then.TotalNow.ShouldBe(now.Total);
        (then.Total - then.TotalNow).Amount.ShouldBeInRange(300m, 301m);
        then.Components.Select(row => row.Difference).Aggregate((left, right) => left + right).ShouldBe(then.TotalNow - then.Total);
        then.Moments.Select(moment => moment.Kind).ShouldBe([EntryKind.Paid, EntryKind.Placed]);
        then.Interest.Single().Segments.Aggregate(Scene.Euro(0), (sum, segment) => sum + segment.Amount).ShouldBe(then.Interest.Single().Amount);
        (await agency.Send(new GetBalance(number, opened.AddDays(10), told.AddYears(-1)), scene.Supervisor)).Total.IsZero.ShouldBeTrue("nothing was known of it");
    }

    [Fact]
    public async Task Given_ARateThatWasCorrected_When_AskedAsItWasKnown_Then_TheInterestIsThatOfTheRateOfThen()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(1_000);
        var day = scene.Today.AddDays(20);
        var then = await agency.Send(new GetBalance(number, day), scene.Supervisor);
        var told = agency.Clock.Now;
        await scene.MoveTo(scene.Today.AddDays(1));
        await agency.Send(new CorrectRate("NL.commercial", new DateOnly(2026, 1, 1), 12.15m, "Stcrt.", "Two points too low."));

        (await agency.Send(new GetBalance(number, day), scene.Supervisor)).Total.Amount.ShouldBeGreaterThan(then.Total.Amount);
        var known = await agency.Send(new GetBalance(number, day, told), scene.Supervisor);
        known.Total.ShouldBe(then.Total);
        known.Moments[0].ShouldBe(new BalanceMoment(agency.Clock.Now, null, new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public async Task Given_AnotherPartner_When_TheyAsk_Then_TheCaseDoesNotExist()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(1_000);
        await Should.ThrowAsync<Application.Common.NotFoundException>(() => agency.Send(new GetBalance(number), scene.OtherPartner));
    }
}
