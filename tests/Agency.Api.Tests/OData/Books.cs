using System.Net;
using System.Text.Json;
using Agency.Application.Commissions;
using Agency.Application.Parties;
using Agency.Domain.Identity;
using Agency.Domain.Parties;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;

namespace Agency.Api.Tests.OData;

/// <summary>An agency with two partners, each with a client, cases, payments and a statement, and readers of its lists. As a class fixture it runs on SQLite.</summary>
public sealed class Books : IAsyncLifetime
{
    private readonly DatabaseProvider provider;

    public Books()
        : this(DatabaseProvider.Sqlite)
    {
    }

    private Books(DatabaseProvider provider) => this.provider = provider;

    public AgencyFixture Agency { get; private set; } = null!;

    public AgencyHost Host { get; private set; } = null!;

    /// <summary>Sees every row.</summary>
    public HttpClient Auditor { get; private set; } = null!;

    /// <summary>A user of the first partner, whose names say <c>First</c>.</summary>
    public HttpClient First { get; private set; } = null!;

    /// <summary>A user of the second partner, whose names say <c>Second</c>.</summary>
    public HttpClient Second { get; private set; } = null!;

    public static async Task<Books> On(DatabaseProvider provider)
    {
        var books = new Books(provider);
        await books.InitializeAsync();
        return books;
    }

    public async Task InitializeAsync()
    {
        Agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(Agency);
        var partners = new List<Guid>();
        foreach (var name in (string[])["First", "Second"])
        {
            await scene.ReferFor((await Agency.Send(new RegisterAffiliate($"{name} Partner", AffiliateKind.Accountant, "NL", "PL-1"))).Number, $"{name} Client");
            partners.Add(scene.Partner.AffiliateId!.Value);
            for (var index = 1; index <= 3; index++)
            {
                var number = await scene.OpenCase([.. Enumerable.Repeat(1_000m * index, index)], $"{name} Debtor {index}");
                await scene.Pay(number, 100.10m * index);
                await scene.Pay(number, 200);
            }
        }

        await scene.MoveTo(new DateOnly(2026, 4, 1));
        await Agency.Send(new IssueStatements(new DateOnly(2026, 3, 1)), scene.Accountant);
        Host = await AgencyHost.Over(Agency);
        Auditor = await Host.SignedIn(Role.Auditor);
        First = await Host.SignedIn(Role.AffiliateUser, partners[0]);
        Second = await Host.SignedIn(Role.AffiliateUser, partners[1]);
    }

    public async Task DisposeAsync()
    {
        await ((IAsyncLifetime)Host).DisposeAsync();
        await Agency.DisposeAsync();
    }
}

/// <summary>Reads the service in one line.</summary>
internal static class Asking
{
    public static async Task<JsonElement> Ask(this HttpClient client, string address)
    {
        var answer = await client.GetAsync("/odata/" + address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{address}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.Json();
    }

    public static async Task<IReadOnlyList<JsonElement>> Rows(this HttpClient client, string address) => [.. (await client.Ask(address)).GetProperty("value").EnumerateArray()];

    public static async Task<JsonElement> Refused(this HttpClient client, string address, HttpStatusCode status)
    {
        var answer = await client.GetAsync("/odata/" + address);
        answer.StatusCode.ShouldBe(status, $"{address}: {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Json()).GetProperty("error");
    }

    public static string Text(this JsonElement row, string name) => row.GetProperty(name).ToString();
}
