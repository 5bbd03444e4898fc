using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Agency.Infrastructure.Operations;

/// <summary>Runs operations as long as the host is there: a few at a time, so that a long one keeps a short one waiting only when several are long.</summary>
internal sealed class OperationWorker(OperationRunner runner, OperationQueue queue, ILogger<OperationWorker> logger) : BackgroundService
{
    private const int AtOnce = 3;

    // For what another host left behind, and for what was kept here when nobody was woken.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(10);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Work(stoppingToken)));

    private async Task Work(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await runner.RunNext(stoppingToken))
                {
                    await queue.Wait(LookAgain, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A database that is away for a while must not end the worker for good.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                logger.LogError(exception, "Operations could not be looked for");
                await queue.Wait(LookAgain, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
