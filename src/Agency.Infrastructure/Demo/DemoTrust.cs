using Agency.Application.Common;
using Agency.Application.Ledger;
using Agency.Application.Remittances;
using Agency.Domain.Payouts;
using Agency.Domain.Remittances;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Demo;

/// <summary>
/// Client money by the calendar: fees swept every Monday, trust proved and last month's money sent on the fourth, for the last half year but the newest month. Clients have
/// bank accounts, but for the last ones, and one whose new account waits for approval, so that the file for the bank leaves some out and says why.
/// </summary>
internal sealed class DemoTrust(DemoAgency agency, DemoCast cast, DateOnly today)
{
    private const int MonthsRemitted = 6;

    /// <summary>In the order of the clients with an agreement.</summary>
    private static readonly string[] Ibans =
        ["NL57RABO0111222333", "NL35INGB0004455667", "NL07ABNA0555666777", "NL55RABO0222333444", "NL93TRIO0338899001", "DE82370400440123456789", "GB38NWBK60161387654321"];

    public async Task Live(DateOnly day)
    {
        if (day.DayOfWeek == DayOfWeek.Monday)
        {
            await agency.Send(cast.Jobs, new SweepFees(day));
        }

        var first = today.AddMonths(-MonthsRemitted);
        if (day.Day == 3 && (day.Year, day.Month) == (first.Year, first.Month))
        {
            await Agree();
            await EnterAccounts();
        }

        // The run of the month that ended last is left for whoever tries the demo; the bank's balance was entered for it.
        if (day.Day == 4 && day > first)
        {
            await Remit(day);
        }

        if (day == today.AddDays(-4))
        {
            await Enter((await Agreed())[1], "NL02ABNA0123456789");
        }
    }

    /// <summary>One file for the bank, once the agency has its accounts.</summary>
    public async Task SendToBank()
    {
        if ((await agency.Send(cast.Accountant, new PreviewRemittanceFile("EUR"))).ToPay.Count > 0)
        {
            await agency.Send(cast.Accountant, new MakeRemittanceFile("EUR"), "demo-remittance-file");
        }
    }

    /// <summary>Two clients have terms of their own, one is on hold.</summary>
    private async Task Agree()
    {
        (RemittanceForm Form, decimal Minimum, string? Hold)[] terms = [(RemittanceForm.Combined, 0, null), (RemittanceForm.Gross, 50, null), (RemittanceForm.Net, 0, "The client's bank account is being checked.")];
        foreach (var (number, term) in (await Agreed()).Skip(1).Zip(terms))
        {
            await agency.Send(cast.Accountant, new SetRemittanceTerms(number, term.Form, term.Minimum, term.Hold));
        }
    }

    /// <summary>Before anything was sent to them, so that they are in force at once.</summary>
    private async Task EnterAccounts()
    {
        foreach (var (number, iban) in (await Agreed()).Zip(Ibans))
        {
            await Enter(number, iban);
        }
    }

    private Task<Receipt> Enter(string clientNumber, string iban) => agency.Send(cast.Accountant, new EnterClientAccount(clientNumber, AccountKind.Iban, iban, null, null, null, null));

    private Task<List<string>> Agreed() =>
        agency.Read(db => db.Clients.Where(client => client.Agreement.SignedOn != null).OrderBy(client => client.Number).Select(client => client.Number).ToListAsync());

    private async Task Remit(DateOnly day)
    {
        var month = day.AddMonths(-1);
        var preview = await agency.Send(cast.Accountant, new PreviewRemittances(month));
        foreach (var currency in preview.ToIssue.Select(row => row.Total.Currency.Code).Distinct().Order(StringComparer.Ordinal))
        {
            var book = (await agency.Send(cast.Accountant, new PreviewTrustProof(currency, day))).Book;
            await agency.Send(cast.Accountant, new RecordTrustProof(currency, day, book.Amount));
        }

        if (day.AddMonths(1) <= today && preview.ToIssue.Count > 0)
        {
            await agency.Send(cast.Accountant, new IssueRemittances(month));
        }
    }
}
