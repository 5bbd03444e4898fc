using System.Net;
using System.Net.Http.Json;
using Agency.Domain.Identity;
using Agency.Testing;

namespace Agency.Api.Tests.Interest;

public sealed class RateEndpointTests(AgencyHost host) : IClassFixture<AgencyHost>
{
    private static object Rate(string from, string rate = "10.65", string series = "NL.commercial") => new { Series = series, From = from, Rate = rate, Source = "Stcrt. 2026, 40112" };

    [Fact]
    public async Task Rate_IsEnteredAndCorrected_AndEveryVersionIsInTheList()
    {
        var client = await host.SignedIn(Role.Administrator);
        (await client.PostAsJsonAsync("/api/v1/interest/rates", Rate("2027-01-01"))).EnsureSuccessStatusCode();
        var corrected = await client.PostAsJsonAsync(
            "/api/v1/interest/rates/corrections", new { Series = "NL.commercial", From = "2027-01-01", Rate = "10.60", Source = "Stcrt. 2026, 40112", Reason = "Read wrongly." });
        corrected.EnsureSuccessStatusCode();

        var rows = (await (await client.GetAsync("/odata/InterestRates?$filter=series eq 'NL.commercial' and from eq 2027-01-01&$orderby=revision")).Json()).GetProperty("value");
        rows.EnumerateArray().Select(row => (row.GetProperty("revision").GetInt32(), row.GetProperty("isInForce").GetBoolean(), row.GetProperty("recordedBy").GetString()))
            .ShouldBe([(1, false, "Administrator of the test"), (2, true, "Administrator of the test")]);
    }

    [Fact]
    public async Task Rate_ThatOverlapsOrLeavesAGap_IsRefusedByName()
    {
        var client = await host.SignedIn(Role.Administrator);
        (await client.PostAsJsonAsync("/api/v1/interest/rates", Rate("2026-07-01", series: "DE.base")).Problem(HttpStatusCode.Conflict)).Code().ShouldBe("RatesMustNotOverlap");
        var gap = await client.PostAsJsonAsync("/api/v1/interest/rates", Rate("2027-07-01", series: "DE.base")).Problem(HttpStatusCode.Conflict);
        (gap.Code(), gap.GetProperty("facts").GetProperty("missing").GetString()).ShouldBe(("RatesMustNotLeaveAGap", "2027-01-01"));
        (await client.PostAsJsonAsync("/api/v1/interest/rates", Rate("2027-01-01", "400", "nonsense")).Problem(HttpStatusCode.BadRequest))
            .GetProperty("errors").EnumerateObject().Select(field => field.Name).ShouldBe(["series", "rate"], ignoreOrder: true);
    }

    [Fact]
    public async Task Rate_NeedsThePermission() =>
        (await (await host.SignedIn(Role.StaffAccountant)).PostAsJsonAsync("/api/v1/interest/rates", Rate("2027-01-01")).Problem(HttpStatusCode.Forbidden)).Code().ShouldBe("Forbidden");
}
