using Agency.Domain.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Referrals;

internal sealed class ReferralInvoiceConfiguration : IEntityTypeConfiguration<ReferralInvoice>
{
    public void Configure(EntityTypeBuilder<ReferralInvoice> builder) => builder.ToTable("ReferralInvoices");
}
