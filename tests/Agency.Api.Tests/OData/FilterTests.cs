using System.Net;
using System.Text.Json;
using Agency.Application.Common.Reads;
using Agency.Domain.Identity;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;

namespace Agency.Api.Tests.OData;

/// <summary>The same filter gives the same rows on every database, and nothing of it is text of a command.</summary>
public sealed class FilterTests
{
    private static readonly (string Filter, int[] Ids)[] Table =
    [
        ("id gt 10", [11, 12]),
        ("id ge 2 and id lt 4", [2, 3]),
        ("id in (1,5,99)", [1, 5]),
        ("id lt 2.5", [1, 2]),
        ("not (id le 10)", [11, 12]),
        ("id eq 1 or id eq 12", [1, 12]),
        ("subject eq null", [4, 8, 12]),
        ("subject ne null and id gt 9", [10, 11]),
        ("subject in ('P-000001','P-000002')", [1, 2]),
        ("subject in ('P-000001',null)", [1, 4, 8, 12]),
        ("userName eq 'Öz''ge' and id lt 6", [2, 5]),
        ("contains(action,'Call') and id gt 10", [11, 12]),
        ("startswith(subject,'P-00001')", [10, 11]),
        ("endswith(subject,'3')", [3]),
        ("tolower(action) eq 'logcall' and id eq 7", [7]),
        ("length(action) eq 7 and id le 8", [7, 8]),
        ("at ge 2026-11-01T00:00:00Z", [11, 12]),
        ("at lt 2026-01-15T11:30:00.000001+01:00", []),
        ("at eq 2026-02-15T11:30:00.000002+01:00", [2]),
        ("year(at) eq 2026 and month(at) eq 3 and day(at) eq 15", [3]),
        ("id add 1 eq 5", [4]),
        ("id mul 2 sub 1 eq 23", [12]),
        ("id div 5 eq 2", [10, 11, 12]),
        ("id mod 6 eq 0", [6, 12]),
        ("id div 0 eq 1", []),
        ("12 div (id sub 6) eq 12", [7]),
        ("-id lt -11", [12]),
        ("userId eq 00000007-0000-0000-0000-000000000001", [7]),
        ("userName eq '''; DROP TABLE \"AuditEntries\"; --'", []),
        ("contains(userName,'%')", []),
        ("contains(subject,'_')", []),
        ("subject eq 'P-000001\\'", []),
        ("totaloffsetminutes(at) eq 0 and id lt 3", [1, 2]),
        ("at gt mindatetime() and at lt maxdatetime() and id gt 11", [12]),
        ("true", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
    ];

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Filter_GivesTheSameRows(DatabaseProvider provider)
    {
        await using var host = await AgencyHost.On(provider);
        var client = await host.Read();
        foreach (var (filter, ids) in Table)
        {
            (await client.Ids("$orderby=id&$filter=" + Uri.EscapeDataString(filter))).ShouldBe(ids.AsEnumerable(), filter);
        }
    }

    /// <summary>The model says that an enumeration is a text, so that every client can do with it what it does with texts.</summary>
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task AnEnumeration_IsAText_ToFunctionsAndToOrder(DatabaseProvider provider)
    {
        await using var books = await Books.On(provider);
        foreach (var filter in (string[])
            ["contains(stage,'mica')", "startswith(stage,'Am')", "endswith(stage,'able')", "tolower(stage) eq 'amicable'", "length(stage) eq 8", "concat(stage,'!') eq 'Amicable!'", "substring(stage,1) eq 'micable'",
             "stage gt 'Alpha' and stage lt 'Beta'", "stage ge 'Amicable'", "stage ne closeCode", "stage ne clientName"])
        {
            (await books.Auditor.Rows("Cases?$filter=" + Uri.EscapeDataString(filter))).Count.ShouldBe(6, filter);
        }

        (await books.Auditor.Rows("Cases?$filter=contains(closeCode,'Paid')")).ShouldBeEmpty();
        (await books.Auditor.Refused("Cases?$filter=stage eq 'Nope'", HttpStatusCode.BadRequest)).Text("message").ShouldContain("Amicable, PreLegal");
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Search_LooksInTheDeclaredColumns_WhateverTheCase(DatabaseProvider provider)
    {
        await using var host = await AgencyHost.On(provider);
        var client = await host.Read();
        (await client.Ids("$orderby=id&$search=LOGCALL")).ShouldBe([7, 8, 9, 10, 11, 12]);
        (await client.Ids("$orderby=id&$search=" + Uri.EscapeDataString("\"p-000003\""))).ShouldBe([3]);
        (await client.Ids("$orderby=id&$search=logcall BOB")).ShouldBe([7, 10]);
        (await client.Ids("$orderby=id&$search=logcall NOT bob AND NOT ann")).ShouldBe([8, 11]);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Paging_SeesEveryRowOnce_WithNullsInOneFixedPlace(DatabaseProvider provider)
    {
        await using var host = await AgencyHost.On(provider);
        var client = await host.Read();
        foreach (var order in new[] { "subject", "subject desc", "address desc,userName", "at desc", "userId", "action desc,address,id desc", "" })
        {
            var whole = await client.Ids("$top=200" + (order.Length == 0 ? "" : "&$orderby=" + order));
            var paged = await Pages(client, order);
            paged.ShouldBe(whole.AsEnumerable(), order);
            paged.Order().ShouldBe(Enumerable.Range(1, 12), order);
        }

        (await client.Ids("$orderby=subject&$top=3")).ShouldBe([4, 8, 12]);
        (await client.Ids("$orderby=subject desc&$top=1")).ShouldBe([11]);
    }

    /// <summary>Each list, filtered and ordered by each of its properties: one that a database cannot do is found here. What is kept encrypted is found as a whole alone.</summary>
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task EveryProperty_OfEveryList_CanBeFilteredAndOrdered(DatabaseProvider provider)
    {
        await using var host = await AgencyHost.On(provider);
        foreach (var role in new[] { Role.Auditor, Role.Administrator })
        {
            var client = await host.SignedIn(role);
            foreach (var set in ReadCatalog.Sets.Where(set => RolePermissions.Allows(role, set.Permission)))
            {
                await Search(client, set);
                foreach (var (property, isWhole) in set.RowType.GetProperties().Select(property => (JsonNamingPolicy.CamelCase.ConvertName(property.Name), property.IsDefined(typeof(WholeAttribute), inherit: true))))
                {
                    await Ok(client, $"/odata/{set.Name}?$top=1&$count=true&$filter={property} {(isWhole ? "eq 'NL91ABNA0417164300'" : $"ne null&$orderby={property} desc")}");
                }
            }
        }
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task WhatCannotBeComputed_IsNoFailureOfTheServer(DatabaseProvider provider)
    {
        await using var host = await AgencyHost.On(provider);
        var client = await host.Read();
        foreach (var filter in new[] { "id mul 9223372036854775807 gt 1", "substring(userName,-5) eq 'x'", "substring(userName,0,-5) eq 'x'", "year(at) eq 2147483647", "id mul 79228162514264337593543950335 mul 79228162514264337593543950335 gt 1" })
        {
            var answer = await client.GetAsync("/odata/AuditEntries?$filter=" + Uri.EscapeDataString(filter));
            new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest }.ShouldContain(answer.StatusCode, $"{filter}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private static Task Search(HttpClient client, ReadSet set) => set.Search.Count == 0 ? Task.CompletedTask : Ok(client, $"/odata/{set.Name}?$top=1&$search=word");

    private static async Task Ok(HttpClient client, string address)
    {
        var answer = await client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{address}: {await answer.Content.ReadAsStringAsync()}");
    }

    private static async Task<List<int>> Pages(HttpClient client, string order)
    {
        var ids = new List<int>();
        client.Paged(5);
        for (var next = "/odata/AuditEntries" + (order.Length == 0 ? "" : "?$orderby=" + order); next is not null;)
        {
            var page = await (await client.GetAsync(next)).Json();
            ids.AddRange(page.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("id").GetInt32()));
            next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        client.DefaultRequestHeaders.Remove("Prefer");
        return ids;
    }
}
