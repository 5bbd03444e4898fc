using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Parties;
using Agency.Domain.Payments;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Commissions;

internal sealed class CommissionLineConfiguration : IEntityTypeConfiguration<CommissionLine>
{
    public void Configure(EntityTypeBuilder<CommissionLine> builder)
    {
        builder.ToTable("CommissionLines");
        builder.Property(line => line.JournalNumber).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(line => line.Exact).HasPrecision(ModelConventions.ExactPrecision, ModelConventions.ExactScale);
        builder.HasOne<CommissionAccount>().WithMany().HasForeignKey(line => line.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CommissionPlanVersion>().WithMany().HasForeignKey(line => line.PlanVersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CommissionStatement>().WithMany().HasForeignKey(line => line.StatementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(line => line.AffiliateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(line => line.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Case>().WithMany().HasForeignKey(line => line.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Payment>().WithMany().HasForeignKey(line => line.PaymentId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(line => new { line.AccountId, line.Ordinal }).IsUnique();
        builder.HasIndex(line => line.StatementId);
        builder.HasIndex(line => new { line.AffiliateId, line.EarnedOn, line.Id });

        builder.HasOne<PaymentReversal>().WithMany().HasForeignKey(line => line.ReversalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(line => new { line.PaymentId, line.AffiliateId });

        builder.HasOne<Restatement>().WithMany().HasForeignKey(line => line.RestatementId).OnDelete(DeleteBehavior.Restrict);

        // A reversal claws back once from each partner.
        builder.HasIndex(line => new { line.ReversalId, line.AffiliateId }).IsUnique();
    }
}
