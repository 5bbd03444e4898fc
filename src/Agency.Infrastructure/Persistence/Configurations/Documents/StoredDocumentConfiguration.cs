using Agency.Domain.Documents;
using Agency.Domain.Parties;
using Agency.Domain.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Documents;

internal sealed class StoredDocumentConfiguration : IEntityTypeConfiguration<StoredDocument>
{
    public void Configure(EntityTypeBuilder<StoredDocument> builder)
    {
        builder.ToTable("StoredDocuments");
        builder.Property(document => document.FileName).HasMaxLength(255);
        builder.Property(document => document.ContentType).HasMaxLength(100);
        builder.Property(document => document.Sha256).HasMaxLength(64).IsUnicode(false);
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(document => document.AffiliateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(document => document.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Referral>().WithMany().HasForeignKey(document => document.ReferralId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(document => new { document.ReferralId, document.Sha256 });
    }
}
