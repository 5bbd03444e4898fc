using Agency.Domain.Cases;
using Agency.Domain.Compliance;
using Agency.Domain.Parties;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Compliance;

internal sealed class ContactDecisionConfiguration : IEntityTypeConfiguration<ContactDecision>
{
    public void Configure(EntityTypeBuilder<ContactDecision> builder)
    {
        builder.ToTable("ContactDecisions");
        builder.Property(decision => decision.OverrideReason).HasMaxLength(ModelConventions.NoteLengthMax);
        builder.Property(decision => decision.Facts).HasMaxLength(-1);
        builder.HasOne<Case>().WithMany().HasForeignKey(decision => decision.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Debtor>().WithMany().HasForeignKey(decision => decision.DebtorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(decision => new { decision.CaseId, decision.At });
        builder.HasIndex(decision => new { decision.DebtorId, decision.At });
    }
}
