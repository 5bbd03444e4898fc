using System.Text.Json;
using Agency.Domain.Audit;
using Agency.Domain.Identity;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Api.Tests.OData;

/// <summary>Twelve lines of the audit trail that lists are tried on, and a client that reads them.</summary>
internal static class Trail
{
    public static async Task<HttpClient> Read(this AgencyHost host)
    {
        if (!await host.Within(services => services.GetRequiredService<AgencyDbContext>().AuditEntries.AnyAsync()))
        {
            foreach (var entry in Entries())
            {
                await host.Keep(entry);
            }
        }

        var client = await host.SignedIn(Role.Auditor);
        await host.Within(services => services.GetRequiredService<AgencyDbContext>().AuditEntries.Where(entry => entry.Action == "SignedIn").ExecuteDeleteAsync());
        return client;
    }

    /// <summary>Asks for pages of so many rows from now on.</summary>
    public static HttpClient Paged(this HttpClient client, int rows)
    {
        client.DefaultRequestHeaders.Remove("Prefer");
        client.DefaultRequestHeaders.Add("Prefer", $"odata.maxpagesize={rows}");
        return client;
    }

    public static async Task<List<int>> Ids(this HttpClient client, string options)
    {
        var answer = await client.GetAsync("/odata/AuditEntries?" + options);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{options}: {text}");
        return [.. JsonDocument.Parse(text).RootElement.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("id").GetInt32())];
    }

    // Number 1 to 12: month = number; user "Ann", "bob" or "Öz'ge" in turn; every third has an address, every fourth no subject.
    private static IEnumerable<AuditEntry> Entries() => Enumerable.Range(1, 12).Select(number => new AuditEntry(
        new DateTime(2026, number, 15, 10, 30, 0, DateTimeKind.Utc).AddMicroseconds(number),
        new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]),
        new[] { "Ann", "bob", "Öz'ge" }[number % 3],
        number % 3 == 0 ? "10.0.0.1" : null,
        number <= 6 ? "RecordPayment" : "LogCall",
        number % 4 == 0 ? null : $"P-{number:D6}"));
}
