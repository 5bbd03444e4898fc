using System.Globalization;
using Agency.Application.Common;
using Agency.Application.Webhooks;
using Agency.Domain.Webhooks;
using Agency.Infrastructure.Persistence;
using Agency.Infrastructure.Persistence.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Webhooks;

/// <summary>
/// Turns what happened into messages, one for each endpoint that hears of it. They are kept together with the event's being told, and sent apart by a job.
/// </summary>
internal sealed class WebhookWriter(AgencyDbContext db, WebhookContents contents, BusinessClock clock) : IOutboxListener
{
    public async Task Hear(long id, DateTime at, object message, CancellationToken cancellationToken)
    {
        if (await contents.Of(message, cancellationToken) is not { } told)
        {
            return;
        }

        var endpoints = await db.WebhookEndpoints.AsNoTracking().Where(endpoint => endpoint.ClosedAt == null).ToListAsync(cancellationToken);
        var hearing = endpoints.Where(endpoint => endpoint.Hears(told.Type, told.AffiliateId, told.ClientId)).ToList();
        if (hearing.Count > 0)
        {
            var body = WebhookBody.Of(told.Type, at, told.Data);
            var messageId = string.Create(CultureInfo.InvariantCulture, $"msg_{id:D10}");
            db.WebhookDeliveries.AddRange(hearing.Select(endpoint => WebhookDelivery.To(endpoint, messageId, told.Type, body, clock.Now)));
        }
    }
}
