using Agency.Domain.Cases;
using Agency.Domain.Parties;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Cases;

internal sealed class WaiverConfiguration : IEntityTypeConfiguration<Waiver>
{
    public void Configure(EntityTypeBuilder<Waiver> builder)
    {
        builder.ToTable("Waivers");
        builder.Property(waiver => waiver.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(waiver => waiver.Reason).HasMaxLength(500);
        builder.Property(waiver => waiver.ReversalReason).HasMaxLength(500);
        builder.Property(waiver => waiver.ApprovedBy).HasMaxLength(200);
        builder.HasOne<Case>().WithMany().HasForeignKey(waiver => waiver.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(waiver => waiver.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(waiver => waiver.AffiliateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Promise>().WithMany().HasForeignKey(waiver => waiver.PromiseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(waiver => waiver.Number).IsUnique();

        // A settlement is completed once.
        builder.HasIndex(waiver => waiver.PromiseId).IsUnique();
        builder.HasIndex(waiver => new { waiver.CaseId, waiver.WaivedOn });
        builder.HasIndex(waiver => new { waiver.WaivedOn, waiver.Number });
    }
}
