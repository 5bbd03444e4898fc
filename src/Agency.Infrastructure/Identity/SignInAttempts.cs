using Microsoft.Extensions.Caching.Memory;

namespace Agency.Infrastructure.Identity;

/// <summary>Counts failures on e-mails that nobody has, in bounded memory, and lets attempts on one e-mail go one after the other.</summary>
public sealed class SignInAttempts : IDisposable
{
    private const int EmailsMax = 10_000;

    private readonly MemoryCache unknown = new(new MemoryCacheOptions { SizeLimit = EmailsMax });
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <inheritdoc />
    public void Dispose()
    {
        unknown.Dispose();
        Array.ForEach(turns, turn => turn.Dispose());
    }

    internal DateTimeOffset? LockedUntil(string key) => unknown.Get<Failures>(key)?.LockedUntil;

    internal DateTimeOffset? Fail(string key, DateTimeOffset now)
    {
        var count = (unknown.Get<Failures>(key) is { } before && before.LockedUntil is null ? before.Count : 0) + 1;
        var failures = new Failures(count, count >= SignInGate.FailuresMax ? now + SignInGate.LockDuration : null);
        unknown.Set(key, failures, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromHours(1) });
        return failures.LockedUntil;
    }

    internal async Task<IDisposable> Turn(string key, CancellationToken cancellationToken)
    {
        var turn = turns[(uint)string.GetHashCode(key, StringComparison.Ordinal) % turns.Length];
        await turn.WaitAsync(cancellationToken);
        return new Release(turn);
    }

    private sealed record Failures(int Count, DateTimeOffset? LockedUntil);

    private sealed class Release(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
