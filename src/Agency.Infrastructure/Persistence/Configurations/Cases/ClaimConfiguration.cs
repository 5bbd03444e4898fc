using Agency.Domain.Cases;
using Agency.Domain.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Cases;

internal sealed class ClaimConfiguration : IEntityTypeConfiguration<Claim>
{
    public void Configure(EntityTypeBuilder<Claim> builder)
    {
        builder.ToTable("Claims");
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(claim => claim.AffiliateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(claim => claim.ClientId).OnDelete(DeleteBehavior.Restrict);

        // An invoice is collected once.
        builder.HasIndex(claim => new { claim.ClientId, claim.InvoiceNumber }).IsUnique();

        // A line of the bank quotes an invoice, and not whose it is.
        builder.HasIndex(claim => claim.InvoiceNumber);
    }
}
