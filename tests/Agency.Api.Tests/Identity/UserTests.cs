using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using Agency.Application.Common;
using Agency.Domain.Identity;
using Agency.Infrastructure.Identity;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Agency.Api.Tests.Identity;

public sealed class UserTests(AgencyHost host) : IClassFixture<AgencyHost>
{
    private const string Users = "/api/v1/identity/users";
    private const string Me = "/api/v1/identity/me";
    private const string SignIn = "/api/v1/identity/sign-in";

    [Fact]
    public async Task User_IsRegistered_SignsIn_AndIsShutOutWhenClosed()
    {
        var administrator = await host.SignedIn(Role.Administrator);
        var email = $"new-{Guid.NewGuid():N}@test.agency";
        (await administrator.PostAsJsonAsync(Users, new { email, name = "New Colleague", role = "Collector", password = AgencyHost.Password })).StatusCode.ShouldBe(HttpStatusCode.OK);

        host.Services.GetRequiredService<IOptions<SecurityStampValidatorOptions>>().Value.ValidationInterval = TimeSpan.Zero;
        var portal = host.CreateClient();
        (await portal.PostAsJsonAsync(SignIn, new { email, AgencyHost.Password })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await portal.GetAsync(Me)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var program = await host.WithToken(email);
        (await program.GetAsync(Me)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var row = (await (await administrator.GetAsync($"/odata/Users?$filter=email eq '{email}'")).Json()).GetProperty("value")[0];
        row.GetProperty("name").GetString().ShouldBe("New Colleague");
        row.GetProperty("lastSignInAt").GetDateTime().ToUniversalTime().ShouldBe(host.Clock.Now);

        var id = row.GetProperty("id").GetGuid();
        (await administrator.PostAsJsonAsync($"{Users}/{id}/close", new { reason = "Left" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await portal.GetAsync(Me)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await program.GetAsync(Me)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var refused = await host.CreateClient().PostAsJsonAsync(SignIn, new { email, AgencyHost.Password }).Problem(HttpStatusCode.Unauthorized);
        refused.Code().ShouldBe("SignInRefused", "a closed login is told apart from a wrong password by nobody");

        (await administrator.PostAsJsonAsync($"{Users}/{id}/reopen", new { reason = "Came back" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.CreateClient().PostAsJsonAsync(SignIn, new { email, AgencyHost.Password })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task User_WithAWeakPasswordOrWithoutItsFirm_IsRefused()
    {
        var administrator = await host.SignedIn(Role.Administrator);

        var weak = await administrator.PostAsJsonAsync(Users, new { email = "weak@test.agency", name = "Weak", role = "Collector", password = "short" }).Problem(HttpStatusCode.BadRequest);
        weak.GetProperty("errors").GetProperty("password")[0].GetString().ShouldBe("Passwords must be at least 12 characters.");
        var firmless = await administrator.PostAsJsonAsync(Users, new { email = "x@test.agency", name = "X", role = "AffiliateUser", AgencyHost.Password }).Problem(HttpStatusCode.Conflict);
        firmless.Code().ShouldBe("OutsideLoginMustNameItsFirm");
        await administrator.PostAsJsonAsync($"{Users}/{Guid.NewGuid()}/close", new { reason = "?" }).Problem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Users_AreManagedByTheAdministratorAlone_AndReadByTheAuditorToo()
    {
        foreach (var role in Enum.GetValues<Role>().Except([Role.Administrator]))
        {
            var client = await host.SignedIn(role);
            (await client.GetAsync("/odata/Users")).StatusCode.ShouldBe(role == Role.Auditor ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
            await client.PostAsJsonAsync(Users, new { email = "y@test.agency", name = "Y", role = "Administrator", AgencyHost.Password }).Problem(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Password_IsChanged_AndTheOwnSessionGoesOn()
    {
        await using var own = new AgencyHost();
        await own.InitializeAsync();
        var email = await own.AddUser(Role.Auditor);
        own.Services.GetRequiredService<IOptions<SecurityStampValidatorOptions>>().Value.ValidationInterval = TimeSpan.Zero;
        var (here, elsewhere) = (own.CreateClient(), own.CreateClient());
        await here.PostAsJsonAsync(SignIn, new { email, AgencyHost.Password });
        await elsewhere.PostAsJsonAsync(SignIn, new { email, AgencyHost.Password });

        var wrong = await here.PutAsJsonAsync(Me + "/password", new { currentPassword = "not this one", newPassword = "another long password" }).Problem(HttpStatusCode.BadRequest);
        wrong.GetProperty("errors").GetProperty("currentPassword")[0].GetString().ShouldBe("This is not your current password.");
        (await here.PutAsJsonAsync(Me + "/password", new { currentPassword = AgencyHost.Password, newPassword = "another long password" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await here.GetAsync(Me)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.GetAsync(Me)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await own.CreateClient().PostAsJsonAsync(SignIn, new { email, password = "another long password" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task SignIns_AreInTheAuditTrail()
    {
        await using var own = new AgencyHost();
        await own.InitializeAsync();
        var email = await own.AddUser(Role.Collector);
        var client = own.CreateClient();
        await client.PostAsJsonAsync(SignIn, new { email, password = "wrong" });
        await client.PostAsJsonAsync(SignIn, new { email = "nobody@test.agency", password = "wrong" });
        await client.PostAsJsonAsync(SignIn, new { email = "my secret password", password = "" });
        await client.PostAsJsonAsync(SignIn, new { email, AgencyHost.Password });
        await client.PostAsync("/api/v1/identity/sign-out", content: null);
        await client.PostAsync("/api/v1/identity/sign-out", content: null);

        var trail = await own.Within(services => services.GetRequiredService<AgencyDbContext>().AuditEntries.OrderBy(entry => entry.Id).ToListAsync());

        trail.Select(entry => (entry.Action, entry.UserName, entry.Subject)).ShouldBe(
        [
            ("SignInRefused", "Collector of the test", email),
            ("SignInRefused", "anonymous", "nobody@test.agency"),
            ("SignInRefused", "anonymous", null),
            ("SignedIn", "Collector of the test", email),
            ("SignedOut", "Collector of the test", null),
        ]);
    }

    [Fact]
    public void Caller_WithoutASession_HasTheAddressOfTheRequest() =>
        CallerClaims.Read(new ClaimsPrincipal(), "10.0.0.1").ShouldBe(Caller.Anonymous with { Address = "10.0.0.1" });
}
