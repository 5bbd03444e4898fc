using System.Net;
using Agency.Domain.Identity;
using Agency.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Api.Tests.Hosting;

public sealed class HostTests(AgencyHost host) : IClassFixture<AgencyHost>
{
    private static readonly string[] OpenToAll =
    [
        "/health/live", "/health/ready", "/openapi/{documentName}.json",
        "/api/v1/identity/sign-in", "/api/v1/identity/sign-out", "/api/v1/identity/token", "/api/v1/identity/refresh", "/api/v1/identity/demo-logins",
    ];

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_IsGood_OnAMigratedDatabase(string address) =>
        (await host.CreateClient().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("/assets/of-an-older-build.js")]
    [InlineData("/nothing.png")]
    public async Task MissingFile_Is404_NotThePage(string address) => (await host.CreateClient().GetAsync(address).Problem(HttpStatusCode.NotFound)).Code().ShouldBe("NotFound");

    [Fact]
    public async Task EveryAnswer_CarriesTheSecurityHeaders()
    {
        var headers = (await host.CreateClient().GetAsync("/api/v1/identity/me")).Headers;

        headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        headers.GetValues("Referrer-Policy").Single().ShouldBe("same-origin");
        headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public void Routes_ThatNeedNoSession_AreTheseAlone() => host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct().Order().ShouldBe(OpenToAll.Order());

    [Fact]
    public async Task DevelopmentClock_DoesNotExist_OutsideDevelopment() =>
        (await (await host.SignedIn(Role.Administrator)).GetAsync("/api/v1/development/clock")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
}
