using Agency.Application.Common.Ports;
using Agency.Domain.Webhooks;
using AutoMapper;

namespace Agency.Application.Webhooks.Read;

/// <summary>A message to an endpoint, and what came of it.</summary>
public sealed class WebhookDeliveryRow
{
    public Guid Id { get; init; }

    public Guid EndpointId { get; init; }

    public required string Url { get; init; }

    public required string MessageId { get; init; }

    public required string Type { get; init; }

    public WebhookDeliveryState State { get; init; }

    public int Attempts { get; init; }

    public int? LastStatus { get; init; }

    public string? LastAnswer { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? LastTryAt { get; init; }

    public DateTime? NextTryAt { get; init; }

    public required string Body { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from delivery in db.WebhookDeliveries
        join endpoint in db.WebhookEndpoints on delivery.EndpointId equals endpoint.Id
        select new Source { Delivery = delivery, Url = endpoint.Url };

    internal sealed class Source
    {
        public required WebhookDelivery Delivery { get; init; }

        public required string Url { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<WebhookDelivery, WebhookDeliveryRow>(MemberList.None);
            CreateProjection<Source, WebhookDeliveryRow>().IncludeMembers(source => source.Delivery);
        }
    }
}
