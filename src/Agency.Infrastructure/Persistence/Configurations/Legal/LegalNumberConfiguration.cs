using Agency.Domain.Legal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Legal;

internal sealed class LegalNumberConfiguration : IEntityTypeConfiguration<LegalNumber>
{
    public void Configure(EntityTypeBuilder<LegalNumber> builder)
    {
        builder.ToTable("LegalNumbers");
        builder.Property(number => number.Subject).HasMaxLength(40);
        builder.Property(number => number.Jurisdiction).HasMaxLength(10);
        builder.Property(number => number.Source).HasMaxLength(500);
        builder.Property(number => number.RecordedBy).HasMaxLength(100);
        builder.Ignore(number => number.VersionName);
        builder.HasIndex(number => new { number.Subject, number.Jurisdiction, number.From, number.Revision }).IsUnique();
    }
}
