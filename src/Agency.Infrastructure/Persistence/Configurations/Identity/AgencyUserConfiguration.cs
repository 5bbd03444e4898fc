using Agency.Domain.Parties;
using Agency.Infrastructure.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Identity;

internal sealed class AgencyUserConfiguration : IEntityTypeConfiguration<AgencyUser>
{
    public void Configure(EntityTypeBuilder<AgencyUser> builder)
    {
        builder.ToTable("Users");
        builder.Property(user => user.Language).HasMaxLength(2);
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(user => user.AffiliateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(user => user.ClientId).OnDelete(DeleteBehavior.Restrict);
    }
}
