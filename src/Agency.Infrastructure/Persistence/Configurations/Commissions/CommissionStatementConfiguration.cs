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
    }
}
