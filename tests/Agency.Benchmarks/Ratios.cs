using Agency.Benchmarks.Posting;

namespace Agency.Benchmarks;

/// <summary>Everything that is measured. Measures that share a database share a run.</summary>
internal static class Ratios
{
    /// <summary>In the order in which they run.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("posting", PaymentsPosted.Run),
    ];
}

/// <summary>A name to ask for, and what gives its lines.</summary>
internal sealed record Measure(string Name, Func<IAsyncEnumerable<Line>> Run);
