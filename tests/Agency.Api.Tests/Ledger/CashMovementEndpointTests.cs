using System.Net;
using System.Net.Http.Json;
using Agency.Domain.Identity;
using Agency.Infrastructure.Persistence;
using Agency.Testing;

namespace Agency.Api.Tests.Ledger;

public sealed class CashMovementEndpointTests
{
    [Fact]
    public async Task CourtCosts_ArePreviewedPostedOnceListedAndReversedOnce()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(1_000);
        await using var host = await AgencyHost.Over(agency);
        var client = await host.SignedIn(Role.StaffAccountant);
        var (address, on) = ($"/api/v1/cases/{number}/court-costs", scene.Today.ToString("yyyy-MM-dd"));
        object Costs(string kind, string amount) => new { kind, amount = new { amount, currency = "EUR" }, on };

        var preview = await (await client.PostAsJsonAsync($"{address}/preview", Costs("Advanced", "120.00"))).Json();
        preview.GetProperty("owedAfter").GetProperty("amount").GetString().ShouldBe("120.00");
        (await client.PostAsJsonAsync(address, Costs("Advanced", "120.00")).Problem(HttpStatusCode.Conflict)).Code().ShouldBe("IdempotencyKeyMustBeGiven");
        client.DefaultRequestHeaders.Add("Idempotency-Key", "one");
        var movement = (await (await client.PostAsJsonAsync(address, Costs("Advanced", "120.00"))).Json()).GetProperty("number").GetString();
        (await (await client.PostAsJsonAsync(address, Costs("Advanced", "120.00"))).Json()).GetProperty("number").GetString().ShouldBe(movement);
        Key(client, "two");
        (await client.PostAsJsonAsync(address, Costs("Spent", "1.00")).Problem(HttpStatusCode.Conflict)).Code().ShouldBe("CostDepositMustNotGoBelowZero");
        Key(client, "three");
        (await client.PostAsJsonAsync(address, Costs("Nonsense", "1.00")).Problem(HttpStatusCode.BadRequest)).GetProperty("status").GetInt32().ShouldBe(400);

        var rows = (await (await client.GetAsync($"/odata/CashMovements?$filter=caseNumber eq '{number}'&$expand=case($select=number)")).Json()).GetProperty("value");
        rows.EnumerateArray().Select(row => (row.GetProperty("number").GetString(), row.GetProperty("event").GetString())).ShouldBe([(movement, "CourtCostsAdvanced")]);
        (await client.PostAsJsonAsync($"/api/v1/ledger/movements/{movement}/reverse", new { reversedOn = on, reason = "" }).Problem(HttpStatusCode.BadRequest))
            .GetProperty("errors").EnumerateObject().Single().Name.ShouldBe("reason");
        Key(client, "four");
        (await client.PostAsJsonAsync($"/api/v1/ledger/movements/{movement}/reverse", new { reversedOn = on, reason = "Another case." })).EnsureSuccessStatusCode();
        Key(client, "five");
        (await client.PostAsJsonAsync($"/api/v1/ledger/movements/{movement}/reverse", new { reversedOn = on, reason = "Another case." }).Problem(HttpStatusCode.Conflict))
            .Code().ShouldBe("CashMovementMustNotBeReversedTwice");
        (await (await client.GetAsync($"/api/v1/ledger/movements/{movement}")).Json()).GetProperty("journal").GetArrayLength().ShouldBe(4);
    }

    [Fact]
    public async Task Movements_AreReadByStaff_AndRecordedByAccountants()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(1_000);
        await using var host = await AgencyHost.Over(agency);
        var collector = await host.SignedIn(Role.Collector);
        var auditor = await host.SignedIn(Role.Auditor);

        (await collector.GetAsync($"/api/v1/cases/{number}/court-costs")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await auditor.GetAsync("/api/v1/ledger/attorneys")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await auditor.GetAsync($"/api/v1/ledger/receivables/{scene.ClientNumber}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await collector.GetAsync("/api/v1/ledger/attorneys")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        foreach (var address in new[] { $"/api/v1/cases/{number}/court-costs", $"/api/v1/ledger/receivables/{scene.ClientNumber}/settle", "/api/v1/ledger/attorneys/transfers", "/api/v1/ledger/movements/CM-000001/reverse" })
        {
            (await auditor.PostAsJsonAsync(address, new { })).StatusCode.ShouldBe(HttpStatusCode.Forbidden, address);
        }
    }

    private static void Key(HttpClient client, string key)
    {
        client.DefaultRequestHeaders.Remove("Idempotency-Key");
        client.DefaultRequestHeaders.Add("Idempotency-Key", key);
    }
}
