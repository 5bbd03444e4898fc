using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Commissions;

internal sealed class CommissionPlanVersionConfiguration : IEntityTypeConfiguration<CommissionPlanVersion>
{
    public void Configure(EntityTypeBuilder<CommissionPlanVersion> builder)
    {
        builder.ToTable("CommissionPlanVersions");
        builder.Property(version => version.PlanNumber).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(version => version.Rates).HasConversion<JsonConverter<Bands>, PublishedComparer<Bands>>().HasMaxLength(-1);
        builder.HasIndex("CommissionPlanId", nameof(CommissionPlanVersion.VersionNumber)).IsUnique();
    }
}
