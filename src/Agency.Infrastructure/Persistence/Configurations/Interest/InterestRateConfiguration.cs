using Agency.Domain.Interest;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Interest;

internal sealed class InterestRateConfiguration : IEntityTypeConfiguration<InterestRate>
{
    public void Configure(EntityTypeBuilder<InterestRate> builder)
    {
        builder.ToTable("InterestRates");
        builder.Property(rate => rate.Series).HasMaxLength(40);
        builder.Property(rate => rate.Source).HasMaxLength(500);
        builder.Property(rate => rate.RecordedBy).HasMaxLength(100);
        builder.HasIndex(rate => new { rate.Series, rate.From, rate.Revision }).IsUnique();
    }
}
