using Agency.Domain.Cases;
using Agency.Domain.Fees;
using Agency.Domain.Parties;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Fees;

internal sealed class RecallChargeConfiguration : IEntityTypeConfiguration<RecallCharge>
{
    public void Configure(EntityTypeBuilder<RecallCharge> builder)
    {
        builder.ToTable("RecallCharges");
        builder.Property(charge => charge.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(charge => charge.JournalNumber).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(charge => charge.ReversalJournalNumber).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(charge => charge.ReversalReason).HasMaxLength(500);
        builder.Property(charge => charge.Exact).HasPrecision(ModelConventions.ExactPrecision, ModelConventions.ExactScale);
        builder.HasOne<Case>().WithMany().HasForeignKey(charge => charge.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(charge => charge.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FeeScheduleVersion>().WithMany().HasForeignKey(charge => charge.FeeScheduleVersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(charge => charge.Number).IsUnique();
        builder.HasIndex(charge => charge.CaseId);
        builder.HasIndex(charge => new { charge.ClientId, charge.ChargedOn });
        builder.HasIndex(charge => new { charge.ChargedOn, charge.Number });
    }
}
