using Agency.Domain.Commissions;
using Agency.Domain.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Commissions;

internal sealed class CommissionAccountConfiguration : IEntityTypeConfiguration<CommissionAccount>
{
    public void Configure(EntityTypeBuilder<CommissionAccount> builder)
    {
        builder.ToTable("CommissionAccounts");
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(account => account.AffiliateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CommissionPlanVersion>().WithMany().HasForeignKey(account => account.PlanVersionId).OnDelete(DeleteBehavior.Restrict);

        // With the currency, which lies inside Money, this is unique: see IndexesOverValues.
        builder.HasIndex(account => new { account.AffiliateId, account.PlanVersionId, account.Year });
    }
}
