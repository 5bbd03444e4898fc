using System.Text;
using System.Xml.Linq;
using Agency.Application.Common;
using Agency.Application.Payouts;
using Agency.Application.Referrals;
using Agency.Domain.Common;
using Agency.Domain.Referrals;
using Agency.Infrastructure.Banking;
using Agency.Testing;
using Agency.Testing.Databases;
using Agency.Infrastructure.Persistence;

namespace Agency.Application.Tests.Payouts;

public sealed class PaymentFileTests
{
    [Fact]
    public async Task Given_ARun_When_ItIsPaidOut_Then_ItsFileHoldsItsPayouts_AndIsTheSameEachTime()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await PayoutScene.Set(agency, partners: 2, own: "DE89370400440532013000");
        var run = await scene.Approved();
        (await Broken(() => File(scene, run))).ShouldBe("PayoutRunMustBePaidOut");
        await scene.PayOut(run);

        var file = await File(scene, run);

        file.FileName.ShouldBe("PB-2026-0001-EUR.xml");
        var xml = XDocument.Parse(Encoding.UTF8.GetString(file.Content));
        Values(xml, "EndToEndId").ShouldBe(["PO-2026-0001", "PO-2026-0002"]);
        Values(xml, "CtrlSum").Distinct().ShouldBe(["70.00"]);
        Values(xml, "IBAN").ShouldBe(["DE89370400440532013000", PayoutScene.Iban, PayoutScene.Iban]);
        await agency.Send(new ReversePayout("PO-2026-0001", "Closed."), scene.Maker, "back");
        (await File(scene, run)).Content.ShouldBe(file.Content, "what the bank was sent does not change");
    }

    [Fact]
    public async Task Given_NoAccountOfOurs_OrACurrencyWithoutAFormat_When_AFileIsAsked_Then_ItIsRefusedByName()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await PayoutScene.Set(agency, partners: 1);
        var run = await scene.Approved();

        (await Broken(() => agency.Send(new DownloadPaymentFile(run, "USD"), scene.Maker))).ShouldBe("PayingAccountMustBeSetUp");
        (await Broken(() => agency.Send(new DownloadPaymentFile(run, "CHF"), scene.Maker))).ShouldBe("PaymentFormatMustExist");
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_CommissionInPounds_When_ItIsPaidOut_Then_ItsFileIsInPounds_AndNoSepaPayment(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = new PayoutScene(await Scene.Set(agency));
        await scene.OpenOwn("GBP", "GB29NWBK60161331926819", "NWBKGB2L");
        await PayInPounds(scene.Scene, 2_000, 1_000);
        await scene.MakePayable("A-001", "GB33BUKB20201555555555");
        await scene.Issue(PayoutScene.March, PayoutScene.April);
        var run = await scene.Approved();
        await scene.PayOut(run);

        (await agency.Send(new GetPayoutRun(run), scene.Maker)).Files.ShouldBe(["GBP"]);
        var file = await agency.Send(new DownloadPaymentFile(run, "GBP"), scene.Maker);

        file.FileName.ShouldBe("PB-2026-0001-GBP.xml");
        var xml = XDocument.Parse(Encoding.UTF8.GetString(file.Content));
        Values(xml, "InstdAmt").ShouldBe(["50.00"], "5 % of 1,000: the Dutch scale of costs is in euros alone");
        xml.Descendants(XName.Get("InstdAmt", Pain001Writer.Namespace)).Single().Attribute("Ccy")!.Value.ShouldBe("GBP");
        Values(xml, "IBAN").ShouldBe(["GB29NWBK60161331926819", "GB33BUKB20201555555555"]);
        (Values(xml, "SvcLvl").Single(), Values(xml, "ChrgBr").Single()).ShouldBe(("NURG", "SHAR"));
    }

    private static async Task PayInPounds(Scene scene, decimal invoiced, decimal paid)
    {
        Money Pounds(decimal amount) => new(amount, Currency.Of("GBP"));
        var due = scene.Today.AddDays(-60);
        var number = (await scene.Agency.Send(new StartReferral(scene.ClientNumber), scene.Partner)).Number;
        await scene.Agency.Send(new EnterInvoice(number, new InvoiceEntry(InvoiceKind.Invoice, "GB-1", due.AddDays(-30), due, Pounds(invoiced), null)), scene.Partner);
        await scene.Agency.Send(new DescribeReferral(number, Scene.Debtor("Bakker Bouw B.V."), null), scene.Partner);
        await scene.Agency.Send(new SubmitReferral(number), scene.Partner);
        var on = (await scene.Agency.Send(new AcceptReferral(number), scene.Intake)).Number;
        await scene.Agency.Send(scene.Transfer(on, 1) with { Amount = Pounds(paid) }, scene.Accountant, idempotencyKey: "pounds");
    }

    private static Task<DownloadedFile> File(PayoutScene scene, string run) => scene.Agency.Send(new DownloadPaymentFile(run, "EUR"), scene.Maker);

    private static IEnumerable<string> Values(XDocument xml, string element) => xml.Descendants(XName.Get(element, Pain001Writer.Namespace)).Select(each => each.Value);

    private static async Task<string> Broken<T>(Func<Task<T>> act) => (await Should.ThrowAsync<BusinessRuleException>(act)).Rule.Name;
}
