using Agency.Domain.Cases;
using Agency.Domain.Ledger;
using Agency.Domain.Parties;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Ledger;

internal sealed class CashMovementConfiguration : IEntityTypeConfiguration<CashMovement>
{
    public void Configure(EntityTypeBuilder<CashMovement> builder)
    {
        builder.ToTable("CashMovements");
        builder.Property(movement => movement.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(movement => movement.JournalNumber).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(movement => movement.ReversalJournalNumber).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(movement => movement.ExternalReference).HasMaxLength(100);
        builder.Property(movement => movement.AttorneyName).HasMaxLength(200);
        builder.Property(movement => movement.Note).HasMaxLength(ModelConventions.NoteLengthMax);
        builder.Property(movement => movement.ReversalReason).HasMaxLength(500);
        builder.HasOne<Client>().WithMany().HasForeignKey(movement => movement.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Case>().WithMany().HasForeignKey(movement => movement.CaseId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(movement => movement.Number).IsUnique();

        // The same bank transaction is never recorded twice (docs/domain.md, money rule 5).
        builder.HasIndex(movement => movement.ExternalReference).IsUnique();
        builder.HasIndex(movement => new { movement.CaseId, movement.On });
        builder.HasIndex(movement => new { movement.ClientId, movement.On });
        builder.HasIndex(movement => new { movement.On, movement.Id });
    }
}
