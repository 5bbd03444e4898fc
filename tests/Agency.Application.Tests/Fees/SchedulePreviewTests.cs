using Agency.Application.Fees;
using Agency.Application.Referrals;
using Agency.Application.Verify;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Fees;

public sealed class SchedulePreviewTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_PaymentsOfLastMonth_When_OtherRulesAreTried_Then_EachPaymentFindsItsRule_AndTheCapBindsTheCase(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(3_000);
        await scene.Pay(number, 400);
        await scene.MoveTo(scene.Today.AddDays(20));
        await scene.Pay(number, 600);
        await scene.Pay(number, 500);
        await scene.MoveTo(scene.Today.AddMonths(1));

        FeeRule[] rules = [new FeeRule("free demand", Bands.Flat(0), DaysSincePlacementMax: 10), new FeeRule("all", Bands.Flat(30), Cap: 200)];
        var preview = await agency.Send(new PreviewFeeSchedule("F-1", rules, 21));

        var row = preview.Rows.Single();
        (row.Payments, row.Collected.Amount, row.Actual.Amount, row.Proposed.Amount, row.Difference.Amount).ShouldBe((3, 1_500, 300, 200, -100));
        preview.Rules.Select(rule => rule.Payments).ShouldBe([1, 2]);
        (await agency.Query(db => db.FeeScheduleVersions.CountAsync())).ShouldBe(1);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ASecondPlacement_When_ItIsCollected_Then_ItsOwnRuleHolds_AlsoAfterAMoveToANewVersion(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        FeeRule[] rules = [new FeeRule("second placement", Bands.Flat(40), IsSecondPlacement: true), new FeeRule("all", Bands.Flat(10), Minimum: 25)];
        await agency.Send(new PublishFeeSchedule("F-1", "Standard", scene.Today, rules, 21));
        var again = await Open(scene, isSecondPlacement: true);
        var fresh = await Open(scene, isSecondPlacement: false);
        await scene.Pay(again, 100);
        await scene.Pay(fresh, 100);
        await scene.Pay(fresh, 400);

        (await Fees(agency)).ShouldBe([40, 25, 25]);

        await agency.Send(new PublishFeeSchedule("F-1", "Standard", scene.Today.AddDays(1), [new FeeRule("all", Bands.Flat(50))], 21));
        var version = await agency.Query(db => db.FeeScheduleVersions.OrderByDescending(row => row.VersionNumber).Select(row => row.Id).FirstAsync());
        (await agency.Send(new MoveCasesToSchedule(version, [fresh], "Agreed"))).Moved.ShouldBe(1);
        await scene.Pay(again, 100);
        await scene.Pay(fresh, 100);

        (await Fees(agency)).ShouldBe([40, 25, 25, 40, 50]);
        (await agency.Send(new VerifyBooks(), scene.Auditor)).IsProved.ShouldBeTrue();
    }

    [Fact]
    public async Task Given_AClosedCase_When_ItIsMoved_Then_ItIsNamedAndTheOthersAreMoved()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var (open, closed) = (await scene.OpenCase(1_000), await scene.OpenCase(1_000));
        await agency.Send(new Agency.Application.Cases.MoveCase(closed, CaseAction.Close, CloseCode.Duplicate, null), scene.Supervisor);
        await agency.Send(new PublishFeeSchedule("F-1", "Standard", scene.Today, [new FeeRule("all", Bands.Flat(50))], 21));
        var version = await agency.Query(db => db.FeeScheduleVersions.OrderByDescending(row => row.VersionNumber).Select(row => row.Id).FirstAsync());

        var moved = await agency.Send(new MoveCasesToSchedule(version, [closed, open], "Agreed"));

        moved.Moved.ShouldBe(1);
        moved.Failures.Single().ShouldContain(closed);
    }

    private static Task<List<decimal>> Fees(AgencyFixture agency) => agency.Query(db => db.Payments.OrderBy(payment => payment.Number).Select(payment => payment.Fee.Amount.Amount).ToListAsync());

    private static async Task<string> Open(Scene scene, bool isSecondPlacement)
    {
        var referral = await scene.Refer(2_000);
        await scene.Agency.Send(new DescribeReferral(referral, Scene.Debtor("Bakker Bouw B.V."), null, isSecondPlacement), scene.Partner);
        await scene.Agency.Send(new SubmitReferral(referral), scene.Partner);
        return (await scene.Agency.Send(new AcceptReferral(referral), scene.Intake)).Number;
    }
}
