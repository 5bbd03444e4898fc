using Agency.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Documents;

internal sealed class DocumentContentConfiguration : IEntityTypeConfiguration<DocumentContent>
{
    public void Configure(EntityTypeBuilder<DocumentContent> builder)
    {
        builder.ToTable("DocumentContents");
        builder.HasKey(content => content.DocumentId);
        builder.Property(content => content.DocumentId).ValueGeneratedNever();
        builder.HasOne<StoredDocument>().WithOne().HasForeignKey<DocumentContent>(content => content.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
