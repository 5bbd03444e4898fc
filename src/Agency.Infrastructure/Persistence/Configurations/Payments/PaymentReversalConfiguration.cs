using Agency.Domain.Cases;
using Agency.Domain.Parties;
using Agency.Domain.Payments;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Payments;

internal sealed class PaymentReversalConfiguration : IEntityTypeConfiguration<PaymentReversal>
{
    public void Configure(EntityTypeBuilder<PaymentReversal> builder)
    {
        builder.ToTable("PaymentReversals");
        builder.Property(reversal => reversal.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(reversal => reversal.JournalNumber).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(reversal => reversal.ExternalReference).HasMaxLength(100);
        builder.Property(reversal => reversal.Note).HasMaxLength(ModelConventions.NoteLengthMax);
        builder.HasOne<Payment>().WithMany().HasForeignKey(reversal => reversal.PaymentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Case>().WithMany().HasForeignKey(reversal => reversal.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(reversal => reversal.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(reversal => reversal.AffiliateId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(reversal => reversal.Number).IsUnique();

        // The same return of a bank is never recorded twice (docs/domain.md, money rule 5).
        builder.HasIndex(reversal => reversal.ExternalReference).IsUnique();
        builder.HasIndex(reversal => reversal.JournalNumber);
        builder.HasIndex(reversal => new { reversal.PaymentId, reversal.Number });
        builder.HasIndex(reversal => new { reversal.ReversedOn, reversal.Id });
    }
}
