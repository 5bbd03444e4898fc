using Agency.Domain.Cases;
using Agency.Domain.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Cases;

internal sealed class PromiseConfiguration : IEntityTypeConfiguration<Promise>
{
    public void Configure(EntityTypeBuilder<Promise> builder)
    {
        builder.ToTable("Promises");
        builder.Property(promise => promise.ApprovedBy).HasMaxLength(200);
        builder.HasOne<Case>().WithMany().HasForeignKey(promise => promise.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(promise => promise.AffiliateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(promise => promise.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(promise => new { promise.CaseId, promise.Status });
        builder.HasIndex(promise => new { promise.Status, promise.DueOn });
    }
}
