using Agency.Domain.Cases;
using Agency.Domain.Parties;
using Agency.Domain.Payments;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Payments;

internal sealed class PaymentConfiguration : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.ToTable("Payments");
        builder.Property(payment => payment.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(payment => payment.ExternalReference).HasMaxLength(100);
        builder.Property(payment => payment.AttorneyName).HasMaxLength(200);
        builder.Property(payment => payment.KeptOf).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(payment => payment.SuspenseNumber).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Ignore(payment => payment.Applied).Ignore(payment => payment.Left).Ignore(payment => payment.AppliedLeft).Ignore(payment => payment.Refundable).Ignore(payment => payment.FeeLeft).Ignore(payment => payment.VatLeft)
            .Ignore(payment => payment.HeldByAttorney);
        builder.Property(payment => payment.Note).HasMaxLength(ModelConventions.NoteLengthMax);
        builder.ComplexProperty(payment => payment.Fee, fee => fee.Property(charge => charge.Exact).HasPrecision(ModelConventions.ExactPrecision, ModelConventions.ExactScale));
        builder.HasOne<Case>().WithMany().HasForeignKey(payment => payment.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(payment => payment.AffiliateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Claim>().WithMany().HasForeignKey(payment => payment.NamedClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(payment => payment.ClientId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(payment => payment.Number).IsUnique();

        // The same bank transaction is never recorded twice (docs/domain.md, money rule 5).
        builder.HasIndex(payment => payment.ExternalReference).IsUnique();
        builder.HasIndex(payment => new { payment.Status, payment.ClearsOn });
        builder.HasIndex(payment => new { payment.CaseId, payment.ReceivedOn });
        builder.HasIndex(payment => new { payment.AffiliateId, payment.ReceivedOn, payment.Id });
        builder.HasIndex(payment => new { payment.ReceivedOn, payment.Id });
    }
}
