using Agency.Application.Cases;
using Agency.Application.Commissions;
using Agency.Application.Common;
using Agency.Application.Fees;
using Agency.Application.Parties;
using Agency.Application.Payments;
using Agency.Application.Referrals;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Identity;
using Agency.Domain.Parties;
using Agency.Domain.Payments;
using Agency.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Agency.Testing;

/// <summary>
/// A small agency that has been at work since New Year: one partner (5 % up to 1,000 collected in a year, 7.5 % above; held for ten days; at least 10.00 paid out),
/// one client (fee 20 %, VAT 21 %) and one person in each role. Everything is made by the real use cases.
/// </summary>
public sealed class Scene
{
    private static readonly DateOnly Start = new(2026, 1, 1);
    private int references = 1;
    private int invoices = 1;

    private Scene(AgencyFixture agency) => Agency = agency;

    public AgencyFixture Agency { get; }

    public Caller Partner { get; private set; } = null!;

    public Caller OtherPartner { get; private set; } = null!;

    public Caller Intake { get; } = new(Guid.CreateVersion7(), "Ines Intake", Role.Intake);

    public Caller Collector { get; } = new(Guid.CreateVersion7(), "Cora Collector", Role.Collector);

    public Caller OtherCollector { get; } = new(Guid.CreateVersion7(), "J. de Wit", Role.Collector);

    public Caller Supervisor { get; } = new(Guid.CreateVersion7(), "Sam Supervisor", Role.Supervisor);

    public Caller Accountant { get; } = new(Guid.CreateVersion7(), "Aisha Accounts", Role.StaffAccountant);

    public Caller Auditor { get; } = new(Guid.CreateVersion7(), "Otto Auditor", Role.Auditor);

    public string ClientNumber { get; private set; } = "";

    public DateOnly Today => DateOnly.FromDateTime(Agency.Clock.Now);

    /// <summary>Sets the scene.</summary>
    public static async Task<Scene> Set(AgencyFixture agency)
    {
        var scene = new Scene(agency);
        await agency.Send(new PublishFeeSchedule("F-1", "Standard", Start, [new FeeRule("all", Bands.Flat(20))], 21));
        var bands = new Bands(BandMode.Marginal, [new Band(0, new Percentage(5)), new Band(1_000, new Percentage(7.5m))]);
        await agency.Send(new PublishCommissionPlan("PL-1", "Rising", Start, CommissionBase.Collected, bands, HoldingDays: 10, MinimumPayout: 10));
        var first = (await agency.Send(new RegisterAffiliate("Jansen Accountants", AffiliateKind.Accountant, "NL", "PL-1"))).Number;
        var second = (await agency.Send(new RegisterAffiliate("De Boekhouderij", AffiliateKind.Bookkeeper, "NL", "PL-1"))).Number;
        scene.ClientNumber = (await agency.Send(new RegisterClient("Van Dijk Installaties B.V.", first, "NL", null, null, "F-1"))).Number;
        await agency.Send(new SignAgreement(scene.ClientNumber, "J. van Dijk", Start));
        var ids = await agency.Query(db => db.Affiliates.ToDictionaryAsync(affiliate => affiliate.Number, affiliate => affiliate.Id));
        scene.Partner = new Caller(Guid.CreateVersion7(), "Ada Accountant", Role.AffiliateUser, ids[first]);
        scene.OtherPartner = new Caller(Guid.CreateVersion7(), "Bob Bookkeeper", Role.AffiliateUser, ids[second]);
        return scene;
    }

    /// <summary>From now on referrals are those of another partner, for a client of theirs on the same schedule.</summary>
    public async Task ReferFor(string affiliateNumber, string? clientName = null)
    {
        ClientNumber = (await Agency.Send(new RegisterClient(clientName ?? $"Client of {affiliateNumber}", affiliateNumber, "NL", null, null, "F-1"))).Number;
        await Agency.Send(new SignAgreement(ClientNumber, "A. Client", Start));
        var id = await Agency.Query(db => db.Affiliates.Where(affiliate => affiliate.Number == affiliateNumber).Select(affiliate => affiliate.Id).SingleAsync());
        Partner = new Caller(Guid.CreateVersion7(), $"User of {affiliateNumber}", Role.AffiliateUser, id);
    }

    /// <summary>A referral with one invoice per amount, described, not handed in yet.</summary>
    public Task<string> Refer(params decimal[] amounts) => Refer(amounts, "Bakker Bouw B.V.");

    /// <summary>The same, for a debtor of choice.</summary>
    public async Task<string> Refer(decimal[] amounts, string debtor)
    {
        var number = (await Agency.Send(new StartReferral(ClientNumber), Partner)).Number;
        foreach (var amount in amounts)
        {
            var due = Today.AddDays(-60);
            var entry = new InvoiceEntry(InvoiceKind.Invoice, $"2026-{invoices++}", due.AddDays(-30), due, Euro(amount), null);
            await Agency.Send(new EnterInvoice(number, entry), Partner);
        }

        await Agency.Send(new DescribeReferral(number, Debtor(debtor), null), Partner);
        return number;
    }

    /// <summary>A case in the Netherlands between businesses.</summary>
    public Task<string> OpenCase(params decimal[] amounts) => OpenCase(amounts, "Bakker Bouw B.V.");

    /// <summary>The same, of a debtor of choice.</summary>
    public async Task<string> OpenCase(decimal[] amounts, string debtor)
    {
        var referral = await Refer(amounts, debtor);
        await Agency.Send(new SubmitReferral(referral), Partner);
        return (await Agency.Send(new AcceptReferral(referral), Intake)).Number;
    }

    /// <summary>A bank transfer received today.</summary>
    public RecordPayment Transfer(string caseNumber, decimal amount, string? reference = null) => new(
        caseNumber, Euro(amount), PaymentMethod.BankTransfer, ReceivedBy.Agency, Today, reference ?? $"TRX-{references++}", null, null);

    /// <summary>Records a bank transfer under a key of its own and gives the payment's number.</summary>
    public async Task<string> Pay(string caseNumber, decimal amount) =>
        (await Agency.Send(Transfer(caseNumber, amount), Accountant, idempotencyKey: Guid.NewGuid().ToString())).Number;

    /// <summary>What is owed on a date.</summary>
    public async Task<DeskMoney> Money(string caseNumber, DateOnly? on = null) => (await Agency.Send(new GetDesk(caseNumber, on), Supervisor)).Money;

    /// <summary>The nights up to a day: money becomes good.</summary>
    public async Task MoveTo(DateOnly day)
    {
        Agency.Clock.Set(day);
        await Agency.Send(new ClearPayments(day));
        await Agency.Send(new SettleCases(day));
        await Agency.Send(new BreakPromises(day));
    }

    public static Money Euro(decimal amount) => new(amount, Currency.Euro);

    public static DebtorDetails Debtor(string name) => new(name, LegalForm.Business, "NL", "nl", RegistrationNumber: name == "Bakker Bouw B.V." ? "30123456" : null, Phone: "+31 30 555 0118", Email: "p@bakker.example");
}
