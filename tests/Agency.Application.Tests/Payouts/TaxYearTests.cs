using Agency.Application.Common.Ports;
using Agency.Application.Common.Reads;
using Agency.Application.Payments;
using Agency.Application.Payouts;
using Agency.Application.Payouts.Read;
using Agency.Application.Referrals;
using Agency.Domain.Common;
using Agency.Domain.Parties;
using Agency.Domain.Payments;
using Agency.Domain.Payouts;
using Agency.Domain.Referrals;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using AutoMapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Application.Tests.Payouts;

public sealed class TaxYearTests
{
    private static readonly Currency Dollar = Currency.Of("USD");

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_PayoutsInDollars_When_AYearIsTotalled_Then_TheThresholdOfTheYearDecides_AndWhatCameBackLaterIsTakenOffTheYearOfThePayment(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = new PayoutScene(await Scene.Set(agency));
        await scene.OpenOwn("USD", "9988776655", "091000019");
        await MakePayable(scene);
        var number = await OpenCase(scene.Scene);

        await Pay(scene, number, 10_000, PayoutScene.March, PayoutScene.April);
        (await Rows(agency)).ShouldBe([("A-001-2026-USD", 725m, 2_000m, false)]);
        await Pay(scene, number, 20_000, PayoutScene.April, PayoutScene.May);
        (await Rows(agency)).ShouldBe([("A-001-2026-USD", 2_225m, 2_000m, true)]);
        (await agency.Send(new GetTaxYear(2026), scene.Scene.Auditor)).ShouldSatisfyAllConditions(
            year => (year.Forms, year.Reported.Amount, year.Threshold.Amount).ShouldBe((1, 2_225m, 2_000m)), year => year.Source.ShouldContain("70433"), year => year.Years.ShouldBe([2026]));

        await scene.Scene.MoveTo(new DateOnly(2027, 1, 4));
        await agency.Send(new ReversePayout("PO-2026-0002", "The account is closed."), scene.Maker, "back");

        (await agency.Query(db => db.Payouts.OrderBy(row => row.ChainPosition).Select(row => row.Number).LastAsync())).ShouldBe("PO-2027-0001");
        (await Rows(agency)).ShouldBe([("A-001-2026-USD", 725m, 2_000m, false)], "it was never received, whenever the bank said so");
        (await agency.Send(new GetTaxYear(2025), scene.Scene.Auditor)).Threshold.Amount.ShouldBe(600);
        await scene.Proves();
    }

    internal static async Task<string> OpenCase(Scene scene)
    {
        var number = (await scene.Agency.Send(new StartReferral(scene.ClientNumber), scene.Partner)).Number;
        var invoice = new InvoiceEntry(InvoiceKind.Invoice, "2026-77", scene.Today.AddDays(-90), scene.Today.AddDays(-60), new Money(60_000, Dollar), null);
        await scene.Agency.Send(new EnterInvoice(number, invoice), scene.Partner);
        await scene.Agency.Send(new DescribeReferral(number, new DebtorDetails("Prairie Supply Inc.", LegalForm.Business, "US", "en", Phone: "+1 312 555 0118"), null), scene.Partner);
        await scene.Agency.Send(new SubmitReferral(number), scene.Partner);
        return (await scene.Agency.Send(new AcceptReferral(number), scene.Intake)).Number;
    }

    /// <summary>A partner in the United States.</summary>
    internal static async Task MakePayable(PayoutScene scene)
    {
        await scene.Agency.Send(new DeclareTaxDetails("A-001", "Jansen Accountants LLC", "US", TaxForm.W9, TinKind.Ein, "12-3456789"), scene.Maker);
        await scene.Agency.Send(new EnterBankAccount("A-001", AccountKind.Ach, null, null, "021000021", "000123456789", AchAccountType.Checking), scene.Maker);
    }

    internal static Task Receive(PayoutScene scene, string number, decimal amount) => scene.Agency.Send(
        new RecordPayment(number, new Money(amount, Dollar), PaymentMethod.BankTransfer, ReceivedBy.Agency, scene.Scene.Today, $"WIRE-{amount}", null, null), scene.Maker, idempotencyKey: $"{amount}");

    /// <summary>A receipt of a month, stated and paid out on the day after it.</summary>
    internal static async Task Pay(PayoutScene scene, string number, decimal amount, DateOnly month, DateOnly on)
    {
        await Receive(scene, number, amount);
        await scene.Issue(month, on);
        await scene.PayOut(await scene.Approved());
    }

    private static Task<List<(string, decimal, decimal, bool)>> Rows(AgencyFixture agency) => agency.Within(null, async scope =>
    {
        var set = (ReadSet<TaxTotalRow>)ReadCatalog.Sets.Single(set => set.Name == "TaxTotals");
        var rows = await set.Query(scope.GetRequiredService<IAgencyDb>(), scope.GetRequiredService<IMapper>().ConfigurationProvider)
            .Where(row => row.Year > 2000 && row.Threshold > 0).OrderByDescending(row => row.Paid).ToListAsync();
        return rows.Select(row => (row.Id, row.Paid, row.Threshold, row.IsReported)).ToList();
    });
}
