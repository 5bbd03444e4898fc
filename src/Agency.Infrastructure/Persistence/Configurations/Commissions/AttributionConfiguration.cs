using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Commissions;

internal sealed class AttributionConfiguration : IEntityTypeConfiguration<Attribution>, IEntityTypeConfiguration<AttributionShare>
{
    public void Configure(EntityTypeBuilder<Attribution> builder)
    {
        builder.ToTable("Attributions");
        builder.Property(attribution => attribution.Reason).HasMaxLength(500);
        builder.HasOne<Case>().WithMany().HasForeignKey(attribution => attribution.CaseId).IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(attribution => attribution.Shares).WithOne().HasForeignKey("AttributionId").IsRequired().OnDelete(DeleteBehavior.Restrict);

        // Two settings at once do not both follow the same one.
        builder.HasIndex(attribution => new { attribution.CaseId, attribution.Ordinal }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AttributionShare> builder)
    {
        builder.ToTable("AttributionShares");
        builder.HasOne<Case>().WithMany().HasForeignKey(share => share.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(share => share.AffiliateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex("AttributionId", nameof(AttributionShare.AffiliateId)).IsUnique();
        builder.HasIndex(share => new { share.CaseId, share.AffiliateId });
    }
}
