using Agency.Application.Commissions;
using Agency.Application.Common;
using Agency.Application.Parties;
using Agency.Application.Verify;
using Agency.Domain.Common;
using Agency.Domain.Parties;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Commissions;

public sealed class StatementRunTests
{
    private static readonly DateOnly March = new(2026, 3, 1);

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ARunThatDiedAfterItsFirstBatch_When_ItIsRunAgain_Then_EveryStatementExistsOnceWithoutAGap(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        await Earn(scene, partners: 3);
        var first = (await agency.Send(new PreviewStatements(March), scene.Accountant)).ToIssue[0];
        await agency.Send(new IssueStatementBatch([new StatementOf(first.AffiliateId, "EUR")], March), scene.Accountant);

        (await agency.Send(new IssueStatements(March), scene.Accountant)).ShouldSatisfyAllConditions(run => run.Issued.ShouldBe(2), run => run.Failures.ShouldBeEmpty());
        (await agency.Send(new IssueStatements(March), scene.Accountant)).Issued.ShouldBe(0);

        var numbers = await agency.Query(db => db.CommissionStatements.OrderBy(row => row.ChainPosition).Select(row => row.Number).ToListAsync());
        numbers.ShouldBe(["CS-2026-0001", "CS-2026-0002", "CS-2026-0003"]);
        var payments = await agency.Query(db => db.Payments.Select(row => row.Number).ToListAsync());
        var pages = await Task.WhenAll(payments.Select(number => agency.Send(new Application.Payments.GetPayment(number), scene.Accountant)));
        pages.SelectMany(page => page.Commissions).Select(line => line.StatementNumber).Distinct().ShouldBe(numbers, ignoreOrder: true);
        (await agency.Query(db => db.CommissionLines.CountAsync(line => line.StatementId == null))).ShouldBe(0);
        (await agency.Send(new VerifyBooks(), scene.Auditor)).IsProved.ShouldBeTrue();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ABatchInWhichOneHasNoLine_When_ItIsIssued_Then_NothingOfItIsKept_AndNoNumberIsLost(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        await Earn(scene, partners: 2);
        var row = (await agency.Send(new PreviewStatements(March), scene.Accountant)).ToIssue[0];

        var refused = await Should.ThrowAsync<BusinessRuleException>(() =>
            agency.Send(new IssueStatementBatch([new StatementOf(row.AffiliateId, "EUR"), new StatementOf(row.AffiliateId, "GBP")], March), scene.Accountant));

        refused.Rule.Name.ShouldBe("StatementMustHaveLines");
        (await agency.Query(db => db.CommissionStatements.CountAsync())).ShouldBe(0);
        (await agency.Query(db => db.CommissionLines.CountAsync(line => line.StatementId != null))).ShouldBe(0);
        (await agency.Send(new IssueStatements(March), scene.Accountant)).Issued.ShouldBe(2);
        (await agency.Query(db => db.CommissionStatements.MinAsync(statement => statement.Number))).ShouldBe("CS-2026-0001");
    }

    [Fact]
    public async Task Given_MorePartners_When_ARunIssues_Then_OnlyTheirOwnRowsAreWrittenBeside()
    {
        (await Queries(partners: 6) - await Queries(partners: 2)).ShouldBe(4 * 2, "of each the statement and its message, which SQLite takes one by one");

        static async Task<int> Queries(int partners)
        {
            await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
            var scene = await Scene.Set(agency);
            await Earn(scene, partners);
            var (run, queries) = await agency.Counted(() => agency.Send(new IssueStatements(March), scene.Accountant));
            run.Issued.ShouldBe(partners);
            return queries;
        }
    }

    /// <summary>So many partners, each with a client and a payment that is good by the end of March.</summary>
    private static async Task Earn(Scene scene, int partners)
    {
        for (var partner = 0; partner < partners; partner++)
        {
            await scene.Pay(await scene.OpenCase(2_000), 1_000);
            var number = (await scene.Agency.Send(new RegisterAffiliate($"Partner {partner}", AffiliateKind.Accountant, "NL", "PL-1"))).Number;
            await scene.ReferFor(number);
        }

        await scene.MoveTo(new DateOnly(2026, 4, 1));
    }
}
