using Agency.Domain.Cases;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Cases;

internal sealed class HoldConfiguration : IEntityTypeConfiguration<Hold>
{
    public void Configure(EntityTypeBuilder<Hold> builder)
    {
        builder.ToTable("Holds");
        builder.Property(hold => hold.Reason).HasMaxLength(ModelConventions.NoteLengthMax);
        builder.HasIndex("CaseId", nameof(Hold.ReleasedAt));
    }
}
