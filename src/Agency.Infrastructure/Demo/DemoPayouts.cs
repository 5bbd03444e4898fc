using Agency.Application.Common;
using Agency.Application.Ledger;
using Agency.Application.Payouts;
using Agency.Domain.Payouts;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Demo;

/// <summary>
/// Commission paid out by the calendar: payout details before the first run, a run on the sixth of a month that one accountant makes and another approves, a payout that
/// comes back, and an account that waits for approval. The newest statements are left to be paid by whoever tries the demo.
/// </summary>
internal sealed class DemoPayouts(DemoAgency agency, DemoCast cast, DateOnly today)
{
    private const int MonthsPaid = 9;

    /// <summary>In the order of the partners; the fifth has given no tax details, so that a run names it.</summary>
    private static readonly (TaxDetails? Details, BankAccount Account)[] Payees =
    [
        (new("Jansen Accountants B.V.", "NL", TaxForm.VatNumber, null, "NL123456789B01"), BankAccount.ByIban("NL24ABNA0618293745", "ABNANL2A")),
        (new("De Boekhouderij", "NL", TaxForm.VatNumber, null, "NL223344556B02"), BankAccount.ByIban("NL36INGB0007654321", "INGBNL2A")),
        (new("Van Loon & Partners B.V.", "NL", TaxForm.VatNumber, null, "NL998877665B01"), BankAccount.ByIban("NL58RABO0318293744", "RABONL2U")),
        (new("Harbour CPA Ltd", "GB", TaxForm.VatNumber, null, "GB123456789"), BankAccount.ByIban("GB31NWBK60161398127634", "NWBKGB2L")),
        (null, BankAccount.ByIban("GB82WEST12345698765432", null)),
        (new("Steuerbüro Krause GbR", "DE", TaxForm.VatNumber, null, "DE123456789"), BankAccount.ByIban("DE89370400440532013000", "COBADEFF")),
        (new("Lakeside Accounting LLC", "US", TaxForm.W9, TinKind.Ein, "12-3456789"), BankAccount.ByRouting("021000021", "000246813579", AchAccountType.Checking)),
    ];

    private readonly DateOnly first = today.AddMonths(-MonthsPaid);
    private bool hasReturned;

    public async Task Live(DateOnly day)
    {
        if (day < first)
        {
            return;
        }

        if (day == first)
        {
            await EnterDetails();
        }

        // The newest statements are left for whoever tries the demo.
        if (day.Day == 6 && day.AddMonths(2) <= today)
        {
            await PayOut(day);
        }
        else if (day.Day == 9 && !hasReturned && day.AddMonths(3) <= today)
        {
            await Return();
        }
        else if (day == today.AddDays(-4))
        {
            await Enter(await Numbers(), index: 2, BankAccount.ByIban("NL57ABNA0223344556", "ABNANL2A"));
        }
    }

    private async Task EnterDetails()
    {
        var numbers = await Numbers();
        foreach (var (index, payee) in Payees.Index())
        {
            if (payee.Details is { } it)
            {
                await agency.Send(cast.Accountant, new DeclareTaxDetails(numbers[index], it.LegalName, it.Country, it.Form, it.TinKind, it.TaxNumber));
            }

            await Enter(numbers, index, payee.Account);
        }
    }

    private Task<Receipt> Enter(List<string> numbers, int index, BankAccount account) => agency.Send(
        cast.Accountant, new EnterBankAccount(numbers[index], account.Kind, account.Iban, account.Bic, account.RoutingNumber, account.AccountNumber, account.AchType));

    /// <summary>From operating money: fees are swept first.</summary>
    private async Task PayOut(DateOnly day)
    {
        if ((await agency.Send(cast.Accountant, new PreviewPayouts())).ToPay.Count == 0)
        {
            return;
        }

        await agency.Send(cast.Jobs, new SweepFees(day));
        var run = (await agency.Send(cast.Accountant, new MakePayoutRun(), $"demo-payouts-{agency.Clock.GetUtcNow():yyyy-MM}")).Number;
        await agency.Send(cast.Checker, new ApprovePayoutRun(run), $"demo-approve-{run}");
        await agency.Send(cast.Checker, new PayOutRun(run));
    }

    private async Task Return()
    {
        var newest = await agency.Read(db => db.Payouts.Where(row => row.ReversesId == null).OrderByDescending(row => row.ChainPosition).Select(row => row.Number).FirstOrDefaultAsync());
        if (newest is not null)
        {
            hasReturned = true;
            await agency.Send(cast.Accountant, new ReversePayout(newest, "The bank returned it: the account is closed."), $"demo-return-{newest}");
        }
    }

    private Task<List<string>> Numbers() => agency.Read(db => db.Affiliates.OrderBy(row => row.Number).Select(row => row.Number).ToListAsync());
}
