using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Agency.Application.Interest;
using Agency.Domain.Identity;
using Agency.Infrastructure.Persistence;
using Agency.Testing;

namespace Agency.Api.Tests.Cases;

public sealed class RestatementEndpointTests
{
    [Fact]
    public async Task Balance_OnADate_IsThatOfTheMomentAtWhichItWasKnown()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(1_000);
        var (opened, told) = (scene.Today, agency.Clock.Now);
        await scene.MoveTo(opened.AddDays(20));
        await agency.Send(scene.Transfer(number, 300) with { ReceivedOn = opened.AddDays(5) }, scene.Accountant, "late");
        await using var host = await AgencyHost.Over(agency);
        var client = await host.SignedIn(Role.Collector);
        var address = $"/api/v1/cases/{number}/balance?on={opened.AddDays(10).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

        var now = await (await client.GetAsync(address)).Json();
        var then = await (await client.GetAsync($"{address}&knownAt={told.ToString("O", CultureInfo.InvariantCulture)}")).Json();

        Amount(now.GetProperty("total")).ShouldBeLessThan(Amount(then.GetProperty("total")));
        then.GetProperty("totalNow").GetProperty("amount").GetString().ShouldBe(now.GetProperty("total").GetProperty("amount").GetString());
        then.GetProperty("interest")[0].GetProperty("segments").GetArrayLength().ShouldBeGreaterThan(0);

        // A moment of the answer, sent back as it was written, is the account right after it.
        var last = now.GetProperty("moments")[0].GetProperty("at").GetString()!;
        Amount((await (await client.GetAsync($"{address}&knownAt={Uri.EscapeDataString(last)}")).Json()).GetProperty("total")).ShouldBe(Amount(now.GetProperty("total")));
        (await client.GetAsync($"{address}&knownAt=yesterday").Problem(HttpStatusCode.BadRequest)).GetProperty("status").GetInt32().ShouldBe(400);
        (await client.GetAsync("/api/v1/cases/C-2026-99999/balance").Problem(HttpStatusCode.NotFound)).GetProperty("status").GetInt32().ShouldBe(404);
    }

    [Fact]
    public async Task Case_IsRestatedOnce_ByWhomMay()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(5_000);
        await scene.Pay(number, 900);
        await agency.Send(new CorrectRate("NL.commercial", new DateOnly(2026, 1, 1), 14.15m, "Stcrt.", "Too low."));
        await using var host = await AgencyHost.Over(agency);
        var client = await host.SignedIn(Role.StaffAccountant);
        var address = $"/api/v1/cases/{number}/restatement";

        var preview = await (await client.GetAsync(address)).Json();
        preview.GetProperty("isNeeded").GetBoolean().ShouldBeTrue();
        (await client.PostAsJsonAsync(address, new { Reason = "The rate." }).Problem(HttpStatusCode.Conflict)).Code().ShouldBe("IdempotencyKeyMustBeGiven");
        client.DefaultRequestHeaders.Add("Idempotency-Key", "one");
        var body = new { Reason = "The rate.", Fingerprint = preview.GetProperty("fingerprint").GetString() };
        var first = await (await client.PostAsJsonAsync(address, body)).Json();
        (await (await client.PostAsJsonAsync(address, body)).Json()).GetProperty("number").GetString().ShouldBe(first.GetProperty("number").GetString());
        client.DefaultRequestHeaders.Remove("Idempotency-Key");
        client.DefaultRequestHeaders.Add("Idempotency-Key", "two");
        (await client.PostAsJsonAsync(address, new { Reason = "Again." }).Problem(HttpStatusCode.Conflict)).Code().ShouldBe("RestatementMustChangeSomething");

        (await (await host.SignedIn(Role.Collector)).GetAsync(address).Problem(HttpStatusCode.Forbidden)).Code().ShouldBe("Forbidden");
    }

    private static decimal Amount(JsonElement money) => decimal.Parse(money.GetProperty("amount").GetString()!, CultureInfo.InvariantCulture);
}
