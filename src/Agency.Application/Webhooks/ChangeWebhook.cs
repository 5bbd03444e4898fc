using System.Globalization;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Webhooks;
using Agency.Domain.Webhooks.Rules;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Webhooks;

/// <summary>Gives an endpoint a new secret. The one before signs beside it for a day.</summary>
[Requires(Permissions.WebhooksManage)]
public sealed record RotateWebhookSecret(Guid Id) : Command<WebhookOpened>;

/// <summary>Ends a subscription. Its log stays.</summary>
[Requires(Permissions.WebhooksManage)]
public sealed record CloseWebhook(Guid Id) : Command<Receipt>;

/// <summary>Sends an endpoint a message that says nothing, to try it.</summary>
[Requires(Permissions.WebhooksManage)]
public sealed record TestWebhook(Guid Id) : Command<Receipt>;

/// <summary>Sends a message of the log once more, under the same id.</summary>
[Requires(Permissions.WebhooksManage)]
public sealed record RedeliverWebhook(Guid Delivery) : Command<Receipt>;

internal sealed class ChangeWebhookHandler(IAgencyDb db, BusinessClock clock) :
    IRequestHandler<RotateWebhookSecret, WebhookOpened>, IRequestHandler<CloseWebhook, Receipt>, IRequestHandler<TestWebhook, Receipt>, IRequestHandler<RedeliverWebhook, Receipt>
{
    public async Task<WebhookOpened> Handle(RotateWebhookSecret request, CancellationToken cancellationToken)
    {
        var endpoint = await Endpoint(request.Id, cancellationToken);
        var secret = WebhookSignature.NewSecret();
        endpoint.Rotate(secret, clock.Now);
        return new WebhookOpened(endpoint.Url, endpoint.Id, secret);
    }

    public async Task<Receipt> Handle(CloseWebhook request, CancellationToken cancellationToken)
    {
        var endpoint = await Endpoint(request.Id, cancellationToken);
        endpoint.Close(clock.Now);
        return new Receipt(endpoint.Url);
    }

    public async Task<Receipt> Handle(TestWebhook request, CancellationToken cancellationToken)
    {
        var endpoint = await Endpoint(request.Id, cancellationToken);
        BusinessRule.Check(new WebhookMustBeOpen(endpoint.ClosedAt is not null));
        var body = WebhookBody.Of(WebhookTypes.Test, clock.Now, new Dictionary<string, object?> { ["says"] = "This is a test." });
        var id = string.Create(CultureInfo.InvariantCulture, $"msg_test_{Guid.CreateVersion7():N}");
        db.WebhookDeliveries.Add(WebhookDelivery.To(endpoint, id, WebhookTypes.Test, body, clock.Now));
        return new Receipt(id);
    }

    public async Task<Receipt> Handle(RedeliverWebhook request, CancellationToken cancellationToken)
    {
        var delivery = await db.WebhookDeliveries.Where(row => row.Id == request.Delivery).One("Delivery", request.Delivery.ToString(), cancellationToken);
        var endpoint = await Endpoint(delivery.EndpointId, cancellationToken);
        BusinessRule.Check(new WebhookMustBeOpen(endpoint.ClosedAt is not null));
        delivery.SendAgain(clock.Now);
        return new Receipt(delivery.MessageId);
    }

    private Task<WebhookEndpoint> Endpoint(Guid id, CancellationToken cancellationToken) =>
        db.WebhookEndpoints.Where(endpoint => endpoint.Id == id).One("Webhook", id.ToString(), cancellationToken);
}
