using Agency.Application.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Common;

internal sealed class IdempotencyKeyConfiguration : IEntityTypeConfiguration<IdempotencyKey>
{
    public void Configure(EntityTypeBuilder<IdempotencyKey> builder)
    {
        builder.ToTable("IdempotencyKeys");
        builder.HasKey(key => new { key.UserId, key.Key });
        builder.Property(key => key.Key).HasMaxLength(100);
        builder.Property(key => key.BodyHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(key => key.Answer).HasMaxLength(-1);
    }
}
