using Agency.Domain.Referrals;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Referrals;

internal sealed class DetailQuestionConfiguration : IEntityTypeConfiguration<DetailQuestion>
{
    public void Configure(EntityTypeBuilder<DetailQuestion> builder)
    {
        builder.ToTable("ReferralQuestions");
        builder.Property(question => question.Question).HasMaxLength(ModelConventions.NoteLengthMax);
        builder.Property(question => question.Answer).HasMaxLength(ModelConventions.NoteLengthMax);
    }
}
