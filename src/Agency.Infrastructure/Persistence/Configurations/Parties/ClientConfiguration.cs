using Agency.Domain.Parties;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Parties;

internal sealed class ClientConfiguration : IEntityTypeConfiguration<Client>
{
    public void Configure(EntityTypeBuilder<Client> builder)
    {
        builder.ToTable("Clients");
        builder.Property(client => client.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(client => client.Country).HasMaxLength(2);
        builder.ComplexProperty(client => client.Agreement);
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(client => client.AffiliateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(client => client.Number).IsUnique();
    }
}
