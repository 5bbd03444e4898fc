using Agency.Domain.Cases;
using Agency.Domain.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Cases;

internal sealed class AccountEntryConfiguration : IEntityTypeConfiguration<AccountEntry>
{
    public void Configure(EntityTypeBuilder<AccountEntry> builder)
    {
        builder.ToTable("AccountEntries");
        builder.HasOne<Claim>().WithMany().HasForeignKey(entry => entry.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Payment>().WithMany().HasForeignKey(entry => entry.PaymentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AccountEntry>().WithMany().HasForeignKey(entry => entry.ReversesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex("CaseId", nameof(AccountEntry.Ordinal)).IsUnique();

        builder.HasOne<PaymentReversal>().WithMany().HasForeignKey(entry => entry.ReversalId).OnDelete(DeleteBehavior.Restrict);

        builder.HasOne<Restatement>().WithMany().HasForeignKey(entry => entry.RestatementId).OnDelete(DeleteBehavior.Restrict);

        builder.HasOne<Waiver>().WithMany().HasForeignKey(entry => entry.WaiverId).OnDelete(DeleteBehavior.Restrict);

        builder.HasOne<Adjustment>().WithMany().HasForeignKey(entry => entry.AdjustmentId).OnDelete(DeleteBehavior.Restrict);

        // A payment comes back in parts: that they are no more than the whole is held by the payment's version.
        builder.HasIndex(entry => entry.ReversesId);
    }
}
