using Agency.Application.Cases;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Cases;

public sealed class LogCallTests
{
    [Fact]
    public async Task Given_ACallOfTheLastAllowedHour_When_ItIsLoggedAfterIt_Then_TheGateIsAskedAboutTheMomentOfTheCall()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        var called = new DateTime(scene.Today.AddDays(1), new TimeOnly(10, 0), DateTimeKind.Utc);
        agency.Clock.Set(called.AddHours(13));

        (await Refusal(agency, scene, Call(number, null))).ShouldBe("ContactMustBeAllowed");
        await agency.Send(Call(number, called), scene.Collector);

        (await agency.Query(db => db.Activities.SingleAsync(activity => activity.Kind == ActivityKind.Call))).At.ShouldBe(called);
        (await agency.Query(db => db.ContactDecisions.SingleAsync())).At.ShouldBe(called);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-25 * 60)]
    public async Task Given_AMomentToComeOrLongPast_When_ACallIsLogged_Then_ItIsRefused(int minutes)
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);

        (await Refusal(agency, scene, Call(await scene.OpenCase(2_000), agency.Clock.Now.AddMinutes(minutes)))).ShouldBe("CallMustHaveHappened");
    }

    private static LogCall Call(string number, DateTime? at) => new(number, null, CallOutcome.NoAnswer, null, null, null, null, at);

    private static async Task<string> Refusal(AgencyFixture agency, Scene scene, LogCall call) =>
        (await Should.ThrowAsync<BusinessRuleException>(() => agency.Send(call, scene.Collector))).Rule.Name;
}
