using System.Net;
using System.Net.Http.Json;
using Agency.Domain.Identity;
using Agency.Testing;

namespace Agency.Api.Tests.Hosting;

public sealed class DevelopmentClockTests(DevelopmentHost host) : IClassFixture<DevelopmentHost>
{
    private const string Clock = "/api/v1/development/clock";

    [Fact]
    public async Task Moving_RunsTheJobsOfEachDay_AndResetComesBack()
    {
        var client = await host.SignedIn(Role.Administrator);
        var before = (await (await client.GetAsync(Clock)).Json()).GetProperty("today").GetDateTime();

        var moved = await (await client.PostAsJsonAsync(Clock, new { MoveDays = 2 })).Json();
        moved.GetProperty("daysAhead").GetInt32().ShouldBe(2);
        (moved.GetProperty("today").GetDateTime() - before).Days.ShouldBe(2);
        moved.GetProperty("runs").EnumerateArray().Count(run => run.GetProperty("job").GetString() == "clear-payments").ShouldBe(2);
        moved.GetProperty("runs").EnumerateArray().ShouldAllBe(run => run.GetProperty("outcome").GetString() == "Succeeded");

        var reset = await (await client.PostAsJsonAsync(Clock, new { Reset = true })).Json();
        reset.GetProperty("daysAhead").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task MovingToAMorning_IsAtTenOfTheNextWorkingDay_AndNeverBack()
    {
        var client = await host.SignedIn(Role.Administrator);
        var before = (await (await client.GetAsync(Clock)).Json()).GetProperty("now").GetDateTime();

        var first = await (await client.PostAsJsonAsync(Clock, new { ToMorning = true })).Json();
        var second = await (await client.PostAsJsonAsync(Clock, new { ToMorning = true })).Json();

        foreach (var moved in new[] { first, second })
        {
            var local = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(moved.GetProperty("now").GetDateTime(), "Europe/Amsterdam");
            local.Hour.ShouldBe(10);
            local.DayOfWeek.ShouldNotBeOneOf(DayOfWeek.Saturday, DayOfWeek.Sunday);
            moved.GetProperty("now").GetDateTime().ShouldBeGreaterThan(before);
        }

        second.GetProperty("today").GetDateTime().ShouldBeGreaterThan(first.GetProperty("today").GetDateTime());
        second.GetProperty("runs").EnumerateArray().ShouldAllBe(run => run.GetProperty("outcome").GetString() == "Succeeded");
        await client.PostAsJsonAsync(Clock, new { Reset = true });
    }

    [Fact]
    public async Task Moving_NeedsThePermission_AndABound()
    {
        (await (await host.SignedIn(Role.Collector)).PostAsJsonAsync(Clock, new { MoveDays = 1 }).Problem(HttpStatusCode.Forbidden)).Code().ShouldBe("Forbidden");
        (await (await host.SignedIn(Role.Administrator)).PostAsJsonAsync(Clock, new { MoveDays = -1 }).Problem(HttpStatusCode.BadRequest)).Code().ShouldBe("Validation");
    }
}
