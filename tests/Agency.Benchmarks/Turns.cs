using System.Diagnostics;

namespace Agency.Benchmarks;

/// <summary>Ours and the twin in turns, so that what else the machine does falls on both; the median of each is compared.</summary>
internal static class Turns
{
    /// <summary>Milliseconds of each. The first turns warm up and do not count: a server that is in use has its code compiled.</summary>
    public static async Task<(decimal Ours, decimal Twin)> Take(int rounds, Func<Task> ours, Func<Task> twin, int warmUps = 1)
    {
        var (left, right) = (new List<decimal>(), new List<decimal>());
        for (var round = -warmUps; round < rounds; round++)
        {
            var (first, second) = (await Time(ours), await Time(twin));
            if (round >= 0)
            {
                left.Add(first);
                right.Add(second);
            }
        }

        return (Median(left), Median(right));
    }

    /// <summary>Milliseconds that something takes.</summary>
    public static async Task<decimal> Time(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.ElapsedTicks * 1000m / Stopwatch.Frequency;
    }

    private static decimal Median(List<decimal> figures) => figures.Order().ElementAt(figures.Count / 2);
}
