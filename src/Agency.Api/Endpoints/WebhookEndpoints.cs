using Agency.Application.Common;
using Agency.Application.Webhooks;

namespace Agency.Api.Endpoints;

/// <summary>Subscriptions of programs to what happens. They are the lists Webhooks and WebhookDeliveries.</summary>
internal static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder api)
    {
        var area = api.Area("Webhooks", "/webhooks");
        area.Post<OpenWebhook, WebhookOpened>("/", "Open", "Subscribes a program. Its secret is in this answer and nowhere else.");
        area.Post<RotateWebhookSecret, WebhookOpened>("/{id:guid}/secret", "RotateSecret", "Gives a webhook a new secret; the one before signs beside it for a day.");
        area.Post<TestWebhook, Receipt>("/{id:guid}/test", "Test", "Sends a message that says nothing, within a minute.");
        area.Post<CloseWebhook, Receipt>("/{id:guid}/close", "Close", "Ends a subscription.");
        area.Post<RedeliverWebhook, Receipt>("/deliveries/{delivery:guid}/redeliver", "Redeliver", "Sends a message of the log once more, under the same id.");
    }
}
