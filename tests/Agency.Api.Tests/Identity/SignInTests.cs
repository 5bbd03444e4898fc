using System.Net;
using System.Net.Http.Json;
using Agency.Domain.Commissions;
using Agency.Domain.Identity;
using Agency.Domain.Parties;
using Agency.Testing;

namespace Agency.Api.Tests.Identity;

public sealed class SignInTests(AgencyHost host) : IClassFixture<AgencyHost>
{
    private const string SignIn = "/api/v1/identity/sign-in";
    private const string Me = "/api/v1/identity/me";

    [Fact]
    public async Task SignIn_SetsAStrictCookie_AndSignOutTakesItAway()
    {
        var client = host.CreateClient();
        var answer = await Try(client, await host.AddUser(Role.Collector), AgencyHost.Password);

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith("agency=");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldContain("httponly");
        (await client.GetAsync(Me)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.PostAsync("/api/v1/identity/sign-out", content: null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await client.GetAsync(Me)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Me_SaysRoleAndPermissions()
    {
        var plan = CommissionPlan.Create("PLAN-1", "Ten");
        var affiliate = Affiliate.Register("A-900", "Accountants & Co", AffiliateKind.Accountant, "NL", plan.Id);
        await host.Keep(plan, affiliate);
        var me = await (await (await host.SignedIn(Role.AffiliateUser, affiliate.Id)).GetAsync(Me)).Json();

        me.GetProperty("role").GetString().ShouldBe("AffiliateUser");
        me.GetProperty("affiliateId").GetGuid().ShouldBe(affiliate.Id);
        me.GetProperty("affiliateName").GetString().ShouldBe("Accountants & Co");
        me.GetProperty("permissions").EnumerateArray().Select(permission => permission.GetString()).ShouldBe(RolePermissions.Of(Role.AffiliateUser));
        me.GetProperty("today").GetString().ShouldBe("2026-03-02");
        me.GetProperty("isDevelopment").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Language_IsKept_AndRefusedWhenUnknown()
    {
        var client = await host.SignedIn(Role.Intake);

        (await client.PutAsJsonAsync("/api/v1/identity/me/language", new { Code = "nl" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await (await client.GetAsync(Me)).Json()).GetProperty("language").GetString().ShouldBe("nl");
        var problem = await client.PutAsJsonAsync("/api/v1/identity/me/language", new { Code = "fr" }).Problem(HttpStatusCode.BadRequest);
        problem.Code().ShouldBe("Validation");
        problem.GetProperty("errors").GetProperty("code")[0].GetString().ShouldBe("Choose en or nl.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FifthFailure_LocksForFifteenMinutes_WhetherTheEmailIsKnownOrNot(bool isKnown)
    {
        await using var own = new AgencyHost();
        await own.InitializeAsync();
        var client = own.CreateClient();
        var email = isKnown ? await own.AddUser(Role.Collector) : "nobody@test.agency";

        for (var attempt = 1; attempt < 5; attempt++)
        {
            (await Try(client, email, "wrong").Problem(HttpStatusCode.Unauthorized)).GetProperty("detail").GetString().ShouldBe("E-mail or password is not right.");
        }

        (await Try(client, email, "wrong").Problem(HttpStatusCode.Unauthorized)).GetProperty("detail").GetString().ShouldBe("Locked until 10:15.");
        (await Try(client, email, AgencyHost.Password).Problem(HttpStatusCode.Unauthorized)).GetProperty("detail").GetString().ShouldBe("Locked until 10:15.");

        own.Clock.Advance(TimeSpan.FromMinutes(15));
        var after = await Try(client, email, AgencyHost.Password);
        after.StatusCode.ShouldBe(isKnown ? HttpStatusCode.NoContent : HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Bearer_TokenWorksAndIsRefreshed_AndAWrongOneIsRefused()
    {
        var email = await host.AddUser(Role.Auditor);
        var client = await host.WithToken(email);
        (await client.GetAsync(Me)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var tokens = await (await client.PostAsJsonAsync("/api/v1/identity/token", new { Email = email, AgencyHost.Password })).Json();
        var fresh = await client.PostAsJsonAsync("/api/v1/identity/refresh", new { Token = tokens.GetProperty("refreshToken").GetString() });
        (await fresh.Json()).GetProperty("accessToken").GetString().ShouldNotBeNullOrEmpty();
        (await client.PostAsJsonAsync("/api/v1/identity/refresh", new { Token = tokens.GetProperty("accessToken").GetString() })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        client.DefaultRequestHeaders.Authorization = new("Bearer", "made-up");
        (await client.GetAsync(Me).Problem(HttpStatusCode.Unauthorized)).Code().ShouldBe("NotSignedIn");
    }

    [Fact]
    public async Task DemoLogins_DoNotExist_OutsideDevelopment() =>
        (await host.CreateClient().GetAsync("/api/v1/identity/demo-logins")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private static Task<HttpResponseMessage> Try(HttpClient client, string email, string password) => client.PostAsJsonAsync(SignIn, new { email, password });
}
