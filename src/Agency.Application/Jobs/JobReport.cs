using Agency.Application.Common;
using Microsoft.Extensions.Logging;

namespace Agency.Application.Jobs;

/// <summary>What a job did.</summary>
/// <param name="Done">Items that went well.</param>
/// <param name="Failures">Items that did not, each with its reason: a job with failures shows as failed.</param>
public sealed record JobReport(int Done, IReadOnlyList<string> Failures)
{
    /// <summary>Works item by item; one that fails keeps no other back, and is logged with all that is known of it.</summary>
    public static async Task<JobReport> ForEach<TItem, TResult>(
        IReadOnlyCollection<TItem> items, Func<TItem, Task<TResult>> work, ILogger logger, WorkProgress? progress = null)
    {
        var failures = new List<string>();
        var done = 0;
        foreach (var item in items)
        {
            await (progress?.Tell(done++, items.Count) ?? Task.CompletedTask);
            try
            {
                await work(item);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogError(exception, "{Item} failed", item);
                failures.Add($"{item}: {exception.Message}");
            }
        }

        return new JobReport(items.Count - failures.Count, failures);
    }
}
