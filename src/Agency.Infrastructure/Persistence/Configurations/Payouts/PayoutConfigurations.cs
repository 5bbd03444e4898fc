using Agency.Domain.Commissions;
using Agency.Domain.Parties;
using Agency.Domain.Payouts;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Payouts;

internal sealed class PayoutConfiguration : IEntityTypeConfiguration<Payout>
{
    public void Configure(EntityTypeBuilder<Payout> builder)
    {
        builder.ToTable("Payouts");
        builder.Property(row => row.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(row => row.PreviousNumber).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(row => row.JournalNumber).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(row => row.Reason).HasMaxLength(2000);
        builder.Property(row => row.Hash).HasMaxLength(64).IsUnicode(false);
        builder.Property(row => row.PreviousHash).HasMaxLength(64).IsUnicode(false);
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(row => row.AffiliateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PayoutRun>().WithMany().HasForeignKey(row => row.RunId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PayeeAccount>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Payout>().WithMany().HasForeignKey(row => row.ReversesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Lines).WithOne().HasForeignKey(line => line.PayoutId).IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.Number).IsUnique();

        // One chain: two runs at once cannot both follow the same payout.
        builder.HasIndex(row => row.ChainPosition).IsUnique();

        // A payout comes back once.
        builder.HasIndex(row => row.ReversesId).IsUnique();
        builder.HasIndex(row => new { row.AffiliateId, row.TaxYear });
    }
}

internal sealed class PayoutLineConfiguration : IEntityTypeConfiguration<PayoutLine>
{
    public void Configure(EntityTypeBuilder<PayoutLine> builder)
    {
        builder.ToTable("PayoutLines");
        builder.HasOne<CommissionStatement>().WithMany().HasForeignKey(line => line.StatementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(line => new { line.PayoutId, line.Position }).IsUnique();

        // A statement is paid once: after a payout that came back it has its third turn.
        builder.HasIndex(line => new { line.StatementId, line.Turn }).IsUnique();
    }
}

internal sealed class PayoutRunConfiguration : IEntityTypeConfiguration<PayoutRun>
{
    public void Configure(EntityTypeBuilder<PayoutRun> builder)
    {
        builder.ToTable("PayoutRuns");
        builder.Property(row => row.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(row => row.Reason).HasMaxLength(2000);
        builder.HasMany(row => row.Items).WithOne().HasForeignKey(item => item.RunId).IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.Number).IsUnique();
    }
}

internal sealed class PayoutRunItemConfiguration : IEntityTypeConfiguration<PayoutRunItem>
{
    public void Configure(EntityTypeBuilder<PayoutRunItem> builder)
    {
        builder.ToTable("PayoutRunItems");
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(item => item.AffiliateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PayeeAccount>().WithMany().HasForeignKey(item => item.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Payout>().WithMany().HasForeignKey(item => item.PayoutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(item => new { item.RunId, item.Position }).IsUnique();
        builder.HasIndex(item => item.Status);
    }
}
