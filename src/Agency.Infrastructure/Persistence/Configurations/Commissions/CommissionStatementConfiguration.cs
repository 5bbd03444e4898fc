using Agency.Domain.Commissions;
using Agency.Domain.Parties;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Commissions;

internal sealed class CommissionStatementConfiguration : IEntityTypeConfiguration<CommissionStatement>
{
    public void Configure(EntityTypeBuilder<CommissionStatement> builder)
    {
        builder.ToTable("CommissionStatements");
        builder.Property(statement => statement.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(statement => statement.PreviousNumber).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(statement => statement.Hash).HasMaxLength(64).IsUnicode(false);
        builder.Property(statement => statement.PreviousHash).HasMaxLength(64).IsUnicode(false);
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(statement => statement.AffiliateId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(statement => statement.Number).IsUnique();

        // One chain: two runs at once cannot both follow the same statement.
        builder.HasIndex(statement => statement.ChainPosition).IsUnique();
        builder.HasIndex(statement => new { statement.AffiliateId, statement.PeriodFrom });

        // Undone once.
        builder.Property(statement => statement.Reason).HasMaxLength(2000);
        builder.HasOne<CommissionStatement>().WithMany().HasForeignKey(statement => statement.ReversesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(statement => statement.ReversesId).IsUnique();
    }
}

internal sealed class UndoneStatementLineConfiguration : IEntityTypeConfiguration<UndoneStatementLine>
{
    public void Configure(EntityTypeBuilder<UndoneStatementLine> builder)
    {
        builder.ToTable("UndoneStatementLines");
        builder.HasKey(line => new { line.StatementId, line.LineId });
        builder.HasOne<CommissionStatement>().WithMany().HasForeignKey(line => line.StatementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CommissionLine>().WithMany().HasForeignKey(line => line.LineId).OnDelete(DeleteBehavior.Restrict);
    }
}
