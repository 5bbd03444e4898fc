using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Agency.Domain.Identity;
using Agency.Infrastructure.Persistence;
using Agency.Testing;

namespace Agency.Api.Tests.Cases;

public sealed class LawEndpointTests
{
    [Fact]
    public async Task Judgment_IsRecorded_AndItsRateIsOnTheDesk()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(1_000);
        await using var host = await AgencyHost.Over(agency);
        var client = await host.SignedIn(Role.LegalOfficer);
        object Judgment(string court, string? state = null) => new
        {
            EnteredOn = scene.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Court = court,
            Country = state is null ? "GB" : "US",
            State = state,
            Amount = new { Amount = "1000.00", Currency = "EUR" },
        };

        (await client.PostAsJsonAsync($"/api/v1/cases/{number}/judgments", Judgment("County Court 118"))).EnsureSuccessStatusCode();
        var law = (await (await client.GetAsync($"/api/v1/cases/{number}")).Json()).GetProperty("law");
        decimal.Parse(law.GetProperty("judgments")[0].GetProperty("rate").GetString()!, CultureInfo.InvariantCulture).ShouldBe(8);
        law.GetProperty("limitations")[0].GetProperty("citation").GetString().ShouldBe("art. 3:307 BW");

        (await client.PostAsJsonAsync($"/api/v1/cases/{number}/judgments", Judgment("Court", "WY")).Problem(HttpStatusCode.Conflict)).Code().ShouldBe("JudgmentMustHaveARate");
        (await client.PostAsJsonAsync($"/api/v1/cases/{number}/judgments", Judgment(" ")).Problem(HttpStatusCode.BadRequest))
            .GetProperty("errors").EnumerateObject().Select(field => field.Name).ShouldBe(["court"]);
    }

    [Fact]
    public async Task Letter_ToAFirm_IsRefusedByName_AndCostsNeedThePermission()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(1_000);
        await using var host = await AgencyHost.Over(agency);
        var collector = await host.SignedIn(Role.Collector);

        var letter = new { SentOn = scene.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        (await collector.PostAsJsonAsync($"/api/v1/cases/{number}/letter", letter).Problem(HttpStatusCode.Conflict)).Code().ShouldBe("FourteenDayLetterMustBeForAConsumer");
        (await collector.PostAsJsonAsync($"/api/v1/cases/{number}/costs", new { }).Problem(HttpStatusCode.Forbidden)).Code().ShouldBe("Forbidden");
    }
}
