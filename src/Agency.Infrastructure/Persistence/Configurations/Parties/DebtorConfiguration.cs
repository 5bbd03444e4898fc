using Agency.Domain.Parties;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Parties;

internal sealed class DebtorConfiguration : IEntityTypeConfiguration<Debtor>
{
    public void Configure(EntityTypeBuilder<Debtor> builder)
    {
        builder.ToTable("Debtors");
        builder.Property(debtor => debtor.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(debtor => debtor.TimeZone).HasMaxLength(64);
        Configure(builder.ComplexProperty(debtor => debtor.Details));
        builder.HasMany(debtor => debtor.ContactPoints).WithOne().HasForeignKey("DebtorId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(debtor => debtor.Number).IsUnique();
    }

    /// <summary>The same columns on the debtor and on a referral.</summary>
    internal static void Configure(ComplexPropertyBuilder details)
    {
        details.Property<string>(nameof(DebtorDetails.Country)).HasMaxLength(2);
        details.Property<string>(nameof(DebtorDetails.Language)).HasMaxLength(2);
        details.Property<string?>(nameof(DebtorDetails.PostalCode)).HasMaxLength(20);
    }
}
