using Agency.Domain.Parties;
using Agency.Domain.Remittances;
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
        builder.ComplexProperty(client => client.Agreement, agreement =>
        {
            // What stood before there were remittances was remitted net.
            agreement.Property(it => it.RemittanceForm).HasDefaultValue(RemittanceForm.Net);
            agreement.Property(it => it.RemittanceHold).HasMaxLength(200);
        });
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(client => client.AffiliateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(client => client.Number).IsUnique();
    }
}
