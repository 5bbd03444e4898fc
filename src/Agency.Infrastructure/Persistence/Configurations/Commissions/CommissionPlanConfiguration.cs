using Agency.Domain.Commissions;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Commissions;

internal sealed class CommissionPlanConfiguration : IEntityTypeConfiguration<CommissionPlan>
{
    public void Configure(EntityTypeBuilder<CommissionPlan> builder)
    {
        builder.ToTable("CommissionPlans");
        builder.Property(plan => plan.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.HasMany(plan => plan.Versions).WithOne().HasForeignKey("CommissionPlanId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(plan => plan.Number).IsUnique();
    }
}
