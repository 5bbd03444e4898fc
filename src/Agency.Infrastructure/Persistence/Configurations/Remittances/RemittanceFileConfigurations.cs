using Agency.Domain.Banking;
using Agency.Domain.Parties;
using Agency.Domain.Remittances;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Remittances;

internal sealed class ClientAccountConfiguration : IEntityTypeConfiguration<ClientAccount>
{
    public void Configure(EntityTypeBuilder<ClientAccount> builder)
    {
        builder.ToTable("ClientAccounts");
        builder.Ignore(row => row.Account);
        builder.Property(row => row.Bic).HasMaxLength(11).IsUnicode(false);
        builder.Property(row => row.RoutingNumber).HasMaxLength(9).IsUnicode(false);
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.ClientId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RemittanceFileConfiguration : IEntityTypeConfiguration<RemittanceFile>
{
    public void Configure(EntityTypeBuilder<RemittanceFile> builder)
    {
        builder.ToTable("RemittanceFiles");
        builder.Property(row => row.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.HasOne<AgencyAccount>().WithMany().HasForeignKey(row => row.PayingAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Items).WithOne().HasForeignKey(item => item.FileId).IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.LeftOut).WithOne().HasForeignKey(row => row.FileId).IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.Number).IsUnique();
    }
}

internal sealed class RemittanceFileLeftOutConfiguration : IEntityTypeConfiguration<RemittanceFileLeftOut>
{
    public void Configure(EntityTypeBuilder<RemittanceFileLeftOut> builder)
    {
        builder.ToTable("RemittanceFileLeftOuts");
        builder.HasOne<Remittance>().WithMany().HasForeignKey(row => row.RemittanceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.FileId, row.Position }).IsUnique();
    }
}

internal sealed class RemittanceFileItemConfiguration : IEntityTypeConfiguration<RemittanceFileItem>
{
    public void Configure(EntityTypeBuilder<RemittanceFileItem> builder)
    {
        builder.ToTable("RemittanceFileItems");
        builder.HasOne<Remittance>().WithMany().HasForeignKey(item => item.RemittanceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ClientAccount>().WithMany().HasForeignKey(item => item.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(item => new { item.FileId, item.Position }).IsUnique();

        // A remittance is paid by one file, ever.
        builder.HasIndex(item => item.RemittanceId).IsUnique();
    }
}
