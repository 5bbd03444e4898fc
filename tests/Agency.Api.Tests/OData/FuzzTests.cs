using System.Collections.Concurrent;
using System.Net;

namespace Agency.Api.Tests.OData;

/// <summary>Twenty thousand addresses, well-formed and hostile, from a fixed seed: never a failure of the server, never a row of another firm, not even in a count.</summary>
public sealed class FuzzTests(Books books) : IClassFixture<Books>
{
    private const int Addresses = 20_000;
    private const int Workers = 2;

    [Fact]
    public async Task NoAddress_FailsTheServer_OrShowsAnotherFirm()
    {
        var bad = new ConcurrentBag<string>();
        var answered = 0;
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
        {
            var fuzz = new Fuzz(new Random(20_261_127 + worker));
            for (var index = 0; index < Addresses / Workers && bad.Count < 10; index++)
            {
                var (client, other) = index % 2 == 0 ? (books.First, "Second") : (books.Second, "First");
                var address = fuzz.Address();
                using var answer = await client.GetAsync(address);
                var text = await answer.Content.ReadAsStringAsync();
                if (answer.StatusCode >= HttpStatusCode.InternalServerError && answer.StatusCode != HttpStatusCode.NotImplemented)
                {
                    bad.Add($"{(int)answer.StatusCode} {address}");
                }
                else if (answer.IsSuccessStatusCode)
                {
                    Interlocked.Increment(ref answered);
                    if (text.Contains(other + " ", StringComparison.Ordinal) || TooMany(address, text))
                    {
                        bad.Add($"another firm: {address}: {text[..Math.Min(300, text.Length)]}");
                    }
                }
            }
        })));

        bad.ShouldBeEmpty();
        answered.ShouldBeGreaterThan(Addresses / 4, "too few addresses were well-formed for the test to mean something");
    }

    /// <summary>Each firm has three cases and six payments; the other's would make it six and twelve.</summary>
    private static bool TooMany(string address, string text) =>
        address.StartsWith("/odata/Cases/$count", StringComparison.Ordinal) && int.TryParse(text, out var cases) && cases > 3
        || address.StartsWith("/odata/Payments/$count", StringComparison.Ordinal) && int.TryParse(text, out var payments) && payments > 6;
}
