using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;

namespace Agency.Infrastructure.Identity;

/// <summary>How often a key may ask in a minute (<c>ApiKeys:RequestsPerMinute</c>, 600), counted in each host: a program in a loop keeps nobody else waiting.</summary>
public sealed class ApiKeyRate(TimeProvider time, IConfiguration configuration)
{
    private readonly int most = configuration.GetValue("ApiKeys:RequestsPerMinute", 600);
    private readonly ConcurrentDictionary<Guid, (long Minute, int Count)> uses = new();

    /// <summary>Counts a request; when it is one too many, how many seconds to wait.</summary>
    public int? SecondsToWait(Guid key)
    {
        var now = time.GetUtcNow();
        var minute = now.Ticks / TimeSpan.TicksPerMinute;
        var (_, count) = uses.AddOrUpdate(key, _ => (minute, 1), (_, use) => use.Minute == minute ? (minute, use.Count + 1) : (minute, 1));
        return count <= most ? null : 60 - now.Second;
    }
}
