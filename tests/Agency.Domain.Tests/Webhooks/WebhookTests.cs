using Agency.Domain.Common;
using Agency.Domain.Webhooks;
using Agency.Domain.Webhooks.Rules;

namespace Agency.Domain.Tests.Webhooks;

public sealed class WebhookTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static readonly DateTime Now = new(2026, 5, 1, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>The example that the libraries of Standard Webhooks are tested with.</summary>
    [Fact]
    public void Given_ThePublishedExample_When_Signed_Then_TheSignatureIsThePublishedOne() =>
        WebhookSignature.Of([Secret], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}")
            .ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    [Fact]
    public void Given_ANewSecret_When_TheOldOneStillSigns_Then_BothSignaturesAreThere_ForADay()
    {
        var endpoint = Endpoint(null, null);
        endpoint.Rotate(WebhookSignature.NewSecret(), Now);

        endpoint.SecretsAt(Now.AddHours(23)).Count.ShouldBe(2);
        WebhookSignature.Of(endpoint.SecretsAt(Now), "msg_1", 1, "{}").Split(' ').Length.ShouldBe(2);
        endpoint.SecretsAt(Now + WebhookEndpoint.Overlap).Count.ShouldBe(1);
    }

    [Fact]
    public void Given_TheEndpointOfAPartner_When_SomethingHappens_Then_ItHearsOfItsOwnRowsAlone()
    {
        var (own, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var endpoint = Endpoint(own, null);

        endpoint.Hears(WebhookTypes.PaymentCleared, own, other).ShouldBeTrue();
        endpoint.Hears(WebhookTypes.PaymentCleared, other, own).ShouldBeFalse();
        endpoint.Hears(WebhookTypes.RemittanceIssued, null, own).ShouldBeFalse();
        Endpoint(null, null).Hears(WebhookTypes.PaymentCleared, own, other).ShouldBeTrue();
    }

    [Theory]
    [InlineData("http://firm.example/hook")]
    [InlineData("https://user:password@firm.example/hook")]
    [InlineData("ftp://firm.example/hook")]
    public void Given_AnAddressThatIsNotSafe_When_Opened_Then_ItIsRefused(string url) =>
        Should.Throw<BusinessRuleException>(() => WebhookEndpoint.Open(null, null, new Uri(url), "x", [], Secret, "x", Now, isPrivateAllowed: false)).Rule.ShouldBeOfType<WebhookMustUseHttps>();

    [Fact]
    public void Given_AnEndpointThatNeverAnswers_When_TriedAgainAndAgain_Then_TheWaitGrows_AndItIsGivenUp()
    {
        var delivery = WebhookDelivery.To(Endpoint(null, null), "msg_1", WebhookTypes.Test, "{}", Now);
        var waits = new List<TimeSpan>();
        var at = Now;
        while (delivery.State == WebhookDeliveryState.Waiting)
        {
            at = delivery.NextTryAt!.Value;
            delivery.Tried(null, "no answer", at);
            waits.AddRange(delivery.NextTryAt is { } next ? [next - at] : Array.Empty<TimeSpan>());
        }

        delivery.State.ShouldBe(WebhookDeliveryState.GivenUp);
        delivery.Attempts.ShouldBe(waits.Count + 1);
        waits.ShouldBe(waits.Order());
        delivery.SendAgain(at);
        delivery.Tried(204, "", at);
        delivery.State.ShouldBe(WebhookDeliveryState.Delivered);
    }

    private static WebhookEndpoint Endpoint(Guid? affiliate, Guid? client) =>
        WebhookEndpoint.Open(affiliate, client, new Uri("https://firm.example/hook"), "ERP", [], Secret, "Ada", Now, isPrivateAllowed: false);
}
