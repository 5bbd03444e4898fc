using Agency.Application.Cases;
using Agency.Application.Ledger;
using Agency.Application.Payments;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Demo;

/// <summary>
/// Money that moves besides payments, by the calendar: each month one case that goes to court has its costs prepaid, spent and advanced, one debtor pays an attorney who hands it over a month
/// later, and one client pays fees that it owes. Each quarter a supervisor waives something to end a case amicably.
/// </summary>
internal sealed class DemoCosts(DemoAgency agency, DemoCast cast)
{
    private const decimal Writ = 345.60m;
    private const int DaysHeld = 30;
    private static readonly string[] Attorneys = ["Vermeer Advocaten", "Kessler & Hart"];
    private int months;

    public async Task Live(DateOnly day)
    {
        await (day.Day switch
        {
            7 => Sue(day),
            10 => PayAttorney(day),
            16 when day.Month % 3 == 0 => Waive(day),
            22 => HandOver(day),
            26 => Settle(day),
            _ => Task.CompletedTask,
        });
    }

    private async Task Sue(DateOnly day)
    {
        var on = await agency.Read(db => db.Cases
            .Where(row => row.Stage != Stage.Amicable && row.Stage != Stage.Closed && row.OpenedOn < day && !db.CashMovements.Any(movement => movement.CaseId == row.Id))
            .OrderByDescending(row => row.Stage == Stage.Litigation).ThenBy(row => row.Number).Select(row => new { row.Number, row.Currency }).FirstOrDefaultAsync());
        if (on is null)
        {
            return;
        }

        months++;
        await Costs(CourtCostsKind.Prepaid, 500, "Paid by the client before we sue");
        await Costs(CourtCostsKind.Spent, Writ, "Writ and court fee");
        if (months % 2 == 0)
        {
            await Costs(CourtCostsKind.Advanced, 121, "Bailiff");
        }

        Task Costs(CourtCostsKind kind, decimal amount, string note) => agency.Send(
            cast.Accountant, new RecordCourtCosts(on.Number, kind, new Money(amount, on.Currency), day, $"CC-{on.Number}-{kind}", note), $"demo-costs-{on.Number}-{kind}");
    }

    private async Task PayAttorney(DateOnly day)
    {
        var on = await agency.Read(db => db.Cases
            .Where(row => (row.Stage == Stage.PreLegal || row.Stage == Stage.Litigation) && row.OpenedOn < day && row.PrincipalOpen.Amount > 1_000
                && !db.Payments.Any(payment => payment.CaseId == row.Id && payment.ReceivedBy == ReceivedBy.Attorney))
            .OrderBy(row => row.Number).Select(row => new { row.Number, row.Currency }).FirstOrDefaultAsync());
        if (on is not null)
        {
            await agency.Send(
                cast.Accountant,
                new RecordPayment(
                    on.Number, new Money(400, on.Currency), PaymentMethod.Wire, ReceivedBy.Attorney, day, $"AT-{on.Number}", null, null, AttorneyName: Attorneys[day.Month % Attorneys.Length]),
                $"demo-attorney-{on.Number}");
        }
    }

    private async Task Waive(DateOnly day)
    {
        var on = await agency.Read(db => db.Cases
            .Where(row => row.Stage == Stage.PreLegal && row.OpenedOn < day && row.PrincipalOpen.Amount > 1_000 && !db.Waivers.Any(waiver => waiver.CaseId == row.Id))
            .OrderByDescending(row => row.Number).Select(row => new { row.Number, row.Currency }).FirstOrDefaultAsync());
        if (on is not null)
        {
            await agency.Send(
                cast.Supervisor, new WaiveBalance(on.Number, [new WaivedComponent(Component.Principal, new Money(25, on.Currency))], "A delivery that came late; agreed on the phone."), $"demo-waiver-{on.Number}");
        }
    }

    private async Task HandOver(DateOnly day)
    {
        var funds = await agency.Send(cast.Accountant, new GetAttorneyFunds());
        var number = 0;
        foreach (var row in funds.Rows.Where(row => row.Held.IsPositive && row.Since < day.AddDays(-DaysHeld)).OrderBy(row => row.Since).Take(2))
        {
            // The one that is there longest hands over all of it, the other one a half.
            var amount = number++ == 0 ? row.Held : new Money(decimal.Floor(row.Held.Amount / 2), row.Held.Currency);
            if (amount.IsPositive)
            {
                await agency.Send(
                    cast.Accountant, new RecordAttorneyTransfer(row.CaseNumber, row.AttorneyName, amount, day, $"AH-{row.CaseNumber}-{day:yyyyMM}", null), $"demo-transfer-{row.CaseNumber}-{day:yyyyMM}");
            }
        }
    }

    private async Task Settle(DateOnly day)
    {
        foreach (var number in await agency.Read(db => db.Clients.OrderBy(client => client.Number).Select(client => client.Number).ToListAsync()))
        {
            var owes = (await agency.Send(cast.Accountant, new GetReceivable(number))).Owes.FirstOrDefault(row => row.Charges.IsPositive);
            if (owes is not null)
            {
                await agency.Send(
                    cast.Accountant, new SettleReceivable(number, ReceivableKind.Charges, owes.Charges, day, $"ST-{number}-{day:yyyyMM}", null), $"demo-settle-{number}-{day:yyyyMM}");
                return;
            }
        }
    }
}
