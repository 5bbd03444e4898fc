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
        builder.HasIndex(user => user.AffiliateId);
        builder.HasIndex(user => user.ClientId);
    }
}
