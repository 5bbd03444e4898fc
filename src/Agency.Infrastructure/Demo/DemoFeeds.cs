using System.Globalization;
using Agency.Application.Identity;
using Agency.Application.Webhooks;
using Agency.Domain.Commissions;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using Agency.Domain.Webhooks;
using Agency.Infrastructure.Persistence;
using Agency.Infrastructure.Persistence.Outbox;
using Agency.Infrastructure.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Demo;

/// <summary>Programs of the demo data: keys of the accountant and of a partner, and the partner's webhook with a log of what it heard.</summary>
internal static class DemoFeeds
{
    private const int HeardMax = 24;
    private const int BusyEvery = 9;
    private static readonly string[] Heard = [typeof(PaymentCleared).FullName!, typeof(CommissionEarned).FullName!, typeof(StatementIssued).FullName!];

    public static async Task Load(DemoAgency agency, DemoCast cast, AgencyDbContext db, Guid affiliateId, DateOnly today)
    {
        var partner = cast.Affiliate(affiliateId);
        await agency.Send(cast.Accountant, new CreateApiKey("Power BI, month-end", ApiKeyScope.ReadFeeds, today.AddDays(180), ["Payments", "JournalPostings"]));
        await agency.Send(partner, new CreateApiKey("Excel on my laptop", ApiKeyScope.ReadFeeds, today.AddDays(90)));
        var opened = await agency.Send(partner, new OpenWebhook("https://erp.jansen.example/hooks/agency", "Our accounting system"));

        var endpoint = await db.WebhookEndpoints.SingleAsync(row => row.Id == opened.Id);
        var contents = new WebhookContents(db);
        var messages = await db.OutboxMessages.AsNoTracking().Where(message => Heard.Contains(message.Type)).OrderByDescending(message => message.Id).Take(HeardMax * 10).ToListAsync();
        var log = new List<WebhookDelivery>();
        foreach (var message in messages)
        {
            if (log.Count < HeardMax && await contents.Of(OutboxTeller.Read(message), CancellationToken.None) is { } told && endpoint.Hears(told.Type, told.AffiliateId, told.ClientId))
            {
                log.Add(Delivery(endpoint, message, told, log.Count));
            }
        }

        db.AddRange(log);
        await db.SaveChangesAsync();
    }

    /// <summary>Now and then the program was busy, and took it at the second try.</summary>
    private static WebhookDelivery Delivery(WebhookEndpoint endpoint, OutboxMessage message, WebhookContent told, int index)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"msg_{message.Id:D10}");
        var delivery = WebhookDelivery.To(endpoint, id, told.Type, WebhookBody.Of(told.Type, message.At, told.Data), message.At);
        if (index % BusyEvery == 1)
        {
            delivery.Tried(503, "Busy: try again later.", message.At.AddSeconds(2));
        }

        delivery.Tried(204, "", message.At.AddMinutes(1));
        return delivery;
    }
}
