using Agency.Domain.Webhooks;
using AutoMapper;

namespace Agency.Application.Webhooks.Read;

/// <summary>An endpoint, without its secret.</summary>
public sealed class WebhookRow
{
    public Guid Id { get; init; }

    public required string Url { get; init; }

    public required string Description { get; init; }

    /// <summary>Names with commas between.</summary>
    public required string Types { get; init; }

    public required string CreatedBy { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? OldSecretUntil { get; init; }

    public DateTime? ClosedAt { get; init; }

    internal sealed class Projection : Profile
    {
        public Projection() => CreateProjection<WebhookEndpoint, WebhookRow>();
    }
}
