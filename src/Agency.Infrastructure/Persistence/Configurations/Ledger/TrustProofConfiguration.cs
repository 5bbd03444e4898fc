using Agency.Domain.Ledger;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Ledger;

internal sealed class TrustProofConfiguration : IEntityTypeConfiguration<TrustProof>
{
    public void Configure(EntityTypeBuilder<TrustProof> builder)
    {
        builder.ToTable("TrustProofs");
        builder.Property(proof => proof.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(proof => proof.Items).HasConversion<JsonConverter<IReadOnlyList<OutstandingItem>>, PublishedComparer<IReadOnlyList<OutstandingItem>>>().HasMaxLength(-1);
        builder.HasIndex(proof => proof.Number).IsUnique();
        builder.HasIndex(proof => new { proof.Currency, proof.On });
    }
}
