using Agency.Domain.Parties;
using Agency.Domain.Referrals;
using Agency.Infrastructure.Persistence.Configurations.Parties;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Referrals;

internal sealed class ReferralConfiguration : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> builder)
    {
        builder.ToTable("Referrals");
        builder.Property(referral => referral.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(referral => referral.CaseNumber).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(referral => referral.Note).HasMaxLength(ModelConventions.NoteLengthMax);
        builder.Property(referral => referral.RejectionReason).HasMaxLength(ModelConventions.NoteLengthMax);
        DebtorConfiguration.Configure(builder.ComplexProperty(typeof(DebtorDetails), nameof(Referral.Debtor)));
        builder.HasMany(referral => referral.Invoices).WithOne().HasForeignKey("ReferralId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(referral => referral.Questions).WithOne().HasForeignKey("ReferralId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(referral => referral.AffiliateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(referral => referral.ClientId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(referral => referral.Number).IsUnique();
        builder.HasIndex(referral => new { referral.AffiliateId, referral.Status, referral.Id });
        builder.HasIndex(referral => new { referral.Status, referral.Id });
    }
}
