using Agency.Application.Ledger;
using Agency.Application.Remittances;
using Agency.Domain.Common;
using Agency.Domain.Remittances;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Demo;

/// <summary>Client money by the calendar: fees swept every Monday, trust proved and last month's money sent on the fourth, for the last half year but the newest month.</summary>
internal sealed class DemoTrust(DemoAgency agency, DemoCast cast, DateOnly today)
{
    private const int MonthsRemitted = 6;

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
        }

        // The run of the month that ended last is left for whoever tries the demo; the bank's balance was entered for it.
        if (day.Day == 4 && day > first)
        {
            await Remit(day);
        }
    }

    /// <summary>Two clients have terms of their own, one is on hold.</summary>
    private async Task Agree()
    {
        var numbers = await agency.Read(db => db.Clients.Where(client => client.Agreement.SignedOn != null).OrderBy(client => client.Number).Select(client => client.Number).ToListAsync());
        (RemittanceForm Form, decimal Minimum, string? Hold)[] terms = [(RemittanceForm.Combined, 0, null), (RemittanceForm.Gross, 50, null), (RemittanceForm.Net, 0, "The client's bank account is being checked.")];
        foreach (var (number, term) in numbers.Skip(1).Zip(terms))
        {
            await agency.Send(cast.Accountant, new SetRemittanceTerms(number, term.Form, term.Minimum, term.Hold));
        }
    }

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
