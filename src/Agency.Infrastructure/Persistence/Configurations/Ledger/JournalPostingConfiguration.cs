using Agency.Domain.Cases;
using Agency.Domain.Ledger;
using Agency.Domain.Parties;
using Agency.Domain.Payments;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Ledger;

internal sealed class JournalPostingConfiguration : IEntityTypeConfiguration<JournalPosting>
{
    public void Configure(EntityTypeBuilder<JournalPosting> builder)
    {
        builder.ToTable("JournalPostings");
        builder.Property(posting => posting.JournalNumber).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.HasOne<Client>().WithMany().HasForeignKey(posting => posting.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Case>().WithMany().HasForeignKey(posting => posting.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(posting => posting.AffiliateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Payment>().WithMany().HasForeignKey(posting => posting.PaymentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex("JournalEntryId", nameof(JournalPosting.Position)).IsUnique();

        // The bank's lines, movements and commission lines ask for the postings of an entry by its number.
        builder.HasIndex(posting => posting.JournalNumber);
        builder.HasIndex(posting => new { posting.Account, posting.On, posting.Id });
        builder.HasIndex(posting => new { posting.ClientId, posting.Account, posting.On });
        builder.HasIndex(posting => new { posting.AffiliateId, posting.Account, posting.On });
    }
}
