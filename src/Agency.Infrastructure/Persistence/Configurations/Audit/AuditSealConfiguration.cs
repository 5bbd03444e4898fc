using Agency.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Audit;

internal sealed class AuditSealConfiguration : IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditSeal> builder)
    {
        builder.ToTable("AuditSeals");
        builder.HasKey(link => link.Position);

        // The number of the link is part of what it says, so that the database must not choose it.
        builder.Property(link => link.Position).ValueGeneratedNever();
        builder.Property(link => link.Hash).HasMaxLength(64).IsUnicode(false);
        builder.HasIndex(link => link.EntryId).IsUnique();
    }
}
