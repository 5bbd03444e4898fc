using Agency.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Audit;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.Property(entry => entry.Address).HasMaxLength(45);
        builder.Property(entry => entry.Action).HasMaxLength(100);
        builder.Property(entry => entry.Reason).HasMaxLength(500);
        builder.Property(entry => entry.Correlation).HasMaxLength(32).IsUnicode(false);
        builder.Property(entry => entry.Changes).HasMaxLength(-1);
        builder.HasIndex(entry => new { entry.Subject, entry.Id });
        builder.HasIndex(entry => new { entry.UserId, entry.Id });
    }
}
