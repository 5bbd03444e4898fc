using System.Net;
using System.Text.Json;
using Agency.Infrastructure.Persistence;
using Agency.Testing.Databases;

namespace Agency.Api.Tests.OData;

/// <summary>Links, aggregations and addresses, the same on every database.</summary>
public sealed class QueryTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Expand_BringsTheRowsOfALink_EachWithItsOwnOptions(DatabaseProvider provider)
    {
        await using var books = await Given(provider);
        var rows = await books.Value.First.Rows("Cases?$orderby=placed&$select=number&$expand=claims($select=invoiceNumber;$orderby=invoiceNumber desc;$top=2;$count=true),client($select=name),payments($filter=amount gt 250;$expand=commissionLines($select=amount))");

        rows.Count.ShouldBe(3);
        rows[2].EnumerateObject().Select(property => property.Name).ShouldBe(["number", "claims@odata.count", "claims", "client", "payments"]);
        rows[2].GetProperty("claims@odata.count").GetInt32().ShouldBe(3);
        rows[2].GetProperty("claims").GetArrayLength().ShouldBe(2);
        rows[2].GetProperty("client").Text("name").ShouldBe("First Client");
        rows[0].GetProperty("payments").GetArrayLength().ShouldBe(0);
        rows[2].GetProperty("payments")[0].GetProperty("commissionLines").GetArrayLength().ShouldBe(1);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Allocations_AddUpToTheirPayment_AndSayWhatItWentTo(DatabaseProvider provider)
    {
        await using var books = await Given(provider);
        var payments = await books.Value.First.Rows("Payments?$select=number,amount&$expand=allocations($select=component,invoiceNumber,kind,amount)&$orderby=amount desc");

        payments.Count.ShouldBe(6);
        foreach (var payment in payments)
        {
            payment.GetProperty("allocations").EnumerateArray().Sum(part => Number(part, "amount")).ShouldBe(Number(payment, "amount"));
        }

        (await books.Value.First.Rows("Allocations?$apply=filter(amount gt 0)/groupby((component,currency),aggregate(amount with sum as total))")).ShouldNotBeEmpty();
        (await books.Value.First.Rows("Allocations?$filter=startswith(payment/clientName,'Second') or startswith(case/clientName,'Second')")).ShouldBeEmpty();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Lambda_AsksTheRowsOfALink(DatabaseProvider provider)
    {
        await using var books = await Given(provider);
        var client = books.Value.First;
        (await client.Rows("Cases?$filter=payments/any(p: p/amount gt 250)")).Count.ShouldBe(1);
        (await client.Rows("Cases?$filter=payments/all(p: p/amount ge 200)")).Count.ShouldBe(2);
        (await client.Rows("Cases?$filter=claims/$count gt 1 and payments/any()")).Count.ShouldBe(2);
        (await client.Rows("Payments?$filter=case/placed gt 5000 and case/client/name eq 'First Client'")).Count.ShouldBe(2);
        (await client.Rows("Cases?$filter=payments/any(p: p/commissionLines/any(l: l/amount gt 0 and l/caseNumber eq p/caseNumber))")).Count.ShouldBeGreaterThan(0);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Apply_GroupsAndAggregates(DatabaseProvider provider)
    {
        await using var books = await Given(provider);
        var client = books.Value.First;
        var all = (await client.Rows("Payments?$apply=aggregate(amount with sum as total,amount with average as mean,amount with min as least,amount with max as most,caseNumber with countdistinct as cases,$count as n)")).Single();
        (Number(all, "total"), Number(all, "mean"), Number(all, "least"), Number(all, "most"), Number(all, "cases"), Number(all, "n")).ShouldBe((1_200.6m, 200.1m, 100.1m, 300.3m, 3m, 6m));

        var perCase = await client.Rows("Payments?$apply=filter(amount gt 150)/groupby((caseNumber,status),aggregate(amount with sum as total,$count as n))&$orderby=total desc&$filter=n ge 1&$top=2&$count=true");
        perCase.Select(row => Number(row, "total")).ShouldBe([500.3m, 400.2m]);
        perCase[0].Text("status").ShouldBe("Cleared");

        var perMonth = await client.Rows("Payments?$apply=compute(year(receivedOn) as y,month(receivedOn) as m)/groupby((y,m,currency),aggregate(amount with sum as total))");
        perMonth.Select(row => (row.Text("y"), row.Text("m"), row.Text("currency"), Number(row, "total"))).ShouldBe([("2026", "3", "EUR", 1_200.6m)]);
        (await client.Rows("Payments?$apply=filter(amount gt 99999)/aggregate($count as n,amount with sum as total)")).Single().Text("n").ShouldBe("0");
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Apply_TakesAliases_AndCountsNoOtherRowsThanItsOwn(DatabaseProvider provider)
    {
        await using var books = await Given(provider);
        var client = books.Value.First;
        (await client.Rows("Payments?$apply=filter(amount gt @least)/aggregate($count as n)&@least=150")).Single().Text("n").ShouldBe("5");
        (await client.Rows("Payments?$apply=groupby((caseNumber),aggregate(amount with sum as total))&$filter=total gt @least&@least=450")).Count.ShouldBe(1);
        await client.Refused("Payments?$apply=groupby((currency),aggregate(allocations/$count as n))", HttpStatusCode.NotImplemented);
        await client.Refused("Cases?$apply=aggregate(claims/$count as n)", HttpStatusCode.NotImplemented);
        foreach (var other in (string[])["topcount(2,amount)", "concat(aggregate($count as n),aggregate(amount with sum as s))", "identity", "filter(amount gt 1)/search(a)/aggregate($count as n)", "groupby((rollup($all,currency)))"])
        {
            (await client.Refused("Payments?$apply=" + other, HttpStatusCode.NotImplemented)).Text("target").ShouldBe("$apply");
        }
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Address_NamesRowsPropertiesLinksAndCounts(DatabaseProvider provider)
    {
        await using var books = await Given(provider);
        var client = books.Value.First;
        var number = (await client.Rows("Cases?$orderby=placed desc&$top=1"))[0].Text("number");

        (await client.Ask($"Cases('{number}')")).Text("number").ShouldBe(number);
        (await client.Ask($"Cases('{number}')/clientName")).Text("value").ShouldBe("First Client");
        (await client.GetStringAsync($"/odata/Cases('{number}')/placed/$value")).ShouldBe("9000");
        (await client.Rows($"Cases('{number}')/claims?$filter=placed gt 1")).Count.ShouldBe(3);
        (await client.GetStringAsync($"/odata/Cases('{number}')/claims/$count?$filter=placed gt 99999")).ShouldBe("0");
        (await client.GetStringAsync("/odata/Cases/$count")).ShouldBe("3");
        (await client.Ask($"Cases('{number}')/client/name")).Text("value").ShouldBe("First Client");
        (await client.GetAsync($"/odata/Cases('{number}')/closedOn")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        foreach (var nothing in (string[])["Cases('C-0')", "Cases('C-0')/claims", "Cases('C-0')/claims/$count", "Cases('C-0')/client", "Nothing", $"Cases('{number}')/nothing"])
        {
            await client.Refused(nothing, HttpStatusCode.NotFound);
        }
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Skip_AndTop_AreWhatTheClientWants_HoweverThePageIsCut(DatabaseProvider provider)
    {
        await using var books = await Given(provider);
        var client = books.Value.Auditor.Paged(2);
        var seen = new List<string>();
        var next = "Payments?$orderby=number&$skip=1&$top=5&$select=number";
        for (var page = 0; next is not null; page++)
        {
            page.ShouldBeLessThan(4);
            var answer = await client.Ask(next);
            seen.AddRange(answer.GetProperty("value").EnumerateArray().Select(row => row.Text("number")));
            next = answer.TryGetProperty("@odata.nextLink", out var link) ? link.GetString()!.Split("/odata/")[1] : null;
        }

        seen.ShouldBe(Enumerable.Range(2, 5).Select(number => $"P-{number:D6}"));
    }

    [Fact]
    public async Task NextLink_IsOfItsOwnQuery_WithWhatItsAliasesMeantThere()
    {
        await using var books = await Given(DatabaseProvider.Sqlite);
        var client = books.Value.First.Paged(2);
        var link = (await client.Ask("Payments?$filter=amount gt @least&@least=100&$orderby=number")).Text("@odata.nextLink").Split("/odata/")[1];

        (await client.Rows(link)).Count.ShouldBe(2);
        (await client.Refused(link.Replace("@least=100", "@least=150"), HttpStatusCode.BadRequest)).Text("target").ShouldBe("$skiptoken");
    }

    private static decimal Number(JsonElement row, string name) => row.GetProperty(name).GetDecimal();

    private static async Task<Held> Given(DatabaseProvider provider) => new(await Books.On(provider));

    private sealed record Held(Books Value) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Value.DisposeAsync();
    }
}
