using Agency.Domain.Cases;
using Agency.Domain.Interest;
using Agency.Domain.Parties;
using Agency.Domain.Referrals;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Cases;

internal sealed class CaseConfiguration : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.ToTable("Cases");
        builder.Ignore(row => row.StandingHolds);
        builder.Ignore(row => row.FourteenDays);
        builder.Ignore(row => row.Validation);
        builder.Ignore(row => row.RecordsUntil);
        builder.Ignore(row => row.AreCostsCharged);
        builder.Ignore(row => row.Judgments);
        builder.Ignore(row => row.RateSeries);
        builder.Property<IReadOnlyList<CaseJudgment>?>("judgments").HasColumnName("Judgments")
            .HasConversion<JsonConverter<IReadOnlyList<CaseJudgment>>, PublishedComparer<IReadOnlyList<CaseJudgment>>>();
        builder.Property(row => row.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.ComplexProperty(
            row => row.Terms,
            terms => terms.Property(row => row.Interest).HasConversion<JsonConverter<InterestTerms>, PublishedComparer<InterestTerms>>().HasMaxLength(1_000));
        builder.ComplexProperty(row => row.Desk);
        builder.HasMany(row => row.Claims).WithOne().HasForeignKey("CaseId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Entries).WithOne().HasForeignKey("CaseId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Holds).WithOne().HasForeignKey("CaseId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Affiliate>().WithMany().HasForeignKey(row => row.AffiliateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Debtor>().WithMany().HasForeignKey(row => row.DebtorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Referral>().WithMany().HasForeignKey(row => row.ReferralId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(row => row.Number).IsUnique();
        builder.HasIndex(row => row.ReferralId).IsUnique();
        builder.HasIndex(row => new { row.AffiliateId, row.Stage, row.Id });
        builder.HasIndex(row => new { row.ClientId, row.Stage, row.Id });
        builder.HasIndex(row => new { row.Stage, row.Id });

        // The list as it is ordered when nothing else is said, of all stages and of one: a page is read where it stands, a count from the index alone.
        builder.HasIndex(row => new { row.OpenedOn, row.Number }).IsDescending(true, false);
        builder.HasIndex(row => new { row.Stage, row.OpenedOn, row.Number }).IsDescending(false, true, false);
    }
}
