using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Infrastructure.Persistence.Numbers;

/// <summary>
/// Hands out numbers of a series that may have gaps, from blocks that are taken in a transaction of their own: two that post at once do not wait for each other's end,
/// and most numbers cost no way to the database. What is left of a block when the process ends is never used.
/// </summary>
internal sealed class NumberBlocks(IServiceScopeFactory scopes)
{
    private const int BlockSize = 100;
    private readonly ConcurrentDictionary<string, Block> blocks = new(StringComparer.Ordinal);

    /// <summary>The next so many numbers, one after the other unless a block ends between them.</summary>
    public async Task<IReadOnlyList<long>> Take(string key, int count, CancellationToken cancellationToken)
    {
        var block = blocks.GetOrAdd(key, _ => new Block());
        await block.Gate.WaitAsync(cancellationToken);
        try
        {
            var taken = new long[count];
            for (var index = 0; index < count; index++)
            {
                if (block.Next > block.Last)
                {
                    var size = Math.Max(BlockSize, count - index);
                    block.Last = await Fetch(key, size, cancellationToken);
                    block.Next = block.Last - size + 1;
                }

                taken[index] = block.Next++;
            }

            return taken;
        }
        finally
        {
            block.Gate.Release();
        }
    }

    private async Task<long> Fetch(string key, int size, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AgencyDbContext>().TakeNumbers(key, size, cancellationToken);
    }

    private sealed class Block
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public long Next { get; set; } = 1;

        public long Last { get; set; }
    }
}
