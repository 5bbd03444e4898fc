using Agency.Application.Banking;
using Agency.Application.Commissions;
using Agency.Application.Common;
using Agency.Application.Ledger;
using Agency.Application.Parties;
using Agency.Application.Payouts;
using Agency.Application.Verify;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Domain.Parties;
using Agency.Domain.Payouts;
using Agency.Testing;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Payouts;

/// <summary>Partners whose commission of March stands on statements, and two accountants.</summary>
internal sealed class PayoutScene(Scene scene)
{
    public const string Iban = "NL91ABNA0417164300";
    public const string Own = "NL44RABO0123456789";
    public const string OtherIban = "NL20INGB0001234567";
    public static readonly DateOnly March = new(2026, 3, 1);
    public static readonly DateOnly April = new(2026, 4, 1);
    public static readonly DateOnly May = new(2026, 5, 1);

    public Scene Scene => scene;

    public AgencyFixture Agency => scene.Agency;

    public Caller Maker => scene.Accountant;

    public Caller Checker { get; } = new(Guid.CreateVersion7(), "Bea Books", Role.StaffAccountant);

    /// <summary>So many partners who each earned 35.00 in March, and an account of the agency to pay them from.</summary>
    public static async Task<PayoutScene> Set(AgencyFixture agency, int partners, bool arePayable = true, string? own = Own)
    {
        var scene = await Scene.Set(agency);
        var payouts = new PayoutScene(scene);
        if (own is not null)
        {
            await payouts.OpenOwn("EUR", own, "COBADEFF");
        }

        for (var partner = 1; partner <= partners; partner++)
        {
            var number = $"A-00{partner}";
            if (partner > 2)
            {
                await agency.Send(new RegisterAffiliate($"Partner {partner}", AffiliateKind.Accountant, "NL", "PL-1"));
            }

            await scene.ReferFor(number);
            await scene.Pay(await scene.OpenCase(2_000), 1_000);
            if (arePayable)
            {
                await payouts.MakePayable(number);
            }
        }

        await payouts.Issue(March, April);
        return payouts;
    }

    /// <summary>The statements of a month, on the day after it, when the fees were swept.</summary>
    public async Task Issue(DateOnly month, DateOnly on, bool isSwept = true)
    {
        await scene.MoveTo(on.AddDays(-5));
        await scene.MoveTo(on);
        await Agency.Send(new IssueStatements(month), Maker);
        if (isSwept)
        {
            await Agency.Send(new SweepFees(on), Maker);
        }
    }

    /// <summary>The account that partners are paid from.</summary>
    public Task OpenOwn(string currency, string identifier = Own, string? bank = null) =>
        Agency.Send(new OpenBankAccount($"Own {currency}", Fund.Operating, currency, identifier, bank, new DateOnly(2026, 1, 1)), Caller.System("test"));

    public async Task MakePayable(string affiliate, string iban = Iban)
    {
        await Agency.Send(new DeclareTaxDetails(affiliate, $"Legal {affiliate} B.V.", "NL", TaxForm.VatNumber, null, "NL 1234.56.789.B01"), Maker);
        await EnterIban(affiliate, iban, Maker);
    }

    public Task EnterIban(string affiliate, string iban, Caller by) =>
        Agency.Send(new EnterBankAccount(affiliate, AccountKind.Iban, iban, "ABNANL2A", null, null, null), by);

    /// <summary>A run that a second accountant has approved.</summary>
    public async Task<string> Approved()
    {
        var run = (await Make()).Number;
        await Approve(run, Checker);
        return run;
    }

    public Task<Receipt> Make(string? key = null) => Agency.Send(new MakePayoutRun(), Maker, key ?? Guid.NewGuid().ToString());

    public Task<Receipt> Approve(string run, Caller by) => Agency.Send(new ApprovePayoutRun(run), by, Guid.NewGuid().ToString());

    public Task<PayoutRunResult> PayOut(string run) => Agency.Send(new PayOutRun(run), Checker);

    public Task<PayoutRunPreview> Preview() => Agency.Send(new PreviewPayouts(), Maker);

    public Task<List<string>> Numbers() => Agency.Query(db => db.Payouts.OrderBy(row => row.ChainPosition).Select(row => row.Number).ToListAsync());

    /// <summary>What is owed to partners by the journal.</summary>
    public async Task<decimal> CommissionPayable() => (await Agency.Query(db => db.JournalPostings.Where(row => row.Account == Account.CommissionPayable).ToListAsync()))
        .Sum(row => row.Side == Side.Credit ? row.Amount.Amount : -row.Amount.Amount);

    public async Task Proves() => (await Agency.Send(new VerifyBooks(), scene.Auditor)).Checks.SelectMany(check => check.Differences).ShouldBeEmpty();
}
