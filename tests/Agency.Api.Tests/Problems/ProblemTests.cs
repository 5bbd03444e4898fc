using System.Net;
using System.Net.Http.Json;
using Agency.Domain.Identity;
using Agency.Testing;

namespace Agency.Api.Tests.Problems;

public sealed class ProblemTests(AgencyHost host) : IClassFixture<AgencyHost>
{
    private const string Language = "/api/v1/identity/me/language";
    private const string Job = "/api/v1/jobs/forget-job-runs/run";

    [Theory]
    [InlineData("{\"code\":")]
    [InlineData("{\"code\":3}")]
    [InlineData("{\"code\":null}")]
    [InlineData("[]")]
    [InlineData("{\"code\":\"nl\",\"code\":\"en\"}")]
    public async Task MalformedJson_Is400(string body)
    {
        var client = await host.SignedIn(Role.Intake);
        (await client.PutAsync(Language, Answers.Body(body)).Problem(HttpStatusCode.BadRequest)).Code().ShouldBe("MalformedRequest");
    }

    [Theory]
    [InlineData("{\"date\":\"yesterday\"}", "date")]
    [InlineData("{\"date\":20260101}", "date")]
    public async Task MalformedField_IsNamed(string body, string field)
    {
        var client = await host.SignedIn(Role.Administrator);
        var problem = await client.PostAsync(Job, Answers.Body(body)).Problem(HttpStatusCode.BadRequest);
        problem.GetProperty("errors").GetProperty(field)[0].GetString().ShouldBe("The value has another form than this field takes.");
    }

    [Fact]
    public async Task AnotherContentType_Is415()
    {
        var client = await host.SignedIn(Role.Administrator);
        using var text = new StringContent("x");
        (await client.PostAsync(Job, text).Problem(HttpStatusCode.UnsupportedMediaType)).Code().ShouldBe("UnsupportedMediaType");
    }

    [Fact]
    public async Task MissingRow_Is404()
    {
        var client = await host.SignedIn(Role.Administrator);
        (await client.PostAsync($"/api/v1/webhooks/{Guid.Empty}/test", content: null).Problem(HttpStatusCode.NotFound)).Code().ShouldBe("NotFound");
    }

    [Fact]
    public async Task MissingPermission_Is403()
    {
        var client = await host.SignedIn(Role.Collector);
        (await client.GetAsync("/api/v1/jobs").Problem(HttpStatusCode.Forbidden)).Code().ShouldBe("Forbidden");
    }

    [Theory]
    [InlineData("/api/v1/jobs")]
    [InlineData("/api/v1/identity/me")]
    public async Task WithoutSession_Is401(string address) =>
        (await host.CreateClient().GetAsync(address).Problem(HttpStatusCode.Unauthorized)).Code().ShouldBe("NotSignedIn");

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task RequestOfAnotherSite_IsRefused(string header, string value)
    {
        var client = await host.SignedIn(Role.Administrator);
        client.DefaultRequestHeaders.Add(header, value);
        (await client.PutAsJsonAsync(Language, new { Code = "nl" }).Problem(HttpStatusCode.Forbidden)).Code().ShouldBe("CrossSiteRequest");
        (await client.GetAsync("/api/v1/identity/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Origin", "http://localhost")]
    public async Task RequestOfOurOwnPage_IsTaken(string header, string value)
    {
        var client = await host.SignedIn(Role.Administrator);
        client.DefaultRequestHeaders.Add(header, value);
        (await client.PutAsJsonAsync(Language, new { Code = "nl" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }
}
