using Agency.Application.Common;
using Agency.Application.Tests.Payouts;
using Agency.Application.Tests.Remittances;
using Agency.Application.Verify;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Verify;

/// <summary>What banks were told to pay is proved like the books: a row that somebody changed behind the agency's back is named.</summary>
public sealed class VerifyPaymentFilesTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_FilesOfRemittances_When_Verified_Then_TheyProve_AlsoOfTheDayBefore(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await RemittanceFileScene.Set(agency, clients: 2);
        await scene.Make();

        (await Of(agency, "remittance files")).ShouldSatisfyAllConditions(check => check.Differences.ShouldBeEmpty(), check => check.Compared.ShouldBe(6));
        (await Of(agency, "remittance files", new DateOnly(2026, 3, 31))).Compared.ShouldBe(1, "there was no file yet: only that none stands in two is compared");
    }

    [Theory]
    [InlineData("""UPDATE "RemittanceFiles" SET "TotalAmount" = '1.0'""", "RF-2026-0001 total")]
    [InlineData("""UPDATE "RemittanceFiles" SET "Number" = 'RF-2026-0007'""", "RF-2026-0007")]
    [InlineData("""DELETE FROM "RemittanceFileItems" WHERE "Position" = 1""", "RF-2026-0001 places")]
    [InlineData("""DELETE FROM "RemittanceFileItems" WHERE "Position" = 2""", "RF-2026-0001 total")]
    [InlineData("""DELETE FROM "RemittanceFileItems" """, "RF-2026-0001 total")]
    [InlineData("""UPDATE "RemittanceFileItems" SET "AccountId" = (SELECT "AccountId" FROM "RemittanceFileItems" WHERE "Position" = 1)""", "RF-2026-0001 RM-2026-0002")]
    [InlineData("""DROP INDEX "IX_RemittanceFileItems_RemittanceId"; UPDATE "RemittanceFileItems" SET "RemittanceId" = (SELECT "RemittanceId" FROM "RemittanceFileItems" WHERE "Position" = 1)""", "remittances in two files")]
    public async Task Given_AFileThatProves_When_ARowIsTamperedWith_Then_VerifyNamesIt(string sql, string named)
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await RemittanceFileScene.Set(agency, clients: 2);
        await scene.Make();

        await agency.Query(db => db.Database.ExecuteSqlRawAsync(sql));

        (await Of(agency, "remittance files")).Differences.ShouldContain(difference => difference.StartsWith(named + ":", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""UPDATE "PayoutRunItems" SET "Amount" = '1.0' WHERE "Position" = 1""", "PB-2026-0001-EUR")]
    [InlineData("""DELETE FROM "PayoutRunItems" WHERE "Position" = 2""", "PB-2026-0001-EUR")]
    [InlineData("""UPDATE "PayoutRunItems" SET "PayoutId" = (SELECT "PayoutId" FROM "PayoutRunItems" WHERE "Position" = 1)""", "payouts in two places")]
    public async Task Given_ARunThatWasPaidOut_When_ARowIsTamperedWith_Then_VerifyNamesIt(string sql, string named)
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await PayoutScene.Set(agency, partners: 2);
        await scene.PayOut(await scene.Approved());
        (await Of(agency, "payout files")).ShouldSatisfyAllConditions(check => check.Differences.ShouldBeEmpty(), check => check.Compared.ShouldBe(2));

        await agency.Query(db => db.Database.ExecuteSqlRawAsync(sql));

        (await Of(agency, "payout files")).Differences.ShouldContain(difference => difference.StartsWith(named + ":", StringComparison.Ordinal));
    }

    private static async Task<Verified> Of(AgencyFixture agency, string what, DateOnly? asOf = null) =>
        (await agency.Send(new VerifyBooks(asOf), Caller.System("test"))).Checks.Single(check => check.What == what);
}
