using Agency.Domain.Payments;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Payments;

internal sealed class SuspenseReceiptConfiguration : IEntityTypeConfiguration<SuspenseReceipt>
{
    public void Configure(EntityTypeBuilder<SuspenseReceipt> builder)
    {
        builder.ToTable("SuspenseReceipts");
        builder.Property(receipt => receipt.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(receipt => receipt.JournalNumber).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(receipt => receipt.PaymentNumber).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(receipt => receipt.ExternalReference).HasMaxLength(100);
        builder.Property(receipt => receipt.Description).HasMaxLength(500);
        builder.Property(receipt => receipt.ReturnReason).HasMaxLength(500);

        builder.HasIndex(receipt => receipt.Number).IsUnique();

        // The same bank transaction is never recorded twice (docs/domain.md, money rule 5).
        builder.HasIndex(receipt => receipt.ExternalReference).IsUnique();
        builder.HasIndex(receipt => receipt.JournalNumber);
        builder.HasIndex(receipt => new { receipt.Status, receipt.ReceivedOn, receipt.Id });
    }
}
