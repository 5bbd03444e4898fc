using Agency.Domain.Commissions;
using Agency.Domain.Parties;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Parties;

internal sealed class AffiliateConfiguration : IEntityTypeConfiguration<Affiliate>
{
    public void Configure(EntityTypeBuilder<Affiliate> builder)
    {
        builder.ToTable("Affiliates");
        builder.Property(affiliate => affiliate.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(affiliate => affiliate.Country).HasMaxLength(2);
        builder.HasOne<CommissionPlan>().WithMany().HasForeignKey(affiliate => affiliate.CommissionPlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(affiliate => affiliate.Number).IsUnique();
    }
}
