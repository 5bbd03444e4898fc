using Agency.Application.Commissions;
using Agency.Application.Payments;
using Agency.Application.Verify;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Payments;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Commissions;

public sealed class PlanPreviewTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_PaymentsOfTwoMonths_When_ThePlanInForceIsPreviewed_Then_NothingWouldChange_AndAnotherOneIsCumulative(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        await CollectOverTwoMonths(scene);

        var asItIs = await agency.Send(new PreviewCommissionPlan("PL-1", CommissionBase.Collected, Rising));
        asItIs.Rows.Count.ShouldBe(2);
        asItIs.Rows.ShouldAllBe(row => row.Difference.IsZero);
        var bases = await agency.Query(db => db.CommissionLines.OrderBy(line => line.Id).Select(line => line.Base.Amount).ToListAsync());
        asItIs.Totals.Single().Actual.ShouldBe(asItIs.Totals.Single().Proposed);
        asItIs.Totals.Single().Actual.Amount.ShouldBe(Math.Round(Rising.Exact(bases.Sum()), 2, MidpointRounding.AwayFromZero));

        // 2 % on the first 300 of the year, 6 % on the rest: the second month begins where the first has ended.
        var other = new Bands(BandMode.Marginal, [new Band(0, new Percentage(2)), new Band(300, new Percentage(6))]);
        var preview = await agency.Send(new PreviewCommissionPlan("PL-1", CommissionBase.Collected, other));
        bases[0].ShouldBeGreaterThan(300);
        preview.Rows.OrderBy(row => row.Month).Select(row => row.Proposed.Amount).ShouldBe([6 + (bases[0] - 300) * 0.06m, bases[1] * 0.06m]);
        (await agency.Query(db => db.CommissionPlanVersions.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Given_APaymentThatCameBack_When_APlanOnTheFeeIsPreviewed_Then_OnlyTheFeesThatWereKeptCount()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var back = await CollectOverTwoMonths(scene);
        await agency.Send(new ReversePayment(back, ReversalReason.Chargeback, scene.Today, null), scene.Accountant, "back");
        await scene.MoveTo(scene.Today.AddMonths(1));

        var preview = await agency.Send(new PreviewCommissionPlan("PL-1", CommissionBase.Fee, Bands.Flat(10)));

        preview.Totals.Single().Proposed.ShouldBe(Scene.Euro(800 * 0.20m * 0.10m));
        var all = await agency.Send(new PreviewCommissionPlan("PL-1", CommissionBase.CollectedWithCosts, Bands.Flat(1)));
        all.Totals.Single().Proposed.ShouldBe(Scene.Euro(8), "recovered costs count too");
    }

    [Fact]
    public async Task Given_APlanAboveTheCap_When_ItIsPreviewed_Then_ItIsRefusedAsPublishingWouldBe()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        await Scene.Set(agency);

        var refused = await Should.ThrowAsync<BusinessRuleException>(() => agency.Send(new PreviewCommissionPlan("PL-1", CommissionBase.Collected, Bands.Flat(7.6m))));

        refused.Rule.Name.ShouldBe("PlanMustNotExceedTheCap");
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ANewVersion_When_OpenCasesAreMovedToIt_Then_OnlyLaterPaymentsTakeIt_AndTheBooksProve(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        await scene.Pay(number, 500);
        await agency.Send(new PublishCommissionPlan("PL-1", "Rising", scene.Today, CommissionBase.Collected, Bands.Flat(1), 10, 10));
        var version = await agency.Query(db => db.CommissionPlanVersions.OrderByDescending(row => row.VersionNumber).Select(row => row.Id).FirstAsync());
        await scene.Pay(number, 100);

        var moved = await agency.Send(new MoveCasesToPlan(version, null, "Agreed with the partner"));
        await scene.Pay(number, 100);

        moved.ShouldBe(moved with { Moved = 1, Failures = moved.Failures });
        moved.Failures.ShouldBeEmpty();
        (await agency.Query(db => db.CommissionLines.OrderBy(line => line.Id).Select(line => line.Amount.Amount).ToListAsync()))[1..].ShouldBe([5, 1]);
        (await agency.Send(new MoveCasesToPlan(version, null, "Again"))).Moved.ShouldBe(0);
        (await agency.Send(new VerifyBooks(), scene.Auditor)).IsProved.ShouldBeTrue();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_APlanOnAllThatIsCollected_When_CostsAreRecovered_Then_TheyEarnToo_AndTheLineSaysSo(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        await agency.Send(new PublishCommissionPlan("PL-1", "Rising", scene.Today, CommissionBase.CollectedWithCosts, Bands.Flat(5), 10, 10));
        var number = await scene.OpenCase(1_000);

        var payment = await scene.Pay(number, 100);
        var line = await agency.Query(db => db.CommissionLines.SingleAsync());
        (line.Base, line.Amount).ShouldBe((Scene.Euro(100), Scene.Euro(5)), "all of it went to the costs of the scale");
        var explained = await agency.Send(new ExplainLine(line.Id), scene.Auditor);
        (explained.IsEqual, explained.Base.Of).ShouldBe((true, CommissionBase.CollectedWithCosts));
        explained.Allocation.Parts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(part => part.Component.ShouldBe(Domain.Cases.Component.CollectionCosts), part => part.Counts.ShouldBeTrue());

        await agency.Send(new ReversePayment(payment, ReversalReason.Chargeback, scene.Today, null), scene.Accountant, "back");
        (await agency.Query(db => db.CommissionAccounts.Select(account => account.Earned.Amount).SingleAsync())).ShouldBe(0);
        (await agency.Send(new VerifyBooks(), scene.Auditor)).IsProved.ShouldBeTrue();
    }

    private static Bands Rising => new(BandMode.Marginal, [new Band(0, new Percentage(5)), new Band(1_000, new Percentage(7.5m))]);

    /// <summary>800 in the first month, 500 in the next; gives the number of the second payment, a month later.</summary>
    private static async Task<string> CollectOverTwoMonths(Scene scene)
    {
        var number = await scene.OpenCase(3_000);
        await scene.Pay(number, 800);
        await scene.MoveTo(scene.Today.AddMonths(1));
        var second = await scene.Pay(number, 500);
        await scene.MoveTo(scene.Today.AddMonths(1));
        return second;
    }
}
