namespace Agency.Infrastructure.Operations;

/// <summary>Wakes whoever runs operations. The queue itself is the table: what is missed here is found a little later.</summary>
public sealed class OperationQueue : IDisposable
{
    private readonly SemaphoreSlim signal = new(0);

    /// <summary>There is something to run.</summary>
    public void Wake() => signal.Release();

    /// <inheritdoc />
    public void Dispose() => signal.Dispose();

    internal Task Wait(TimeSpan longest, CancellationToken cancellationToken) => signal.WaitAsync(longest, cancellationToken);
}
