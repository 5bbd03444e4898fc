using System.Diagnostics;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Interest;
using Agency.Domain.Legal;

namespace Agency.Benchmarks.Balances;

/// <summary>The balance of a case on a past date, from 200 entries and a table of rates, with compound interest: what a collector waits for when a debtor asks.</summary>
internal static class BalanceOnADate
{
    private const int Entries = 200;
    private const int Turns = 200;
    private static readonly DateOnly Opened = new(2016, 1, 5);
    private static readonly DateTime Now = new(2016, 1, 5, 10, 0, 0, DateTimeKind.Utc);

    public static async IAsyncEnumerable<Line> Run()
    {
        await Task.Yield();
        var (on, rates) = (CaseOf(Entries), Rates());
        var day = Opened.AddYears(10);
        var milliseconds = Enumerable.Range(0, Turns + 1).Select(turn => Ask(on, rates, day.AddDays(-turn))).Skip(1).Order().ToList();
        yield return new Line("balance on a date, 200 entries", milliseconds[milliseconds.Count / 2], null, "ms", Goal.AtMost(5));
    }

    private static decimal Ask(Case on, RateTable rates, DateOnly day)
    {
        var from = Stopwatch.GetTimestamp();
        _ = new CaseAccount(on, rates, knownAt: Now.AddYears(20)).On(day);
        return (decimal)Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static Case CaseOf(int entries)
    {
        var currency = Currency.Euro;
        var invoiced = new Money(100_000, currency);
        var on = Case.Open(
            "C-2016-00001",
            new CaseParties(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()),
            new CaseTerms(Guid.NewGuid(), Guid.NewGuid(), Regime.NlCommercial.Rules().Allocation, Regime.NlCommercial),
            [new ClaimTerms("2015-1", new DateOnly(2015, 11, 1), new DateOnly(2015, 12, 1), invoiced, Money.Zero(currency))],
            LegalNumbers.Empty,
            Opened,
            Now);
        var claim = on.Claims[0].Id;
        on.Write(
            Enumerable.Range(on.Entries.Count, entries - on.Entries.Count).Select(index => new EntryDraft(
                EntryKind.Paid, index % 2 == 0 ? Component.Principal : Component.Interest, new Money(-10, currency), Opened.AddDays(index * 15), claim, Guid.NewGuid())),
            Now);
        return on;
    }

    private static RateTable Rates() => new(Enumerable.Range(0, 24).Select(half =>
        new InterestRate("NL.commercial", new DateOnly(2015, 1, 1).AddMonths(half * 6), new Percentage(8 + (half * 0.1m)), "benchmark")));
}
