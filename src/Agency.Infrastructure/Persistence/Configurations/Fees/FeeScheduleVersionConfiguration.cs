using Agency.Domain.Fees;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Fees;

internal sealed class FeeScheduleVersionConfiguration : IEntityTypeConfiguration<FeeScheduleVersion>
{
    public void Configure(EntityTypeBuilder<FeeScheduleVersion> builder)
    {
        builder.ToTable("FeeScheduleVersions");
        builder.Property(version => version.ScheduleNumber).HasMaxLength(ModelConventions.NumberLengthMax);

        // Read and written as a whole, and never changed once published: one document each, not more tables.
        builder.Property(version => version.Rules).HasConversion<JsonConverter<IReadOnlyList<FeeRule>>, PublishedComparer<IReadOnlyList<FeeRule>>>().HasMaxLength(-1);
        builder.Property(version => version.Recall).HasConversion<JsonConverter<RecallTerms>, PublishedComparer<RecallTerms>>().HasMaxLength(200);
        builder.HasIndex("FeeScheduleId", nameof(FeeScheduleVersion.VersionNumber)).IsUnique();
    }
}
