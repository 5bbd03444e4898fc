using Agency.Domain.Cases;
using Agency.Domain.Ledger;
using Agency.Domain.Parties;
using Agency.Domain.Payments;
using Agency.Domain.Remittances;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Remittances;

internal sealed class RemittanceConfiguration : IEntityTypeConfiguration<Remittance>
{
    public void Configure(EntityTypeBuilder<Remittance> builder)
    {
        builder.ToTable("Remittances");
        builder.Property(row => row.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(row => row.PreviousNumber).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(row => row.JournalNumber).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(row => row.Reason).HasMaxLength(2000);
        builder.Property(row => row.Hash).HasMaxLength(64).IsUnicode(false);
        builder.Property(row => row.PreviousHash).HasMaxLength(64).IsUnicode(false);
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Lines).WithOne().HasForeignKey(line => line.RemittanceId).IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Remittance>().WithMany().HasForeignKey(row => row.ReversesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.Number).IsUnique();

        // One chain: two runs at once cannot both follow the same remittance.
        builder.HasIndex(row => row.ChainPosition).IsUnique();

        // A remittance is undone once.
        builder.HasIndex(row => row.ReversesId).IsUnique();
        builder.HasIndex(row => new { row.ClientId, row.PeriodFrom });
    }
}

internal sealed class RemittanceLineConfiguration : IEntityTypeConfiguration<RemittanceLine>
{
    public void Configure(EntityTypeBuilder<RemittanceLine> builder)
    {
        builder.ToTable("RemittanceLines");
        builder.HasOne<JournalPosting>().WithMany().HasForeignKey(line => line.PostingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Case>().WithMany().HasForeignKey(line => line.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Payment>().WithMany().HasForeignKey(line => line.PaymentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(line => new { line.RemittanceId, line.Position }).IsUnique();

        // A posting is sent once: after an undo it has its third turn.
        builder.HasIndex(line => new { line.PostingId, line.Turn }).IsUnique();
    }
}
