using Agency.Benchmarks.Balances;
using Agency.Benchmarks.Bank;
using Agency.Benchmarks.Lists;
using Agency.Benchmarks.Posting;
using Agency.Benchmarks.Statements;

namespace Agency.Benchmarks;

/// <summary>Everything that is measured. Measures that share a database share a run.</summary>
internal static class Ratios
{
    /// <summary>In the order in which they run.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("balance", BalanceOnADate.Run),
        new("bank", BankFileRead.Run),
        new("lists", CasesListed.Run),
        new("posting", PaymentsPosted.Run),
        new("statements", StatementsIssued.Run),
    ];
}

/// <summary>A name to ask for, and what gives its lines.</summary>
internal sealed record Measure(string Name, Func<IAsyncEnumerable<Line>> Run);
