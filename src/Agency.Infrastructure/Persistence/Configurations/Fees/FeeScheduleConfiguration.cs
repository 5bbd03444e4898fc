using Agency.Domain.Fees;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Fees;

internal sealed class FeeScheduleConfiguration : IEntityTypeConfiguration<FeeSchedule>
{
    public void Configure(EntityTypeBuilder<FeeSchedule> builder)
    {
        builder.ToTable("FeeSchedules");
        builder.Property(schedule => schedule.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.HasMany(schedule => schedule.Versions).WithOne().HasForeignKey("FeeScheduleId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(schedule => schedule.Number).IsUnique();
    }
}
