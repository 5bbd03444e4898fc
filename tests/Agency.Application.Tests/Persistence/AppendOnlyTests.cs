using Agency.Domain.Audit;
using Agency.Testing;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Persistence;

public sealed class AppendOnlyTests(AgencyFixture agency) : IClassFixture<AgencyFixture>
{
    [Theory]
    [InlineData(EntityState.Modified)]
    [InlineData(EntityState.Deleted)]
    public async Task Given_ARowThatIsWrittenOnce_When_Touched_Then_TheSaveIsRefused(EntityState state)
    {
        await agency.Keep(new AuditEntry(agency.Clock.Now, Guid.Empty, "test", address: null, "Something", subject: null));

        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => agency.Query(async db =>
        {
            db.Entry(await db.AuditEntries.FirstAsync()).State = state;
            return await db.SaveChangesAsync();
        }));

        refusal.Message.ShouldContain("AuditEntry is written once");
    }
}
