using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Fees.Rules;
using Agency.Domain.Payments;
using FsCheck.Fluent;
using static Agency.Domain.Tests.Builders;

namespace Agency.Domain.Tests.Fees;

public sealed class FeeTests
{
    private static readonly FeeScheduleVersion Terms = Schedule(
        0,
        new FeeRule("in court", Bands.Flat(50), Stage: Stage.Litigation),
        new FeeRule("small", Bands.Flat(45), PlacedBelow: 1_000),
        new FeeRule("old", Bands.Flat(40), AgeDaysMin: 366),
        new FeeRule("abroad", Bands.Flat(35), IsForeign: true),
        new FeeRule("all", Bands.Flat(30)));

    [Theory]
    [InlineData(10, 5_000, Stage.Amicable, false, "all")]
    [InlineData(365, 1_000, Stage.Amicable, false, "all")]
    [InlineData(366, 5_000, Stage.Amicable, false, "old")]
    [InlineData(366, 5_000, Stage.Amicable, true, "old")]
    [InlineData(10, 5_000, Stage.PreLegal, true, "abroad")]
    [InlineData(400, 999.99, Stage.Amicable, true, "small")]
    [InlineData(400, 999.99, Stage.Litigation, true, "in court")]
    public void Given_SeveralRulesThatMatch_When_AFeeIsTaken_Then_TheFirstWins(int ageDays, decimal placed, Stage stage, bool isForeign, string expected)
    {
        var fee = FeeCharge.On(Terms, new FeeFacts(ageDays, placed, stage, isForeign), Parts(100), Currency.Euro, _ => FeeHistory.None);

        fee.RuleName.ShouldBe(expected);
        Terms.Rules[fee.RuleNumber - 1].Name.ShouldBe(expected);
    }

    [Fact]
    public void Given_AMinimumAndACap_When_PaymentsComeInParts_Then_TheyBindTheWholeAndNotEachPart()
    {
        var schedule = Schedule(0, new FeeRule("all", Bands.Flat(10), Minimum: 50, Cap: 120));

        Fees(schedule, [30, 70, 500, 900, 100]).ShouldBe([30m, 20m, 10m, 60m, 0m], "never more than was collected, then 50 at least, then 10 %, then 120 at most");
    }

    [Theory]
    [InlineData(10, true, "free demand")]
    [InlineData(11, true, "second placement")]
    [InlineData(11, false, "all")]
    public void Given_FreeDemandDaysAndASecondPlacement_When_AFeeIsTaken_Then_TheDayAndThePlacementDecide(int daysSincePlacement, bool isSecond, string expected)
    {
        var schedule = Schedule(
            0,
            new FeeRule("free demand", Bands.Flat(0), DaysSincePlacementMax: 10),
            new FeeRule("second placement", Bands.Flat(40), IsSecondPlacement: true),
            new FeeRule("all", Bands.Flat(30)));

        FeeCharge.On(schedule, new FeeFacts(0, 5_000, Stage.Amicable, false, isSecond, daysSincePlacement), Parts(100), Currency.Euro, _ => FeeHistory.None)
            .RuleName.ShouldBe(expected);
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(50, 49)]
    public void Given_LimitsThatContradict_When_AScheduleIsPublished_Then_ItIsRefused(int minimum, int? cap) =>
        RuleBrokenBy(() => Schedule(0, new FeeRule("all", Bands.Flat(10), Minimum: minimum, Cap: cap))).ShouldBe(nameof(FeeLimitsMustBeInOrder));

    [Theory]
    [InlineData(-0.01)]
    [InlineData(100.01)]
    public void Given_ARateThatIsNoPart_When_AScheduleIsPublished_Then_ItIsRefused(decimal rate) =>
        RuleBrokenBy(() => Schedule(0, new FeeRule("all", Bands.Flat(rate)))).ShouldBe(nameof(FeeRatesMustBeParts));

    [Fact]
    public void Given_FortyPaymentsOfTenCents_When_TheFeeIsAPartOfThem_Then_ThePartsAddUpToTheWhole() =>
        Charged(Schedule(37.5m), Enumerable.Repeat(0.10m, 40)).ShouldBe(1.50m, "37.5 % of 4.00, not 40 times 0.04");

    [Fact]
    public void Given_MarginalBands_When_PaymentsCrossThem_Then_TheFeeIsOnAllThatWasCollectedOnTheCase()
    {
        var schedule = Schedule(0, new FeeRule("all", new Bands(BandMode.Marginal, [new Band(0, new Percentage(25)), new Band(2_000, new Percentage(18))])));

        Fees(schedule, [1_500, 1_000, 100]).ShouldBe([375m, 215m, 18m], "500 at 25 % and 500 at 18 % in the middle");
    }

    [Fact]
    public void Given_AFallingWholeBand_When_ItsCliffIsPassed_Then_TheFeeOfThePaymentIsNegative()
    {
        var schedule = Schedule(0, new FeeRule("all", new Bands(BandMode.WholeBand, [new Band(0, new Percentage(28)), new Band(2_000.01m, new Percentage(20))])));

        Fees(schedule, [2_000, 100]).ShouldBe([560m, -140m], "28 % of 2,000 is more than 20 % of 2,100: whole-band schedules do that, and it shows");
    }

