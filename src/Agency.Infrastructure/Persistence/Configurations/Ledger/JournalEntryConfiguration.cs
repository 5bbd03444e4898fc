using Agency.Domain.Ledger;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Ledger;

internal sealed class JournalEntryConfiguration : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("JournalEntries");
        builder.Property(entry => entry.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(entry => entry.Description).HasMaxLength(500);
        builder.HasMany(entry => entry.Postings).WithOne().HasForeignKey("JournalEntryId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<JournalEntry>().WithMany().HasForeignKey(entry => entry.ReversesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(entry => entry.Number).IsUnique();
        builder.HasIndex(entry => new { entry.On, entry.Id });

        // A posting is mirrored once.
        builder.HasIndex(entry => entry.ReversesId).IsUnique();
    }
}
