using System.Net;
using System.Net.Http.Json;
using Agency.Domain.Identity;
using Agency.Testing;

namespace Agency.Api.Tests.Operations;

public sealed class OperationTests(AgencyHost host) : IClassFixture<AgencyHost>
{
    [Fact]
    public async Task Given_LongWork_When_ItIsAskedFor_Then_TheAnswerIs202_WithAStatusAddress_ThatLeadsToTheResult()
    {
        host.Clock.Set(new DateOnly(2026, 4, 2));
        var accountant = await host.SignedIn(Role.StaffAccountant);

        var started = await accountant.PostAsJsonAsync("/api/v1/commissions/runs", new { month = "2026-03-01" });
        started.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        started.Headers.RetryAfter.ShouldNotBeNull();
        var status = started.Headers.Location!.ToString();
        status.ShouldStartWith("/api/v1/operations/");

        var ended = await Answers.Ended(accountant, status);
        ended.GetProperty("state").GetString().ShouldBe("Succeeded");
        var result = await (await accountant.GetAsync(ended.GetProperty("resultLink").GetString())).Json();
        result.GetProperty("issued").GetInt32().ShouldBe(0);

        var stranger = await host.SignedIn(Role.Collector);
        (await stranger.GetAsync(status)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync(ended.GetProperty("resultLink").GetString())).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Given_WorkThatBreaksARule_When_ItRuns_Then_ItsStatusSaysWhichRule_AndItCanBeResumed()
    {
        host.Clock.Set(new DateOnly(2026, 4, 2));
        var accountant = await host.SignedIn(Role.StaffAccountant);
        var started = await accountant.PostAsJsonAsync("/api/v1/commissions/runs", new { month = "2026-04-01" });
        var status = started.Headers.Location!.ToString();

        var ended = await Answers.Ended(accountant, status);
        ended.GetProperty("problem").GetProperty("code").GetString().ShouldBe("PeriodMustHaveEnded");
        (await accountant.PostAsync(status + "/resume", content: null)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Given_WhatIsNotAllowedOrMalformed_When_ItIsAskedFor_Then_ItIsRefusedAtOnce()
    {
        var collector = await host.SignedIn(Role.Collector);
        (await collector.PostAsJsonAsync("/api/v1/commissions/runs", new { month = "2026-03-01" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var accountant = await host.SignedIn(Role.StaffAccountant);
        (await accountant.PostAsJsonAsync("/api/v1/commissions/runs", new { month = "March" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Given_AFileOfTheBank_When_ItIsSent_Then_ItIsTakenWith202_AndItsVerdictFollows_ForWhoMayReconcileAlone()
    {
        var accountant = await host.SignedIn(Role.StaffAccountant);

        var started = await accountant.PostAsync("/api/v1/bank/files", File("not a bank's"));
        started.StatusCode.ShouldBe(HttpStatusCode.Accepted, await started.Content.ReadAsStringAsync());
        var ended = await Answers.Ended(accountant, started.Headers.Location!.ToString());

        ended.GetProperty("resultLink").GetString()!.ShouldStartWith("/api/v1/bank/files/results/");
        var verdict = await (await accountant.GetAsync(ended.GetProperty("resultLink").GetString())).Json();
        verdict.GetProperty("fileName").GetString().ShouldBe("april.xml");
        verdict.GetProperty("problems")[0].GetProperty("code").GetString().ShouldBe("NotABankFile");
        (await (await host.SignedIn(Role.Collector)).PostAsync("/api/v1/bank/files", File("not a bank's"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        (await accountant.PostAsync("/api/v1/bank/files", File("", new string('a', 300)))).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "no name is as long");

        static MultipartFormDataContent File(string content, string name = "april.xml") => new() { { new StringContent(content), "file", name } };
    }
}
