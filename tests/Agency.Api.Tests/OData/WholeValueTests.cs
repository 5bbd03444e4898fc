using System.Net;
using System.Text.Json;
using Agency.Domain.Banking;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;

namespace Agency.Api.Tests.OData;

/// <summary>An account number that is kept encrypted is found as a whole, and whatever else is asked of it is refused instead of finding nothing.</summary>
public sealed class WholeValueTests
{
    private const string Trust = "NL91ABNA0417164300";

    [SkippableTheory, OnEveryDatabase]
    public async Task Given_AnAccount_When_ItIsAskedForAsAWhole_Then_ItIsFound(DatabaseProvider provider)
    {
        await using var host = await AgencyHost.On(provider);
        var client = await Given(host);

        foreach (var options in new[]
        {
            $"$filter=identifier eq '{Trust}'", $"$filter='{Trust}' eq identifier", $"$filter=identifier in ('{Trust}','X')", "$filter=identifier ne 'X'", "$filter=identifier ne null",
            $"$search=\"{Trust}\"", "$search=\"nl91 abna 0417 1643 00\"", "$search=trust",
        })
        {
            (await Identifiers(client, options)).ShouldBe([Trust], options);
        }

        foreach (var options in new[] { "$filter=identifier eq 'NL91'", $"$filter=identifier in ('X')", "$search=\"NL91\"", $"$filter=identifier ne '{Trust}'" })
        {
            (await Identifiers(client, options)).ShouldBeEmpty(options);
        }
    }

    [Theory]
    [InlineData("BankAccounts?$orderby=identifier")]
    [InlineData("BankAccounts?$filter=contains(identifier,'NL91')")]
    [InlineData("BankAccounts?$filter=startswith(identifier,'NL91')")]
    [InlineData("BankAccounts?$filter=identifier gt 'A'")]
    [InlineData("BankAccounts?$filter=identifier eq name")]
    [InlineData("BankAccounts?$filter=tolower(identifier) eq 'x'")]
    [InlineData("BankAccounts?$apply=groupby((identifier))")]
    [InlineData("BankAccounts?$apply=aggregate(identifier with max as m)")]
    [InlineData("BankLines?$orderby=counterpartyAccount desc")]
    [InlineData("BankLines?$filter=endswith(counterpartyAccount,'4300')")]
    [InlineData("Suspense?$filter=length(senderAccount) gt 3")]
    public async Task Given_AnAccount_When_APartOfItIsAskedFor_Then_ThatIsRefused_AndItIsSaidHowToAsk(string address)
    {
        await using var host = await AgencyHost.On(DatabaseProvider.Sqlite);
        var answer = await (await Given(host)).GetAsync("/odata/" + address);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("is kept encrypted");
    }

    private static async Task<HttpClient> Given(AgencyHost host)
    {
        await host.Keep(AgencyAccount.Open("BA-01", "Trust EUR", Fund.Trust, Currency.Euro, Trust, "ABNANL2A", new DateOnly(2026, 1, 1)));
        return await host.SignedIn(Role.Auditor);
    }

    private static async Task<List<string>> Identifiers(HttpClient client, string options)
    {
        var answer = await client.GetAsync("/odata/BankAccounts?" + options);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{options}: {text}");
        return [.. JsonDocument.Parse(text).RootElement.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("identifier").GetString()!)];
    }
}
