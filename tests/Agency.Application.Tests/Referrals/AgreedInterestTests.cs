using Agency.Application.Cases;
using Agency.Application.Payments;
using Agency.Application.Referrals;
using Agency.Application.Tests.Ledger;
using Agency.Domain.Cases;
using Agency.Domain.Interest;
using Agency.Domain.Payments;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Referrals;

public sealed class AgreedInterestTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_InterestThatWasAgreed_When_TheReferralIsAccepted_Then_ItIsFrozenOnTheCaseAndRunsInThePlaceOfTheLaws(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var referral = await Submitted(scene);
        var number = (await agency.Send(new AcceptReferral(referral, new AgreedInterest(18, DayCount: DayCount.Actual360)), scene.Intake)).Number;

        (await agency.Send(new GetDesk(number, null), scene.Supervisor)).Terms.Agreed.ShouldBe(new AgreedInterest(18, DayCount: DayCount.Actual360));
        foreach (var reader in new[] { scene.Intake, scene.Accountant, scene.Partner })
        {
            (await agency.Send(new GetReferral(referral), reader)).Terms.ShouldBe(
                new TermsOfReferral(Regime.NlCommercial, Regime.NlCommercial.Rules().Citation, AllocationPolicy.CostsInterestPrincipal, new AgreedInterest(18, DayCount: DayCount.Actual360)));
        }

        (await agency.Query(db => db.AuditEntries.Where(row => row.Action == nameof(AcceptReferral)).Select(row => row.Changes).SingleAsync()))!.ShouldSatisfyAllConditions(
            changes => changes.ShouldContain("""
                "field":"Terms.Interest.Percent","before":null,"after":"18"
                """), changes => changes.ShouldContain("CostsInterestPrincipal"));
        (await Interest(scene, number)).ShouldBe(30, "60 days of 18 % of 1,000, of 360");
        await scene.Pay(number, 500);
        await scene.MoveTo(scene.Today.AddDays(20));
        await scene.Proves();
    }

    [Fact]
    public async Task Given_NoInterestIsClaimed_When_ItIsAgreedSo_Then_TheLawsDoesNotRun()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var referral = await Submitted(scene);

        (await Refused(() => agency.Send(new AcceptReferral(referral, new AgreedInterest(100.01m)), scene.Intake))).ShouldBe("AgreedRateMustBeARate");
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => agency.Send(new AcceptReferral(referral, new AgreedInterest(1, (RatePeriod)9)), scene.Intake));
        (await agency.Query(db => db.Cases.CountAsync())).ShouldBe(0);
        (await agency.Send(new GetReferral(referral), scene.Partner)).Terms.ShouldBeNull("nothing is frozen yet");

        var number = (await agency.Send(new AcceptReferral(referral, new AgreedInterest(0)), scene.Intake)).Number;
        (await Interest(scene, number)).ShouldBe(0);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AnOrderOfPaymentsThatWasAgreed_When_TheReferralIsAccepted_Then_ItIsFrozenAndPaymentsGoByIt(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var referral = await Submitted(scene);
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => agency.Send(new AcceptReferral(referral, Allocation: (AllocationPolicy)9), scene.Intake));
        var number = (await agency.Send(new AcceptReferral(referral, Allocation: AllocationPolicy.PrincipalInterestCosts), scene.Intake)).Number;
        var interest = await Interest(scene, number);

        await scene.Pay(number, 1_000);
        (await agency.Send(new GetDesk(number, null), scene.Supervisor)).Terms.Allocation.ShouldBe(AllocationPolicy.PrincipalInterestCosts);
        (await scene.Money(number)).Components.Single(row => row.Component == Component.Principal).Amount.IsZero.ShouldBeTrue("by the law of the case costs and interest would come first");
        await scene.MoveTo(scene.Today.AddDays(20));
        (await Interest(scene, number)).ShouldBe(interest, "there is no principal left that bears any");

        var rest = await scene.Pay(number, (await scene.Money(number)).Balance.Amount);
        await agency.Send(new MoveCase(number, CaseAction.Close, CloseCode.PaidInFull, "Paid"), scene.Supervisor);
        await agency.Send(new ReversePayment(rest, ReversalReason.Chargeback, scene.Today, null, Scene.Euro(1)), scene.Accountant, "back");
        (await agency.Query(db => db.Cases.Select(row => row.Stage).SingleAsync())).ShouldBe(Stage.Amicable, "costs are owed again, if no principal");
        await scene.Proves();
    }

    /// <summary>1,000 that was due sixty days ago.</summary>
    private static async Task<string> Submitted(Scene scene)
    {
        var referral = await scene.Refer(1_000);
        await scene.Agency.Send(new SubmitReferral(referral), scene.Partner);
        return referral;
    }

    private static async Task<decimal> Interest(Scene scene, string number) =>
        (await scene.Money(number)).Components.Single(row => row.Component == Component.Interest).Amount.Amount;
}
