using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Agency.Domain.Identity;
using Agency.Infrastructure.Identity;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Api.Tests.Identity;

/// <summary>The host with a rate that a test can use up.</summary>
public sealed class SlowKeysHost : AgencyHost
{
    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("ApiKeys:RequestsPerMinute", "12");
    }
}

public sealed class ApiKeyTests(SlowKeysHost host) : IClassFixture<SlowKeysHost>
{
    [Fact]
    public async Task Given_AKeyThatReadsFeeds_When_ExcelAsksWithIt_Then_ItReadsWhatItsUserReads_AndNothingElse()
    {
        var secret = await Key(await host.SignedIn(Role.Collector), "ReadFeeds");
        var excel = Basic(secret);

        (await excel.GetAsync("/odata/Cases")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await excel.GetAsync("/odata/JournalPostings")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await excel.PostAsJsonAsync("/api/v1/cases/next", new { }).Problem(HttpStatusCode.Forbidden)).Code().ShouldBe("ApiKeyReadsFeedsOnly");
        (await excel.GetAsync("/api/v1/exports/Cases.csv")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var bearer = host.CreateClient();
        bearer.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        (await bearer.GetAsync("/odata/Cases")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Given_AKeyHeldToOneList_When_ItAsksForAnother_Then_ItIsRefused()
    {
        var excel = Basic(await Key(await host.SignedIn(Role.Collector), "ReadFeeds", "Cases"));

        (await excel.GetAsync("/odata/Cases")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await excel.GetAsync("/odata/Claims")).Json()).GetProperty("error").GetProperty("message").GetString().ShouldBe("This key does not read Claims.");
        (await (await excel.GetAsync("/odata/")).Json()).GetProperty("value").EnumerateArray().Select(set => set.GetProperty("name").GetString()).ShouldBe(["Cases"]);
        (await excel.GetAsync("/api/v1/exports/Claims.csv")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Given_AKeyOfTheApi_When_ItDoesSomething_Then_TheAuditTrailNamesIt_AndItMakesNoOtherKey()
    {
        var user = await host.SignedIn(Role.Administrator);
        var program = Basic(await Key(user, "UseApi"));

        (await program.PostAsJsonAsync("/api/v1/webhooks", new { url = "https://firm.example/hook", description = "ERP" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await program.PostAsJsonAsync("/api/v1/identity/keys", new { name = "x", scope = "ReadFeeds", expiresOn = "2026-04-01" }).Problem(HttpStatusCode.Conflict)).Code().ShouldBe("KeyMustBeMadeBySomebodySignedIn");
        var keyId = await host.Within(services => services.GetRequiredService<AgencyDbContext>().AuditEntries.Where(entry => entry.Action == "OpenWebhook").Select(entry => entry.ApiKeyId).FirstAsync());
        keyId.ShouldNotBeNull();
    }

    [Fact]
    public async Task Given_AKey_When_ItIsRevokedOrItsUserClosedOrItsDayPast_Then_ItOpensNothing()
    {
        host.Clock.Set(new DateOnly(2026, 3, 2));
        var user = await host.SignedIn(Role.Collector);
        var (first, second) = (Basic(await Key(user, "ReadFeeds")), Basic(await Key(user, "ReadFeeds")));
        var rows = (await (await user.GetAsync("/odata/ApiKeys")).Json()).GetProperty("value").EnumerateArray().Select(row => row.GetProperty("id").GetGuid()).ToList();

        // One was made last and stands first; the other goes on.
        (await user.PostAsJsonAsync($"/api/v1/identity/keys/{rows[0]}/revoke", new { })).EnsureSuccessStatusCode();
        var answers = new[] { await first.GetAsync("/odata/Cases"), await second.GetAsync("/odata/Cases") };
        answers.Select(answer => answer.StatusCode).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Unauthorized]);
        answers.Single(answer => answer.StatusCode == HttpStatusCode.Unauthorized).Headers.WwwAuthenticate.ToString().ShouldStartWith("Basic");

        var left = answers[0].StatusCode == HttpStatusCode.OK ? first : second;
        host.Clock.Set(new DateOnly(2026, 7, 1));
        (await left.GetAsync("/odata/Cases")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        host.Clock.Set(new DateOnly(2026, 3, 2));
        (await left.GetAsync("/odata/Cases")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await host.Within(async services =>
        {
            var db = services.GetRequiredService<AgencyDbContext>();
            var key = await db.ApiKeys.FirstAsync(row => row.Id == rows[1]);
            return await db.Set<AgencyUser>().Where(row => row.Id == key.UserId).ExecuteUpdateAsync(set => set.SetProperty(row => row.ClosedAt, host.Clock.Now));
        });
        (await left.GetAsync("/odata/Cases")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Given_AProgramInALoop_When_ItAsksTooOften_Then_ItIsTold_WhenToComeBack()
    {
        host.Clock.Set(new DateOnly(2026, 3, 3));
        var excel = Basic(await Key(await host.SignedIn(Role.Collector), "ReadFeeds"));
        for (var request = 0; request < 12; request++)
        {
            (await excel.GetAsync("/api/v1/feeds")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var refused = await excel.GetAsync("/api/v1/feeds");
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(60));
        (await refused.Json()).Code().ShouldBe("ApiKeyRateExceeded");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await excel.GetAsync("/api/v1/feeds")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Given_SomebodyElse_When_TheyLookAtKeys_Then_TheySeeTheirOwn_AndAnAdministratorRevokesAll()
    {
        var owner = await host.SignedIn(Role.Collector);
        await Key(owner, "ReadFeeds");
        var id = (await (await owner.GetAsync("/odata/ApiKeys")).Json()).GetProperty("value")[0].GetProperty("id").GetGuid();

        var other = await host.SignedIn(Role.Collector);
        (await (await other.GetAsync("/odata/ApiKeys")).Json()).GetProperty("value").GetArrayLength().ShouldBe(0);
        (await other.PostAsJsonAsync($"/api/v1/identity/keys/{id}/revoke", new { })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await host.SignedIn(Role.Auditor)).PostAsJsonAsync($"/api/v1/identity/keys/{id}/revoke", new { })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await host.SignedIn(Role.Administrator)).PostAsJsonAsync($"/api/v1/identity/keys/{id}/revoke", new { })).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Basic", "%%%")]
    [InlineData("Basic", "bm90aGluZw==")]
    [InlineData("Basic", "dXNlcjphZ2tfd3Jvbmc=")]
    [InlineData("Bearer", "agk_wrong")]
    public async Task Given_NoKeyOrAWrongOne_When_ItIsSent_Then_401_AndAskedForAnother(string scheme, string value)
    {
        var client = host.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"{scheme} {value}");
        (await client.GetAsync("/odata/Cases")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.GetAsync("/api/v1/feeds").Problem(HttpStatusCode.Unauthorized)).Code().ShouldBe("ApiKeyRefused");
    }

    [Fact]
    public async Task Given_NoKey_When_AProgramAsks_Then_ItIsAskedForOne_AndABrowserIsNot()
    {
        (await host.CreateClient().GetAsync("/odata/Cases")).Headers.WwwAuthenticate.ToString().ShouldStartWith("Basic");
        var browser = host.CreateClient();
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Mode", "cors");
        (await browser.GetAsync("/odata/Cases")).Headers.WwwAuthenticate.ShouldBeEmpty();
    }

    private static async Task<string> Key(HttpClient user, string scope, params string[] sets)
    {
        var made = await user.PostAsJsonAsync("/api/v1/identity/keys", new { name = "Excel", scope, expiresOn = "2026-04-01", sets });
        made.StatusCode.ShouldBe(HttpStatusCode.OK, await made.Content.ReadAsStringAsync());
        return (await made.Json()).GetProperty("secret").GetString()!;
    }

    private HttpClient Basic(string secret)
    {
        var client = host.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("me@firm.example:" + secret)));
        return client;
    }
}
