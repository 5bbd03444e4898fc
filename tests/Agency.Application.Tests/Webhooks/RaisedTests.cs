using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Jobs;
using Agency.Application.Ledger;
using Agency.Application.Payments;
using Agency.Application.Remittances;
using Agency.Application.Tests.Payouts;
using Agency.Application.Webhooks;
using Agency.Domain.Cases;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using Agency.Domain.Webhooks;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Webhooks;

/// <summary>What can be subscribed to is really raised by what it is named for.</summary>
public sealed class RaisedTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_TwoMonthsOfWork_When_ItIsTold_Then_EveryTypeWasRaised_EachToWhoMayHearOfIt(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var payouts = await PayoutScene.Set(agency, partners: 1);
        var scene = payouts.Scene;
        var client = new Caller(Guid.CreateVersion7(), "Kim Client", Role.ClientUser, ClientId: await agency.Query(db => db.Payments.Select(row => row.ClientId).FirstAsync()));
        var (ours, partners, clients) = (await Open("all", null), await Open("partner", scene.Partner), await Open("client", client));

        await payouts.PayOut(await payouts.Approved());
        await Remit();
        await TakeBack();

        await agency.Send(new TellOutbox());
        await agency.Send(new TellOutbox());
        (await Heard(ours)).ShouldBe(WebhookTypes.All, ignoreOrder: true);
        (await Heard(partners)).ShouldBe(WebhookTypes.All.Except([WebhookTypes.RemittanceIssued]), ignoreOrder: true);
        (await Heard(clients)).ShouldBe([WebhookTypes.ReferralAccepted, WebhookTypes.CaseStageChanged, WebhookTypes.PaymentCleared, WebhookTypes.RemittanceIssued], ignoreOrder: true);

        async Task<Guid> Open(string name, Caller? caller) => (await agency.Send(new OpenWebhook($"https://{name}.example/hook", name), caller)).Id;

        async Task Remit()
        {
            var book = (await agency.Send(new PreviewTrustProof("EUR", scene.Today), scene.Accountant)).Book;
            await agency.Send(new RecordTrustProof("EUR", scene.Today, book.Amount), scene.Accountant);
            await agency.Send(new IssueRemittances(PayoutScene.March), scene.Accountant);
        }

        async Task TakeBack()
        {
            var (payment, number) = await agency.Query(async db => (await db.Payments.Select(row => row.Number).FirstAsync(), await db.Cases.Select(row => row.Number).FirstAsync()));
            await agency.Send(new ReversePayment(payment, ReversalReason.Chargeback, scene.Today, null), scene.Accountant, "back");
            await agency.Send(new MoveCase(number, CaseAction.Close, CloseCode.Uncollectible, null), scene.Supervisor);
        }

        async Task<List<string>> Heard(Guid endpoint) =>
            await agency.Query(db => db.WebhookDeliveries.Where(row => row.EndpointId == endpoint).Select(row => row.Type).Distinct().ToListAsync());
    }
}
