using Agency.Application.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Operations;

internal sealed class OperationConfiguration : IEntityTypeConfiguration<Operation>
{
    public void Configure(EntityTypeBuilder<Operation> builder)
    {
        builder.ToTable("Operations");
        builder.Property(operation => operation.Id).ValueGeneratedNever();
        builder.Property(operation => operation.Work).HasMaxLength(100);
        builder.Property(operation => operation.Content).HasMaxLength(-1);
        builder.Property(operation => operation.Result).HasMaxLength(-1);
        builder.Property(operation => operation.Address).HasMaxLength(45);
        builder.Property(operation => operation.ErrorCode).HasMaxLength(100);
        builder.Property(operation => operation.ErrorDetail).HasMaxLength(2000);
        builder.Property(operation => operation.ErrorFacts).HasMaxLength(-1);
        builder.HasIndex(operation => new { operation.State, operation.StartedAt });
        builder.HasIndex(operation => operation.StartedAt);
    }
}

internal sealed class UploadConfiguration : IEntityTypeConfiguration<Upload>
{
    public void Configure(EntityTypeBuilder<Upload> builder)
    {
        builder.ToTable("Uploads");
        builder.Property(upload => upload.Id).ValueGeneratedNever();
        builder.Property(upload => upload.FileName).HasMaxLength(260);
        builder.Property(upload => upload.Result).HasMaxLength(-1);
        builder.HasIndex(upload => upload.ReceivedAt);
    }
}

internal sealed class UploadPartConfiguration : IEntityTypeConfiguration<UploadPart>
{
    public void Configure(EntityTypeBuilder<UploadPart> builder)
    {
        builder.ToTable("UploadParts");
        builder.HasKey(part => new { part.UploadId, part.Position });
        builder.HasOne<Upload>().WithMany().HasForeignKey(part => part.UploadId).OnDelete(DeleteBehavior.Cascade);
    }
}
