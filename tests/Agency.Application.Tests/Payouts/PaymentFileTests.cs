using System.Text;
using System.Xml.Linq;
using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Payouts;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
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
        var scene = await PayoutScene.Set(agency, partners: 2);
        await agency.Send(new OpenBankAccount("Own", Fund.Operating, "EUR", "DE89370400440532013000", "COBADEFF", new DateOnly(2026, 1, 1)), Caller.System("test"));
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
        (await Broken(() => agency.Send(new DownloadPaymentFile(run, "GBP"), scene.Maker))).ShouldBe("PaymentFormatMustExist");
    }

    private static Task<DownloadedFile> File(PayoutScene scene, string run) => scene.Agency.Send(new DownloadPaymentFile(run, "EUR"), scene.Maker);

    private static IEnumerable<string> Values(XDocument xml, string element) => xml.Descendants(XName.Get(element, Pain001Writer.Namespace)).Select(each => each.Value);

    private static async Task<string> Broken<T>(Func<Task<T>> act) => (await Should.ThrowAsync<BusinessRuleException>(act)).Rule.Name;
}
