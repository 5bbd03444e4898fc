using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Jobs;
using Agency.Domain.Identity;
using Agency.Domain.Webhooks;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Webhooks;

/// <summary>
/// Sends what is due, each message apart: no transaction is open while an endpoint takes its time, and one that is silent keeps no other waiting for long.
/// An endpoint that does not answer is no failure of the job: its log says so.
/// </summary>
[Requires(Permissions.JobsRun)]
public sealed record SendWebhooks : Process<JobReport>
{
    private const int SentMax = 500;
    private const int AtOnce = 8;

    /// <summary>Longer than any answer takes: nobody else sends a message that somebody is sending.</summary>
    private static readonly TimeSpan Taken = TimeSpan.FromMinutes(2);

    internal sealed class Handler(IAgencyDb db, IWebhookTransport transport, BusinessClock clock) : IRequestHandler<SendWebhooks, JobReport>
    {
        public async Task<JobReport> Handle(SendWebhooks request, CancellationToken cancellationToken)
        {
            var done = 0;
            while (done < SentMax && await Take(cancellationToken) is { Count: > 0 } due)
            {
                var answers = await Task.WhenAll(due.Select(message => Send(message, cancellationToken)));
                await db.InTransaction(() => Keep(answers, cancellationToken), cancellationToken);
                done += answers.Length;
            }

            return new JobReport(done, []);
        }

        private async Task<List<WebhookMessage>> Take(CancellationToken cancellationToken)
        {
            var now = clock.Now;
            var due = await (
                from delivery in db.WebhookDeliveries
                join endpoint in db.WebhookEndpoints on delivery.EndpointId equals endpoint.Id
                where delivery.State == WebhookDeliveryState.Waiting && delivery.NextTryAt <= now
                orderby delivery.NextTryAt, delivery.Id
                select new { delivery, endpoint }).AsNoTracking().Take(AtOnce).ToListAsync(cancellationToken);
            var taken = new List<WebhookMessage>();
            foreach (var row in due)
            {
                var (id, before, until) = (row.delivery.Id, row.delivery.NextTryAt, now + Taken);
                if (await db.WebhookDeliveries.Where(delivery => delivery.Id == id && delivery.NextTryAt == before && delivery.State == WebhookDeliveryState.Waiting)
                    .ExecuteUpdateAsync(set => set.SetProperty(delivery => delivery.NextTryAt, until), cancellationToken) == 1)
                {
                    taken.Add(new WebhookMessage(id, new Uri(row.endpoint.Url), row.delivery.MessageId, row.delivery.Body, row.endpoint.ClosedAt is not null, row.endpoint.SecretsAt(now)));
                }
            }

            return taken;
        }

        private async Task<(Guid Id, WebhookAnswer Answer)> Send(WebhookMessage message, CancellationToken cancellationToken) =>
            (message.Id, message.IsClosed ? new WebhookAnswer(410, "The webhook was closed.") : await transport.Post(message, clock.Now, cancellationToken));

        private async Task<int> Keep((Guid Id, WebhookAnswer Answer)[] answers, CancellationToken cancellationToken)
        {
            var ids = answers.Select(sent => sent.Id).ToList();
            var rows = await db.WebhookDeliveries.Where(delivery => ids.Contains(delivery.Id)).ToDictionaryAsync(delivery => delivery.Id, cancellationToken);
            foreach (var (id, answer) in answers)
            {
                rows[id].Tried(answer.Status, answer.Text, clock.Now);
            }

            return rows.Count;
        }
    }
}

/// <summary>A message as it is sent.</summary>
public sealed record WebhookMessage(Guid Id, Uri Url, string MessageId, string Body, bool IsClosed, IReadOnlyList<string> Secrets);

/// <summary>What the endpoint answered.</summary>
/// <param name="Status">The HTTP status; null when there was no answer.</param>
/// <param name="Text">The beginning of its body, or why there was none.</param>
public sealed record WebhookAnswer(int? Status, string? Text);

/// <summary>The way to somebody else's program.</summary>
public interface IWebhookTransport
{
    /// <summary>Posts a message, signed at this moment. What goes wrong on the way is an answer, not an exception.</summary>
    Task<WebhookAnswer> Post(WebhookMessage message, DateTime at, CancellationToken cancellationToken);
}
