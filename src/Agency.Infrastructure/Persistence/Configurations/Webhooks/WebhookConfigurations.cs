using Agency.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Webhooks;

internal sealed class WebhookEndpointConfiguration : IEntityTypeConfiguration<WebhookEndpoint>
{
    public void Configure(EntityTypeBuilder<WebhookEndpoint> builder)
    {
        builder.ToTable("WebhookEndpoints");
        builder.Property(endpoint => endpoint.Id).ValueGeneratedNever();
        builder.Property(endpoint => endpoint.Url).HasMaxLength(500);
        builder.Property(endpoint => endpoint.Types).HasMaxLength(1000);
        builder.HasIndex(endpoint => endpoint.AffiliateId);
        builder.HasIndex(endpoint => endpoint.ClientId);
    }
}

internal sealed class WebhookDeliveryConfiguration : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("WebhookDeliveries");
        builder.Property(delivery => delivery.Id).ValueGeneratedNever();
        builder.Property(delivery => delivery.MessageId).HasMaxLength(80);
        builder.Property(delivery => delivery.Type).HasMaxLength(60);
        builder.Property(delivery => delivery.Body).HasMaxLength(-1);
        builder.Property(delivery => delivery.LastAnswer).HasMaxLength(1000);

        // What the outbox tells twice goes out once.
        builder.HasIndex(delivery => new { delivery.EndpointId, delivery.MessageId }).IsUnique();
        builder.HasIndex(delivery => new { delivery.State, delivery.NextTryAt });
        builder.HasIndex(delivery => delivery.CreatedAt);
    }
}
