using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Domain.Banking;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Demo;

/// <summary>
/// The agency's bank accounts, and what the bank says of the trust account in euros: last month, which agrees with the books line by line, and this month until yesterday,
/// which is left to be matched: with payments that nobody has recorded, one that nobody can place, and an entry that the bank does not have yet.
/// </summary>
internal sealed class DemoBank(DemoAgency agency, DemoCast cast, DateOnly today)
{
    private const string TrustIban = "NL91ABNA0417164300";

    private static readonly (string Name, Fund Fund, string Currency, string Identifier, string Bank)[] Accounts =
    [
        ("Trust EUR", Fund.Trust, "EUR", TrustIban, "ABNANL2A"),
        ("Operating EUR", Fund.Operating, "EUR", "NL44RABO0123456789", "RABONL2U"),
        ("Trust GBP", Fund.Trust, "GBP", "GB29NWBK60161331926819", "NWBKGB2L"),
        ("Operating GBP", Fund.Operating, "GBP", "GB33BUKB20201555555555", "BUKBGB22"),
        ("Trust USD", Fund.Trust, "USD", "000123456789", "021000021"),
        ("Operating USD", Fund.Operating, "USD", "000987654321", "021000021"),
    ];

    private readonly DateOnly thisMonth = new(today.Year, today.Month, 1);

    /// <summary>Before anything happens, because payouts are made only from an account; but as of today, because what was booked until the month before last is taken as agreed.</summary>
    public static async Task OpenAccounts(DemoAgency agencyOfToday, DateOnly today)
    {
        foreach (var account in Accounts)
        {
            await agencyOfToday.Send(Caller.System("demo data"), new OpenBankAccount(account.Name, account.Fund, account.Currency, account.Identifier, account.Bank, AgreedThrough(today)));
        }
    }

    public async Task Tell()
    {
        var agreed = AgreedThrough(today);
        var opening = (await Booked(DateOnly.MinValue, agreed)).Sum(line => line.Amount);
        var last = await Booked(agreed.AddDays(1), thisMonth.AddDays(-1));
        var number = await Send("A", agreed.AddDays(1), thisMonth.AddDays(-1), opening, last);
        await agency.Send(cast.Accountant, new MatchBankStatement(number));

        var yesterday = today.AddDays(-1);
        if (yesterday >= thisMonth)
        {
            var current = await Booked(thisMonth, yesterday);
            await Send("B", thisMonth, yesterday, opening + last.Sum(line => line.Amount), [.. current.Take(Math.Max(current.Count - 1, 0)), .. await Unrecorded(yesterday)]);
        }
    }

    private static DateOnly AgreedThrough(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddMonths(-1).AddDays(-1);

    private async Task<string> Send(string id, DateOnly from, DateOnly through, decimal opening, IReadOnlyList<CamtLine> lines)
    {
        using var content = new MemoryStream(CamtFile.Write(TrustIban, $"{from:yyyyMM}{id}", through, opening, lines, from: from));
        var verdict = await agency.Send(cast.Accountant, new ImportBankFile($"camt053-{from:yyyy-MM}.xml", content));
        return verdict.Statements.Single().Number ?? throw new InvalidOperationException(string.Join(' ', verdict.Statements.SelectMany(statement => statement.Problems).Select(problem => problem.Message)));
    }

    /// <summary>The trust account's entries as the bank has them: it knows the reference of a transfer, and the words that went with it.</summary>
    private async Task<List<CamtLine>> Booked(DateOnly since, DateOnly through) => await agency.Read(async db =>
    {
        var entries = await (
            from posting in db.JournalPostings
            where posting.Account == Account.TrustBank && posting.Amount.Currency == Currency.Euro && posting.On >= since && posting.On <= through
            group posting by new { posting.JournalNumber, posting.On } into of
            orderby of.Key.On, of.Key.JournalNumber
            select new { of.Key.JournalNumber, of.Key.On, Amount = of.Sum(posting => posting.Side == Side.Debit ? posting.Amount.Amount : -posting.Amount.Amount) }).ToListAsync();
        var numbers = entries.Select(entry => entry.JournalNumber).ToList();
        var words = await db.JournalEntries.Where(entry => numbers.Contains(entry.Number)).ToDictionaryAsync(entry => entry.Number, entry => entry.Description);
        return entries.Where(entry => entry.Amount != 0).Select(entry => new CamtLine(entry.Amount, words[entry.JournalNumber], entry.JournalNumber, On: entry.On)).ToList();
    });

    /// <summary>What debtors paid since, and nobody has recorded.</summary>
    private async Task<IReadOnlyList<CamtLine>> Unrecorded(DateOnly on)
    {
        var open = await agency.Read(db => (
            from row in db.Cases
            join debtor in db.Debtors on row.DebtorId equals debtor.Id
            where row.Stage == Stage.Amicable && row.PrincipalOpen.Currency == Currency.Euro && row.PrincipalOpen.Amount > 500
            orderby row.Number descending
            select new { row.Number, debtor.Details.Name }).Take(3).ToListAsync());
        List<CamtLine> lines = [new(48.60m, "zie mail", Name: "M. Jansen", Account: "NL20INGB0001234567", On: on)];
        if (open.Count == 3)
        {
            lines.Add(new(250, "", Structured: ReferenceWords.ReferenceOf(open[0].Number), Name: open[0].Name, Account: "NL39RABO0300065264", On: on));
            lines.Add(new(175.50m, $"betaling dossier {open[1].Number}", Name: open[1].Name, Account: "NL02ABNA0123456789", On: on));
            lines.Add(new(99_999, $"{open[2].Number} te veel", Name: open[2].Name, On: on));
        }

        return lines;
    }
}
