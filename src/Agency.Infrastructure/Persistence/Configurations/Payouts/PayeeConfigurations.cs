using Agency.Domain.Parties;
using Agency.Domain.Payouts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Payouts;

internal sealed class PayeeConfiguration : IEntityTypeConfiguration<Payee>
{
    public void Configure(EntityTypeBuilder<Payee> builder)
    {
        builder.ToTable("Payees");
        builder.Property(row => row.Country).HasMaxLength(2);
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(row => row.AffiliateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Accounts).WithOne().HasForeignKey(account => account.PayeeId).IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.AffiliateId).IsUnique();
    }
}

internal sealed class PayeeAccountConfiguration : IEntityTypeConfiguration<PayeeAccount>
{
    public void Configure(EntityTypeBuilder<PayeeAccount> builder)
    {
        builder.ToTable("PayeeAccounts");
        builder.Ignore(row => row.Account);
        builder.Property(row => row.Bic).HasMaxLength(11).IsUnicode(false);
        builder.Property(row => row.RoutingNumber).HasMaxLength(9).IsUnicode(false);
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(row => row.AffiliateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.Status);
    }
}
