using Agency.Domain.Identity;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Agency.Benchmarks.Lists;

/// <summary>
/// The list of cases over OData, as a supervisor's browser asks it of the whole host (sign-in, row scope, any filter, any column), beside hand-written addresses for just
/// these three questions. Both answer over HTTP on loopback, and are read to the last byte.
/// </summary>
internal static class CasesListed
{
    private const string Filter = "$filter=stage eq 'Amicable' and openedOn ge 2025-01-01&$orderby=openedOn desc";
    private const string ByMonth =
        "$apply=compute(year(openedOn) as year,month(openedOn) as month)/groupby((year,month,currency),aggregate($count as cases,placed with sum as placed,collected with sum as collected))";

    // The runtime compiles well what was called thirty times.
    private const int WarmUps = 60;

    /// <summary>Milliseconds of a page and of months, rows a second of a long answer; on PostgreSQL.</summary>
    public static async IAsyncEnumerable<Line> Run()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.PostgreSql);
        var scene = await Scene.Set(agency);
        var address = await agency.Query(db => Task.FromResult(db.Database.GetConnectionString()!));
        await using var source = NpgsqlDataSource.Create(address);
        await ManyCases.Make(scene, source);
        await using var twin = await HandWritten.Start(source);

        // As a test runner does: the host finds its own folder by a file in the working directory.
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        await using var host = await AgencyHost.Over(agency);
        host.UseKestrel(port: 0);
        host.StartServer();
        using var ours = await host.SignedIn(Role.Supervisor);
        ours.DefaultRequestHeaders.Add("Accept", "application/json;odata.metadata=minimal");
        ours.DefaultRequestHeaders.Add("Prefer", "odata.maxpagesize=10000");
        using var theirs = new HttpClient { BaseAddress = twin.Address };

        var size = $"{ManyCases.Count / 1000}k cases";
        var page = await Compare("page", $"/odata/Cases?{Filter}&$top=100&$count=true", "/page", rounds: 31, rows: 100, WarmUps);
        yield return new Line($"lists, a page of 100 with $count, {size}", page.Ours, page.Twin, "ms", Goal.AtMost(1.5m));
        var months = await Compare("months", $"/odata/Cases?{ByMonth}", "/months", rounds: 9, rows: null);
        yield return new Line($"lists, $apply by month, {size}", months.Ours, months.Twin, "ms", Goal.AtMost(1.3m));
        const int Many = 10_000;
        var many = await Compare("rows", $"/odata/Cases?{Filter}&$top={Many}", "/rows", rounds: 15, rows: Many);
        yield return new Line($"lists, 10,000 rows streamed, {size}", Many * 1000 / many.Ours, Many * 1000 / many.Twin, "rows/s", Goal.AtLeast(0.5m));

        async Task<(decimal Ours, decimal Twin)> Compare(string what, string left, string right, int rounds, int? rows, int warmUps = 1)
        {
            SameAnswer.MustBe(what, await ours.GetStringAsync(left), await theirs.GetStringAsync(right), rows);
            return await Turns.Take(rounds, () => Read(ours, left), () => Read(theirs, right), warmUps);
        }
    }

    private static async Task Read(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        await body.CopyToAsync(Stream.Null);
    }
}
