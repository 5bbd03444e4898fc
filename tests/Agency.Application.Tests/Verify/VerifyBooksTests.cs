using Agency.Application.Commissions;
using Agency.Application.Verify;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Verify;

/// <summary>Verify must find what somebody changed behind the agency's back: each table that holds a result is tampered with once.</summary>
public sealed class VerifyBooksTests
{
    [Theory]
    [InlineData("""UPDATE "Cases" SET "PrincipalOpenAmount" = '1.0'""", "case balances")]
    [InlineData("""UPDATE "AccountEntries" SET "Amount" = '-1.0' WHERE "Kind" = 'Paid' AND "Component" = 'Principal'""", "allocations")]
    [InlineData("""UPDATE "AccountEntries" SET "Amount" = '99.0' WHERE "Kind" = 'Accrued'""", "interest postings")]
    [InlineData("""UPDATE "Payments" SET "FeeAmount" = '1.0'""", "fees")]
    [InlineData("""UPDATE "CommissionLines" SET "Amount" = '74.99'""", "commission lines")]
    [InlineData("""UPDATE "CommissionAccounts" SET "EarnedAmount" = '1.0'""", "commission accounts")]
    [InlineData("""UPDATE "CommissionStatements" SET "ToPayAmount" = '1000.0'""", "statement totals")]
    [InlineData("""UPDATE "CommissionStatements" SET "PeriodThrough" = '2026-03-30'""", "statement hashes")]
    [InlineData("""UPDATE "CommissionStatements" SET "Number" = 'CS-2026-0009'""", "statement numbers")]
    [InlineData("""UPDATE "JournalPostings" SET "Amount" = '1.0' WHERE "Account" = 'FeeIncome'""", "journal entries")]
    [InlineData("""UPDATE "JournalPostings" SET "Amount" = '1.0' WHERE "Event" = 'PaymentToAgency'""", "payment postings")]
    [InlineData("""UPDATE "JournalPostings" SET "Amount" = '1.0' WHERE "Event" = 'PaymentToAgency'""", "trust balances")]
    public async Task Given_ProvedBooks_When_AResultIsTamperedWith_Then_VerifyNamesIt(string sql, string check)
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        await scene.Pay(await scene.OpenCase(2_000), 1_500);
        await scene.MoveTo(new DateOnly(2026, 4, 1));
        await agency.Send(new IssueStatements(new DateOnly(2026, 3, 1)), scene.Accountant);
        (await agency.Send(new VerifyBooks(), scene.Auditor)).IsProved.ShouldBeTrue();

        await agency.Query(db => db.Database.ExecuteSqlRawAsync(sql));

        var report = await agency.Send(new VerifyBooks(), scene.Auditor);
        report.Checks.Where(row => row.Differences.Count > 0).Select(row => row.What).ShouldContain(check);
    }
}
