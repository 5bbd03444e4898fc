using Agency.Domain.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Identity;

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("ApiKeys");
        builder.Property(key => key.Id).ValueGeneratedNever();
        builder.Property(key => key.Prefix).HasMaxLength(20);
        builder.Property(key => key.Hash).HasMaxLength(64).IsUnicode(false);
        builder.Property(key => key.Sets).HasMaxLength(1000);
        builder.Property(key => key.LastUsedFrom).HasMaxLength(45);
        builder.HasIndex(key => key.Hash).IsUnique();
        builder.HasIndex(key => key.UserId);
    }
}
