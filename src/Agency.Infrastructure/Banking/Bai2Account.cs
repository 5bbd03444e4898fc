using System.Globalization;
using Agency.Domain.Banking;

namespace Agency.Infrastructure.Banking;

/// <summary>
/// An account of a group: its balances and totals (03), its bookings (16), its control total (49). Detail is optional in BAI2: an account that states totals, or
/// balances, which its bookings do not make is refused, since the rest of the money would never be seen.
/// </summary>
internal sealed class Bai2Account
{
    private const string DefaultCurrency = "USD";
    private const string OpeningLedger = "010";
    private const string ClosingLedger = "015";
    private const string TotalCredits = "100";
    private const string TotalDebits = "400";

    private readonly Bai2Totals totals = new();
    private readonly Dictionary<string, decimal> stated = new(StringComparer.Ordinal);
    private readonly DateOnly? day;
    private decimal credits;
    private decimal debits;

    public Bai2Account(Bai2Record header, StatementDraft draft, string groupCurrency, DateOnly? day)
    {
        (Draft, this.day) = (draft, day);
        totals.Records = header.Physical;
        draft.Account = BankText.Account(header.Next());
        var currency = header.Next();
        draft.InCurrency(currency.Length > 0 ? currency : groupCurrency.Length > 0 ? groupCurrency : DefaultCurrency, "The account");
        (draft.From, draft.Through) = (day, day);
        while (header.HasMore)
        {
            TakeSummary(header);
        }

        draft.Opening = stated.TryGetValue(OpeningLedger, out var opening) ? Whole(opening) : null;
        draft.Closing = stated.TryGetValue(ClosingLedger, out var closing) ? Whole(closing) : null;
    }

    public StatementDraft Draft { get; }

    public void Take(Bai2Record record)
    {
        totals.Records += record.Physical;
        Draft.Entries++;
        var line = Bai2Detail.Read(record, Draft, day);
        totals.Sum += line.Units;
        (line.IsCredit ? ref credits : ref debits) += line.Units;
    }

    /// <summary>Proves the trailer, and gives the control total that it states: the group's is made of it.</summary>
    public decimal End(Bai2Record trailer)
    {
        totals.Records += trailer.Physical;
        var declared = Bai2Totals.Units(trailer.First) ?? 0m;
        foreach (var problem in totals.Check(trailer, $"Account {Draft.Account}", members: null))
        {
            Draft.Refuse(problem.Code, problem.Message);
        }

        if (Draft.Opening is null || Draft.Closing is null)
        {
            Compare(TotalCredits, credits);
            Compare(TotalDebits, debits);
        }

        return declared;
    }

    private void Compare(string type, decimal units)
    {
        if (stated.TryGetValue(type, out var total) && total != units)
        {
            var message = $"The account states {Whole(total)} in {(type == TotalCredits ? "credits" : "debits")}; the bookings that are there make {Whole(units)}.";
            Draft.Refuse(BankFileCodes.NotReconciled, string.Create(CultureInfo.InvariantCulture, $"{message}"));
        }
    }

    // A type, its amount, how many items, and when the money is available; a type left empty is nothing.
    private void TakeSummary(Bai2Record header)
    {
        var (type, amount) = (header.Next(), header.Next());
        header.Next();
        Bai2Funds.Skip(header);
        if (type.Length == 0 || amount.Length == 0)
        {
            return;
        }

        if (Bai2Totals.Units(amount) is not { } units)
        {
            Draft.Refuse(BankFileCodes.AmountUnreadable, $"The amount of type {type}, '{amount}', is not a whole number of smallest units.");
            return;
        }

        totals.Sum += units;
        stated[type] = units;
    }

    private decimal Whole(decimal units) => units * (Draft.Currency?.SmallestUnit ?? 1m);
}

/// <summary>The field that says when money is available, and those that depend on it.</summary>
internal static class Bai2Funds
{
    private const int SpreadFields = 3;
    private const int DistributionsMax = 100;

    /// <summary>Passes over it; gives the value date where it is stated.</summary>
    public static DateOnly? Skip(Bai2Record record)
    {
        DateOnly? valued = null;
        switch (record.Next())
        {
            case "V":
                valued = BankText.ShortDate(record.Next());
                record.Next();
                break;
            case "S":
                Pass(record, SpreadFields);
                break;
            case "D":
                var count = Bai2Totals.Units(record.Next()) ?? 0m;
                Pass(record, 2 * (int)Math.Clamp(count, 0m, DistributionsMax));
                break;
        }

        return valued;
    }

    private static void Pass(Bai2Record record, int fields)
    {
        for (var field = 0; field < fields; field++)
        {
            record.Next();
        }
    }
}
