using System.Net;
using System.Text.Json;
using Agency.Application.Common.Reads;
using Agency.Domain.Audit;
using Agency.Domain.Identity;
using Agency.Testing;

namespace Agency.Api.Tests.OData;

public sealed class ListTests(AgencyHost host) : IClassFixture<AgencyHost>
{
    private const string List = "/odata/AuditEntries?";

    public static TheoryData<string, string> Malformed => new()
    {
        { "$filter=", "$filter" },
        { "$filter=id", "$filter" },
        { "$filter=id eq", "$filter" },
        { "$filter=id eq 'a'", "$filter" },
        { "$filter=nothing eq 1", "$filter" },
        { "$filter=id eq 1 and", "$filter" },
        { "$filter=id eq 1e400", "$filter" },
        { "$filter=id eq 99999999999999999999999999999999999", "$filter" },
        { "$filter=at eq 2026-13-01", "$filter" },
        { "$filter=null gt null", "$filter" },
        { "$filter=not null", "$filter" },
        { "$filter=-null eq 1", "$filter" },
        { "$filter=contains(null,'a')", "$filter" },
        { "$filter=" + string.Concat(Enumerable.Repeat("(", 900)) + "id eq 1" + string.Concat(Enumerable.Repeat(")", 900)), "$filter" },
        { "$filter=" + string.Join(" or ", Enumerable.Range(1, 300).Select(id => $"id eq {id}")), "$filter" },
        { "$filter=id in (" + string.Join(',', Enumerable.Range(1, 201)) + ")", "$filter" },
        { "$filter=" + new string('x', 7000), "$filter" },
        { "$filter=id eq 1&$filter=id eq 2", "$filter" },
        { "$orderby=nothing", "$orderby" },
        { "$orderby=id sideways", "$orderby" },
        { "$orderby=at,userId,userName,address,action,subject", "$orderby" },
        { "$select=id,nothing", "$select" },
        { "$top=-1", "$top" },
        { "$top=many", "$top" },
        { "$count=perhaps", "$count" },
        { "$search=a OR", "$search" },
        { "$search=(", "$search" },
        { "$skiptoken=made-up", "$skiptoken" },
        { "$skip=1000001", "$skip" },
        { "$expand=user", "$expand" },
        { "$apply=groupby((nothing))", "$apply" },
        { "$apply=groupby((userName,userName),aggregate($count as n))", "$apply" },
        { "$apply=groupby((userName),aggregate($count as userName))", "$apply" },
        { "$apply=aggregate(subject with sum as total)", "$apply" },
        { "$filter=subject has 'x'", "$filter" },
        { "$skiptoken=", "$skiptoken" },
        { "$everything=1", "$everything" },
        { "filter=id eq 1", "filter" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task MalformedOption_Is400_AndNamesTheOption(string options, string target)
    {
        var error = await Error(await host.Read(), options, HttpStatusCode.BadRequest);
        error.GetProperty("target").GetString().ShouldBe(target);
        error.GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        error.GetProperty("message").GetString()!.ShouldNotContain("internal error", Case.Insensitive);
    }

    [Theory]
    [InlineData("$compute=id add 1 as next")]
    [InlineData("$orderby=tolower(userName)")]
    [InlineData("$filter=cast(id,Edm.String) eq '1'")]
    public async Task WhatTheServiceLacks_Is501(string options) =>
        (await Error(await host.Read(), options, HttpStatusCode.NotImplemented)).Code().ShouldBe("NotImplemented");

    [Fact]
    public async Task Answer_HasCountSelectionAndContext()
    {
        var client = await host.Read();
        var answer = await client.GetAsync(List + "$count=true&$top=2&$select=id,subject&$filter=action eq 'RecordPayment'&$orderby=id");
        answer.Headers.GetValues("OData-Version").Single().ShouldBe("4.0");
        var page = await answer.Json();
        page.GetProperty("@odata.context").GetString()!.ShouldEndWith("/odata/$metadata#AuditEntries(id,subject)");
        page.GetProperty("@odata.count").GetInt64().ShouldBe(6);
        page.GetProperty("value")[0].EnumerateObject().Select(property => property.Name).ShouldBe(["id", "subject"]);
    }

    [Fact]
    public async Task LongNumbers_AreStrings_ForAClientThatAsks()
    {
        var client = await host.Read();
        client.DefaultRequestHeaders.Add("Accept", "application/json;IEEE754Compatible=true");
        var page = await (await client.GetAsync(List + "$top=1&$count=true")).Json();
        page.GetProperty("value")[0].GetProperty("id").ValueKind.ShouldBe(JsonValueKind.String);
        page.GetProperty("@odata.count").ValueKind.ShouldBe(JsonValueKind.String);
    }

    [Fact]
    public async Task Token_WorksForItsOwnQueryAndUserAlone()
    {
        var client = await host.Read();
        var next = (await (await client.Paged(2).GetAsync(List)).Json()).GetProperty("@odata.nextLink").GetString()!;
        var token = next[next.IndexOf("$skiptoken", StringComparison.Ordinal)..];

        (await client.GetAsync(List + "$top=7&" + token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Error(client, "$filter=id gt 0&" + token, HttpStatusCode.BadRequest);
        await Error(client, "$orderby=at&" + token, HttpStatusCode.BadRequest);
        await Error(await host.Read(), token, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Page_IsStable_WhenRowsAreAddedBeforeIt()
    {
        await using var own = new AgencyHost();
        await own.InitializeAsync();
        var client = await own.Read();
        var first = await (await client.Paged(5).GetAsync(List)).Json();
        await own.Keep(new AuditEntry(new DateTime(2026, 12, 31, 0, 0, 0, DateTimeKind.Utc), Guid.Empty, "late", address: null, "LogCall", subject: null));

        var second = await (await client.GetAsync(first.GetProperty("@odata.nextLink").GetString())).Json();
        second.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("id").GetInt32()).ShouldBe([7, 6, 5, 4, 3]);
    }

    [Fact]
    public async Task WithoutThePermission_Is403_AndWithoutSession401_InODataForm()
    {
        (await Error(await host.SignedIn(Role.Collector), "", HttpStatusCode.Forbidden)).Code().ShouldBe("Forbidden");
        (await Error(host.CreateClient(), "", HttpStatusCode.Unauthorized)).Code().ShouldBe("NotSignedIn");
    }

    [Fact]
    public async Task Metadata_NamesEverySet_AndTheServiceDocumentThoseOfItsReader()
    {
        var client = await host.Read();
        var sets = (await (await client.GetAsync("/odata")).Json()).GetProperty("value").EnumerateArray().Select(set => set.GetProperty("name").GetString()).ToList();
        var metadata = await client.GetStringAsync("/odata/$metadata");
        sets.ShouldBe(ReadCatalog.Sets.Where(set => RolePermissions.Allows(Role.Auditor, set.Permission)).Select(set => set.Name));
        ReadCatalog.Sets.ShouldAllBe(set => metadata.Contains($"<EntitySet Name=\"{set.Name}\""));
    }

    [Fact]
    public async Task ADateBesideAnInstant_IsRefused_InTheWordsOfTheModel()
    {
        var answer = await (await host.SignedIn(Role.Auditor)).GetAsync("/odata/Payments?$filter=receivedOn ge 2026-10-01T00:00:00Z");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Json()).GetProperty("error").GetProperty("message").GetString().ShouldBe("Edm.Date cannot be used as Edm.DateTimeOffset. A date is written without a time: 2026-05-01.");
    }

    private static async Task<JsonElement> Error(HttpClient client, string options, HttpStatusCode status)
    {
        var answer = await client.GetAsync(List + options);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, $"{options}: {text}");
        return JsonDocument.Parse(text).RootElement.GetProperty("error");
    }
}
