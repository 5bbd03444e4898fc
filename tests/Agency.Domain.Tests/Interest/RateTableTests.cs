using Agency.Domain.Common;
using Agency.Domain.Interest;
using Agency.Domain.Interest.Rules;
using static Agency.Domain.Tests.Builders;

namespace Agency.Domain.Tests.Interest;

public sealed class RateTableTests
{
    private static readonly RateSeries HalfYearly = RateSeries.Named("NL.commercial")!;
    private static readonly RateSeries AnyDay = RateSeries.Named("NL.statutory")!;
    private static readonly RateTable Table = Rates(("2025-07-01", 10.15m), ("2026-07-01", 10.40m));

    [Fact]
    public void Given_ATable_When_TheNextHalfYearIsEntered_Then_ItHoldsFromItsDay()
    {
        var next = Table.Enter(Entry(HalfYearly, "2027-01-01", 10.65m), "admin", Now);

        var after = new RateTable([.. Table.All, next]);
        (after.On(Day("2026-12-31")).Value, after.On(Day("2027-01-01")).Value).ShouldBe((10.40m, 10.65m));
        after.KnownAt(Now.AddTicks(-1)).On(Day("2027-01-01")).Value.ShouldBe(10.40m, "before it was entered nobody knew it");
    }

    [Theory]
    [InlineData("2026-07-01", nameof(RatesMustNotOverlap))]
    [InlineData("2027-07-01", nameof(RatesMustNotLeaveAGap))]
    [InlineData("2027-01-02", nameof(RatesMustNotLeaveAGap))]
    [InlineData("2024-07-01", nameof(RatesMustNotLeaveAGap))]
    public void Given_ATable_When_ADayIsTakenOrAPeriodPassedOver_Then_ItIsRefusedByName(string from, string rule) =>
        RuleBrokenBy(() => Table.Enter(Entry(HalfYearly, from, 11), "admin", Now)).ShouldBe(rule);

    [Theory]
    [InlineData("2025-01-01")]
    [InlineData("2026-03-16")]
    [InlineData("2026-01-01")]
    public void Given_ATable_When_ADayBeforeOrWithinAPeriodIsEntered_Then_ItIsTaken(string from) =>
        Table.Enter(Entry(HalfYearly, from, 8.75m), "admin", Now).From.ShouldBe(Day(from));

    [Fact]
    public void Given_ASeriesThatADecreeChanges_When_YearsPass_Then_ThereIsNoGap() => Table.Enter(Entry(AnyDay, "2030-03-01", 6), "admin", Now).Revision.ShouldBe(1);

    [Fact]
    public void Given_ARate_When_ItIsCorrected_Then_TheCorrectionHoldsAndBothAreThere()
    {
        var corrected = Table.Correct(Entry(HalfYearly, "2026-07-01", 10.45m), "admin", Now)!;

        var after = new RateTable([.. Table.All, corrected]);
        (corrected.Revision, after.All.Count, after.Rates.Count).ShouldBe((2, 3, 2));
        after.On(Day("2026-08-01")).Value.ShouldBe(10.45m);
        after.KnownAt(Now.AddSeconds(-1)).On(Day("2026-08-01")).Value.ShouldBe(10.40m);
    }

    [Fact]
    public void Given_ACorrection_When_ItSaysTheSame_Then_ItIsRefused_AndOfADayWithoutARateThereIsNone()
    {
        RuleBrokenBy(() => Table.Correct(Entry(HalfYearly, "2026-07-01", 10.40m), "admin", Now)).ShouldBe(nameof(RateCorrectionMustChangeSomething));
        Table.Correct(Entry(HalfYearly, "2026-08-01", 10.40m), "admin", Now).ShouldBeNull();
    }

    [Theory]
    [InlineData(6, "2026-07-01", "2027-01-01")]
    [InlineData(6, "2026-03-16", "2026-07-01")]
    [InlineData(3, "2026-12-31", "2027-01-01")]
    [InlineData(12, "2026-01-01", "2027-01-01")]
    public void Given_ASeriesWithATurn_When_AskedForTheNextDay_Then_ItIsThatOfTheCalendar(int months, string after, string next) =>
        new RateSeries("test", months).NextAfter(Day(after)).ShouldBe(Day(next));

    private static RateEntry Entry(RateSeries series, string from, decimal percent) => new(series, Day(from), new Percentage(percent), "Staatscourant");
}
