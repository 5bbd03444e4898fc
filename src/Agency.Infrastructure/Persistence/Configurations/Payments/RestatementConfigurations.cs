using Agency.Domain.Cases;
using Agency.Domain.Parties;
using Agency.Domain.Payments;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Payments;

internal sealed class RestatementConfiguration : IEntityTypeConfiguration<Restatement>
{
    public void Configure(EntityTypeBuilder<Restatement> builder)
    {
        builder.ToTable("Restatements");
        builder.Property(row => row.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(row => row.AffiliateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Payments).WithOne().HasForeignKey(line => line.RestatementId).IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.Number).IsUnique();
        builder.HasIndex(row => new { row.CaseId, row.Id });
    }
}

internal sealed class RestatementNeedConfiguration : IEntityTypeConfiguration<RestatementNeed>
{
    public void Configure(EntityTypeBuilder<RestatementNeed> builder)
    {
        builder.ToTable("RestatementNeeds");
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(row => row.AffiliateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.CaseId).IsUnique();
    }
}

internal sealed class RestatedPaymentConfiguration : IEntityTypeConfiguration<RestatedPayment>
{
    public void Configure(EntityTypeBuilder<RestatedPayment> builder)
    {
        builder.ToTable("RestatedPayments");
        builder.HasOne<Payment>().WithMany().HasForeignKey(row => row.PaymentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.PaymentId, row.RestatementId }).IsUnique();
    }
}
