using Agency.Application.Commissions;
using Agency.Application.Payments;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Demo;

/// <summary>What the accountant and the supervisor of the demo do by the calendar: money that nobody can place, and cases that two partners share.</summary>
internal sealed class DemoMoney(DemoAgency agency, DemoCast cast)
{
    private static readonly string[] Senders = ["Bouwbedrijf De Hoek", "H. Kuiper e/o", "Stichting Derdengelden Vos", "M. Yilmaz", "Trans-Euro Logistics"];
    private int received;

    /// <summary>Once a month something comes that says too little; a week later most of it is found out.</summary>
    public async Task Live(DateOnly day)
    {
        if (day.Day == 12)
        {
            await Receive(day);
        }
        else if (day.Day == 19 && received % 3 > 0)
        {
            await Resolve(day);
        }
        else if (day.Day == 3 && day.Month % 4 == 1)
        {
            await Share(day);
        }
    }

    private async Task Receive(DateOnly day)
    {
        var sender = Senders[received++ % Senders.Length];
        await agency.Send(
            cast.Accountant,
            new ReceiveIntoSuspense(
                new Money(95.50m + (received * 15), Currency.Euro), PaymentMethod.SepaTransfer, day, $"SU-TRX-{received}", sender, "NL95TRIO0379012345", "betaling factuur"),
            $"demo-suspense-{received}");
    }

    private async Task Resolve(DateOnly day)
    {
        var open = await agency.Read(db => db.SuspenseReceipts.Where(row => row.Status == SuspenseStatus.Open).OrderByDescending(row => row.Number).Select(row => row.Number).FirstOrDefaultAsync());
        if (open is null)
        {
            return;
        }

        if (received % 3 == 1)
        {
            await agency.Send(cast.Accountant, new ReturnSuspense(open, day, "The sender paid us by mistake."), $"demo-return-{open}");
            return;
        }

        var number = await agency.Read(db => db.Cases
            .Where(row => row.Stage != Stage.Closed && row.Currency == Currency.Euro && row.PrincipalOpen.Amount > 1_000 && row.OpenedOn < day.AddDays(-7))
            .OrderByDescending(row => row.Number).Select(row => row.Number).FirstOrDefaultAsync());
        if (number is not null)
        {
            await agency.Send(cast.Accountant, new AssignSuspense(open, number, false, "The debtor called and said that it is his.", null), $"demo-assign-{open}");
        }
    }

    private async Task Share(DateOnly day)
    {
        var newest = await agency.Read(db => db.Cases.Where(row => row.Stage != Stage.Closed).OrderByDescending(row => row.Number)
            .Select(row => new { row.Number, row.AffiliateId }).FirstOrDefaultAsync());
        var affiliates = await agency.Read(db => db.Affiliates.OrderBy(row => row.Number).Select(row => new { row.Id, row.Number }).ToListAsync());
        if (newest is not null && affiliates.Count > 1)
        {
            var own = affiliates.Single(row => row.Id == newest.AffiliateId).Number;
            var other = affiliates.First(row => row.Id != newest.AffiliateId).Number;
            await agency.Send(
                cast.Supervisor, new SetAttribution(newest.Number, day, [new ShareEntry(own, 60), new ShareEntry(other, 40)], "Both partners brought this client."));
        }
    }
}
