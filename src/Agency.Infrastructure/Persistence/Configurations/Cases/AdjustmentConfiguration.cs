using Agency.Domain.Cases;
using Agency.Domain.Parties;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Cases;

internal sealed class AdjustmentConfiguration : IEntityTypeConfiguration<Adjustment>
{
    public void Configure(EntityTypeBuilder<Adjustment> builder)
    {
        builder.ToTable("Adjustments");
        builder.Property(adjustment => adjustment.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(adjustment => adjustment.Document).HasMaxLength(200);
        builder.Property(adjustment => adjustment.Note).HasMaxLength(ModelConventions.NoteLengthMax);
        builder.Property(adjustment => adjustment.ReversalReason).HasMaxLength(500);
        builder.HasOne<Case>().WithMany().HasForeignKey(adjustment => adjustment.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Claim>().WithMany().HasForeignKey(adjustment => adjustment.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(adjustment => adjustment.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(adjustment => adjustment.AffiliateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(adjustment => adjustment.Number).IsUnique();
        builder.HasIndex(adjustment => new { adjustment.CaseId, adjustment.CountsOn });
        builder.HasIndex(adjustment => new { adjustment.CountsOn, adjustment.Number });
    }
}