    [Fact]
    public void Given_AnyPayments_When_FeesAreTaken_Then_TheyAddUpToTheRoundedFeeOnAll()
    {
        var cases =
            from amounts in Gen.ArrayOf(Properties.Amounts(2, 300_000), 8)
            from rates in Gen.ArrayOf(Gen.Choose(0, 5_000), 2)
            from mode in Gen.Elements(BandMode.Marginal, BandMode.WholeBand)
            select (amounts, Rates: new Bands(mode, [new Band(0, new Percentage(rates[0] / 100m)), new Band(1_000, new Percentage(rates[1] / 100m))]));

        Properties.Check(cases, given => Charged(Schedule(0, new FeeRule("all", given.Rates)), given.amounts)
            .ShouldBe(Money.Rounded(given.Rates.Exact(given.amounts.Sum()), Currency.Euro, RoundingIntent.Fee).Amount));
    }

    [Theory]
    [InlineData(21, 100, 4.20)]
    [InlineData(21, 0.12, 0)]
    [InlineData(0, 100, 0)]
    [InlineData(5, 0.50, 0.01)]
    public void Given_AFee_When_TheScheduleHasVat_Then_ItIsOnTheFeeRoundedPerPayment(decimal vat, decimal collected, decimal expected) =>
        Take(Schedule(20, vat), collected, FeeHistory.None).Vat.ShouldBe(Eur(expected));

    [Fact]
    public void Given_RecoveredCourtCosts_When_AFeeIsTaken_Then_TheyAreNotInIt()
    {
        IReadOnlyList<AllocatedPart> parts =
            [new(Component.Principal, null, Eur(100)), new(Component.CollectionCosts, null, Eur(40)), new(Component.CourtCosts, null, Eur(60))];
        FeeCharge With(params Component[]? components) => FeeCharge.On(
            Schedule(0, new FeeRule("all", Bands.Flat(10), Components: components)), new FeeFacts(0, 100, Stage.Amicable, false), parts, Currency.Euro, _ => FeeHistory.None);

        With(null).Base.ShouldBe(Eur(140));
        With(Component.Principal).Base.ShouldBe(Eur(100));
        With(Component.CourtCosts).Base.ShouldBe(Eur(60));
    }

    [Fact]
    public void Given_TheHistoryOfTwoRules_When_AFeeIsTaken_Then_EachRuleCountsItsOwn()
    {
        var asked = new List<int>();
        FeeCharge.On(Terms, new FeeFacts(0, 5_000, Stage.Amicable, false), Parts(100), Currency.Euro, rule =>
        {
            asked.Add(rule);
            return FeeHistory.None;
        });

        asked.ShouldBe([5]);
    }

    [Fact]
    public void Given_ACase_When_ItsFactsAreTaken_Then_TheOldestClaimGivesTheAge()
    {
        var on = OpenCase(openedOn: "2026-01-05", claims: [ClaimOf("A", "2025-12-31", 400), ClaimOf("B", "2025-01-05", 700)]);

        FeeFacts.Of(on, Stage.PreLegal, isForeign: true, on.OpenedOn.AddDays(12)).ShouldBe(new FeeFacts(365, 1_100, Stage.PreLegal, true, false, 12));
    }

    [Fact]
    public void Given_RulesThatDoNotEndWithOneForAll_When_Published_Then_TheyAreRefused()
    {
        RuleBrokenBy(() => Schedule(0, [])).ShouldBe(nameof(FeeRulesMustEndWithOneForAll));
        foreach (var last in new[]
        {
            new FeeRule("last", Bands.Flat(1), AgeDaysMin: 0), new FeeRule("last", Bands.Flat(1), PlacedBelow: 1_000_000),
            new FeeRule("last", Bands.Flat(1), Stage: Stage.Amicable), new FeeRule("last", Bands.Flat(1), IsForeign: false),
        })
        {
            RuleBrokenBy(() => Schedule(0, new FeeRule("first", Bands.Flat(1)), last)).ShouldBe(nameof(FeeRulesMustEndWithOneForAll));
        }
    }

    [Fact]
    public void Given_Versions_When_AskedForADay_Then_TheOneInForceIsGiven()
    {
        var schedule = FeeSchedule.Create("F-12", "Test");
        var rule = new FeeRule("all", Bands.Flat(1));
        RuleBrokenBy(() => schedule.InForce(Day("2026-01-01"))).ShouldBe(nameof(VersionMustBeInForce));
        schedule.Publish(Day("2026-01-01"), [rule], default);
        schedule.Publish(Day("2026-07-01"), [rule], default);

        RuleBrokenBy(() => schedule.Publish(Day("2026-07-01"), [rule], default)).ShouldBe(nameof(VersionMustFollowTheLast));
        RuleBrokenBy(() => schedule.InForce(Day("2025-12-31"))).ShouldBe(nameof(VersionMustBeInForce));
        schedule.InForce(Day("2026-06-30")).Name.ShouldBe("F-12 v1");
        schedule.InForce(Day("2026-07-01")).Name.ShouldBe("F-12 v2");
    }

    private static AllocatedPart[] Parts(decimal amount) => [new AllocatedPart(Component.Principal, null, Eur(amount))];

    private static FeeCharge Take(FeeScheduleVersion schedule, decimal amount, FeeHistory history) =>
        FeeCharge.On(schedule, new FeeFacts(0, 5_000, Stage.Amicable, false), Parts(amount), Currency.Euro, _ => history);

    private static List<decimal> Fees(FeeScheduleVersion schedule, IEnumerable<decimal> amounts)
    {
        var (history, fees) = (FeeHistory.None, new List<decimal>());
        foreach (var amount in amounts)
        {
            fees.Add(Take(schedule, amount, history).Amount.Amount);
            history = new FeeHistory(history.Base + amount, history.Fees + fees[^1]);
        }

        return fees;
    }

    private static decimal Charged(FeeScheduleVersion schedule, IEnumerable<decimal> amounts) => Fees(schedule, amounts).Sum();
}
