using Agency.Domain.Commissions;
using Agency.Domain.Commissions.Rules;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Fees.Rules;
using Agency.Domain.Payments;
using static Agency.Domain.Tests.Builders;
using Component = Agency.Domain.Cases.Component;

namespace Agency.Domain.Tests.Commissions;

public sealed class CommissionPlanTests
{
    [Theory]
    [InlineData(7.5, true)]
    [InlineData(7.500001, false)]
    [InlineData(8, false)]
    [InlineData(0, true)]
    [InlineData(-0.1, false)]
    public void Given_ARateOnCollectedMoney_When_Published_Then_ItIsFromNothingToTheCap(decimal percent, bool isAllowed)
    {
        foreach (var mode in Enum.GetValues<BandMode>())
        {
            foreach (var place in Enumerable.Range(0, 3))
            {
                Band[] steps = [.. Enumerable.Range(0, 3).Select(index => new Band(index * 1_000, new Percentage(index == place ? percent : 5)))];
                void Publish() => Plan(new Bands(mode, steps));

                if (isAllowed)
                {
                    Publish();
                }
                else
                {
                    RuleBrokenBy(Publish).ShouldBe(nameof(PlanMustNotExceedTheCap), $"{mode}, band {place}");
                }
            }
        }
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(100.01, false)]
    [InlineData(-1, false)]
    public void Given_AShareOfTheFee_When_Published_Then_ItIsAtMostAllOfIt(decimal percent, bool isAllowed)
    {
        void Publish() => Plan(percent, CommissionBase.Fee);

        if (isAllowed)
        {
            Publish();
        }
        else
        {
            RuleBrokenBy(Publish).ShouldBe(nameof(PlanMustNotExceedTheCap));
        }
    }

    [Fact]
    public void Given_NegativeDaysOrMinimum_When_Published_Then_TheyAreRefused()
    {
        RuleBrokenBy(() => Plan(5, holdingDays: -1)).ShouldBe(nameof(HoldingAndMinimumMustNotBeNegative));
        RuleBrokenBy(() => Plan(5, minimum: -0.01m)).ShouldBe(nameof(HoldingAndMinimumMustNotBeNegative));
    }

    [Fact]
    public void Given_Versions_When_AskedForADay_Then_TheOneInForceIsGiven()
    {
        var plan = CommissionPlan.Create("PL-3", "Test");
        plan.Publish(Day("2026-01-01"), CommissionBase.Collected, Bands.Flat(5), 0, 0);
        plan.Publish(Day("2026-07-01"), CommissionBase.Collected, Bands.Flat(6), 0, 0);

        RuleBrokenBy(() => plan.Publish(Day("2026-06-30"), CommissionBase.Collected, Bands.Flat(7), 0, 0)).ShouldBe(nameof(VersionMustFollowTheLast));
        RuleBrokenBy(() => plan.InForce(Day("2025-12-31"))).ShouldBe(nameof(VersionMustBeInForce));
        plan.InForce(Day("2026-06-30")).Name.ShouldBe("PL-3 v1");
        plan.InForce(Day("2030-01-01")).Name.ShouldBe("PL-3 v2");
    }

    [Fact]
    public void Given_APayment_When_ItsBaseIsTaken_Then_RecoveredCostsAreNotInItUnlessThePlanSaysSo()
    {
        AllocatedPart[] parts = [.. Enum.GetValues<Component>().Select((component, index) => new AllocatedPart(component, null, Eur(index + 1)))];
        var fee = FeeCharge.On(Schedule(20, 21), new FeeFacts(0, 100, Domain.Cases.Stage.Amicable, false), parts, Currency.Euro, _ => FeeHistory.None);

        Plan().BaseOf(parts, fee.Amount).ShouldBe(Eur(3), "principal 1 and interest 2");
        Plan(50, CommissionBase.Fee).BaseOf(parts, fee.Amount).ShouldBe(fee.Amount, "without VAT");
        Enum.GetValues<Component>().Where(Plan().Counts).ShouldBe([Component.Principal, Component.Interest]);
        Plan(5, CommissionBase.CollectedWithCosts).BaseOf(parts, fee.Amount).ShouldBe(Eur(15), "all five");
        Enum.GetValues<Component>().ShouldAllBe(component => Plan(5, CommissionBase.CollectedWithCosts).Counts(component));
        RuleBrokenBy(() => Plan(7.51m, CommissionBase.CollectedWithCosts)).ShouldBe(nameof(PlanMustNotExceedTheCap));
    }
}
