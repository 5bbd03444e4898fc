using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Agency.Application.Common;
using Agency.Application.Jobs;
using Agency.Application.Webhooks;
using Agency.Domain.Webhooks;
using Agency.Infrastructure.Persistence;
using Agency.Infrastructure.Webhooks;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Webhooks;

/// <summary>What happens is told to the programs that may hear of it, and to no others.</summary>
public sealed class WebhookTests
{
    [SkippableTheory, OnEveryDatabase]
    public async Task Given_TheEndpointsOfTwoPartners_When_MoneyComesIn_Then_OnlyTheOwnHears_WithoutTheDebtorsName(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var own = await agency.Send(new OpenWebhook("https://own.example/hook", "ERP"), scene.Partner);
        await agency.Send(new OpenWebhook("https://other.example/hook", "ERP"), scene.OtherPartner);
        await agency.Send(new OpenWebhook("https://agency.example/hook", "All", [WebhookTypes.PaymentCleared]));

        agency.Clock.Set(new DateOnly(2026, 3, 2));
        await scene.Pay(await scene.OpenCase(1_000), 400);
        await scene.MoveTo(new DateOnly(2026, 4, 1));
        await agency.Send(new TellOutbox());
        await agency.Send(new TellOutbox());

        var deliveries = await agency.Query(db => db.WebhookDeliveries.AsNoTracking().OrderBy(delivery => delivery.Type).ToListAsync());
        deliveries.Where(delivery => delivery.EndpointId == own.Id).Select(delivery => delivery.Type)
            .ShouldBe([WebhookTypes.CommissionAccrued, WebhookTypes.PaymentCleared, WebhookTypes.ReferralAccepted]);
        deliveries.Count.ShouldBe(4);
        deliveries.ShouldAllBe(delivery => !delivery.Body.Contains("Bakker"));
        var data = JsonDocument.Parse(deliveries.First(delivery => delivery.Type == WebhookTypes.CommissionAccrued).Body).RootElement.GetProperty("data");
        data.GetProperty("amount").GetProperty("amount").GetString().ShouldBe("12.50");
        var accepted = deliveries.First(delivery => delivery.Type == WebhookTypes.ReferralAccepted);
        JsonDocument.Parse(accepted.Body).RootElement.GetProperty("timestamp").GetDateTime().Date.ShouldBe(new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc), "when it happened, not when it was told");
        (await agency.Query(db => db.WebhookDeliveries.CountAsync(), scene.OtherPartner)).ShouldBe(0);
    }

    [Fact]
    public async Task Given_AnEndpointOfAnother_When_SomebodyChangesIt_Then_ItDoesNotExistForThem()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var own = await agency.Send(new OpenWebhook("https://own.example/hook", "ERP"), scene.Partner);

        await Should.ThrowAsync<NotFoundException>(() => agency.Send(new RotateWebhookSecret(own.Id), scene.OtherPartner));
        await Should.ThrowAsync<NotFoundException>(() => agency.Send(new TestWebhook(own.Id), scene.OtherPartner));
        await Should.ThrowAsync<ForbiddenException>(() => agency.Send(new CloseWebhook(own.Id), scene.Auditor));
    }

    [Fact]
    public async Task Given_AnAddressOfTheOwnMachine_When_SentTo_Then_ItIsRefused_AndTheLogSaysSo_AndItIsTriedAgainLater()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var own = await agency.Send(new OpenWebhook("https://localhost:9/hook", "ERP"), scene.Partner);
        await agency.Send(new TestWebhook(own.Id), scene.Partner);

        await agency.Send(new SendWebhooks());

        var delivery = await agency.Query(db => db.WebhookDeliveries.SingleAsync());
        (delivery.State, delivery.LastStatus, delivery.Attempts).ShouldBe((WebhookDeliveryState.Waiting, null, 1));
        delivery.LastAnswer!.ShouldContain("not an address of the internet");
        delivery.NextTryAt.ShouldBe(agency.Clock.Now.AddMinutes(1));
        (await agency.Send(new SendWebhooks())).Done.ShouldBe(0);
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("2a00:1450:400e::1", true)]
    public void PublicAddress_TellsTheInternetFromTheOwnNetwork(string address, bool isPublic) => PublicAddress.Is(IPAddress.Parse(address)).ShouldBe(isPublic);

    [Fact]
    public async Task Given_AProgramThatListens_When_AMessageIsPosted_Then_ItsHeadersVerify_AndARedirectIsNotFollowed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var heard = Answer(listener, "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
        using var transport = new WebhookTransport(new WebhookSettings { AllowPrivateAddresses = true });
        const string secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        var at = new DateTime(2026, 5, 1, 9, 0, 0, DateTimeKind.Utc);

        var answer = await transport.Post(new WebhookMessage(Guid.Empty, new Uri($"http://127.0.0.1:{port}/hook"), "msg_1", "{\"a\":1}", false, [secret]), at, default);

        answer.Status.ShouldBe(302);
        var request = await heard;
        request.ShouldContain("webhook-id: msg_1");
        request.ShouldContain("webhook-timestamp: 1777626000");
        request.ShouldContain("webhook-signature: " + WebhookSignature.Of([secret], "msg_1", 1777626000, "{\"a\":1}"));
    }

    [Fact]
    public async Task Given_AProgramThatHoldsItsAnswerBack_When_AMessageIsPosted_Then_ItsStatusCounts_AndNobodyWaitsForTheRest()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var isHeard = new TaskCompletionSource();
        var held = Answer(listener, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nthanks", isHeard.Task);
        using var transport = new WebhookTransport(new WebhookSettings { AllowPrivateAddresses = true, TimeoutSeconds = 1 });
        var message = new WebhookMessage(Guid.Empty, new Uri($"http://127.0.0.1:{port}/hook"), "msg_1", "{\"a\":1}", false, [WebhookSignature.NewSecret()]);

        var answer = await transport.Post(message, new DateTime(2026, 5, 1, 9, 0, 0, DateTimeKind.Utc), default).WaitAsync(TimeSpan.FromSeconds(30));

        (answer.Status, answer.Text).ShouldBe((200, "thanks"));
        isHeard.SetResult();
        await held;
    }

    private static async Task<string> Answer(TcpListener listener, string answer, Task? until = null)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        var (bytes, text) = (new byte[4096], "");
        while (!text.Contains("{\"a\":1}"))
        {
            text += Encoding.UTF8.GetString(bytes, 0, await stream.ReadAsync(bytes));
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer));
        await (until ?? Task.CompletedTask);
        return text;
    }
}
