using Agency.Domain.Cases;
using Agency.Domain.Parties;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Cases;

internal sealed class ActivityConfiguration : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.ToTable("Activities");
        builder.Property(activity => activity.Note).HasMaxLength(ModelConventions.NoteLengthMax);
        builder.Property(activity => activity.Summary).HasMaxLength(500);
        builder.HasOne<Case>().WithMany().HasForeignKey(activity => activity.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(activity => activity.AffiliateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(activity => activity.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ContactPoint>().WithMany().HasForeignKey(activity => activity.ContactPointId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(activity => new { activity.CaseId, activity.At });
    }
}
