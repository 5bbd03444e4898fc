using Agency.Domain.Common;
using Agency.Domain.Interest;
using FsCheck.Fluent;
using static Agency.Domain.Tests.Builders;

namespace Agency.Domain.Tests.Interest;

public sealed class InterestAccrualTests
{
    private static readonly RateTable Ten = Rates(("2000-01-01", 10));

    [Fact]
    public void Given_SimpleInterest_When_TheRateChangesInside_Then_EachPieceHasItsRate()
    {
        var segments = Of(5_000, "2024-06-30", "2025-06-30", Regime.EuCommercial, Rates(("2024-01-01", 7), ("2025-01-01", 6)));

        segments.Select(segment => (segment.From, segment.Through, segment.Days, segment.Rate.Value)).ShouldBe(
            [(Day("2024-07-01"), Day("2024-12-31"), 184, 7m), (Day("2025-01-01"), Day("2025-06-30"), 181, 6m)]);
        Rounded(segments).ShouldBe(325.21m);
    }

    /// <summary>Conventions of thirty days are defined on the due day and the last day: by hand 58, 28, 28 and 30 days.</summary>
    [Theory]
    [InlineData(DayCount.Thirty360European, "2026-12-30", "2027-02-28", 58)]
    [InlineData(DayCount.Thirty360European, "2026-01-30", "2026-02-28", 28)]
    [InlineData(DayCount.Thirty360, "2026-01-30", "2026-02-28", 28)]
    [InlineData(DayCount.Thirty360Isda, "2026-01-31", "2026-02-28", 30)]
    [InlineData(DayCount.Actual360, "2026-01-30", "2026-02-28", 29)]
    public void Given_AMonthsEnd_When_DaysAreCountedByThirty_Then_TheyAreThoseBetweenTheDueDayAndTheLast(DayCount count, string dueOn, string through, int days)
    {
        var terms = InterestTerms.Agreed(12) with { DayCount = count };
        InterestAccrual.Segments(Eur(10_000), Day(dueOn), Day(through), [], terms, RateTable.Empty).Sum(segment => segment.Days).ShouldBe(days);
    }

    [Fact]
    public void Given_AFrenchOrASwedishDebtor_When_TheLawOfTheUnionHolds_Then_FranceAddsTenPointsAndAnotherCurrencyHasNoRateOfOurs()
    {
        Regime.EuCommercial.InterestOf("BE", Currency.Euro).Margin.Value.ShouldBe(0);
        Regime.EuCommercial.InterestOf("FR", Currency.Euro).Margin.Value.ShouldBe(2);
        Regime.EuCommercial.InterestOf("SE", Currency.Of("SEK")).BearsInterest.ShouldBeFalse();
        Regime.NlCommercial.InterestOf("NL", Currency.Euro).ShouldBe(Regime.NlCommercial.Rules().Interest);
    }

    [Fact]
    public void Given_ADebt_When_NotYetLate_Then_ThereIsNoInterest()
    {
        Of(1_000, "2026-01-31", "2026-01-31", Regime.NlCommercial, Ten).ShouldBeEmpty("the last day to pay is not late");
        Of(1_000, "2026-01-31", "2025-06-01", Regime.NlCommercial, Ten).ShouldBeEmpty();
        Of(1_000, "2026-01-31", "2026-02-01", Regime.NlCommercial, Ten).ShouldHaveSingleItem().Days.ShouldBe(1);
    }

    [Fact]
    public void Given_TwoYears_When_InterestCompoundsYearly_Then_ItIsAddedOnTheAnniversaryOfTheDefault()
    {
        var segments = Of(5_000, "2024-03-14", "2026-03-14", Regime.NlConsumer, Rates(("2000-01-01", 6)));

        segments.Select(segment => (segment.From, segment.Sum)).ShouldBe([(Day("2024-03-15"), 5_000m), (Day("2025-03-15"), 5_300m)]);
        Rounded(segments).ShouldBe(618m);
    }

    [Fact]
    public void Given_TwoYears_When_InterestIsSimple_Then_InterestBearsNone() =>
        Rounded(Of(5_000, "2024-03-14", "2026-03-14", Regime.EuCommercial, Rates(("2000-01-01", 6)))).ShouldBe(600m);

    [Fact]
    public void Given_ADefaultOnTheTwentyNinthOfFebruary_When_YearsPass_Then_AnniversariesAreTheLastDaysOfFebruary() =>
        Of(1_000, "2024-02-28", "2028-03-31", Regime.NlCommercial, Ten).Skip(1).Select(segment => segment.From)
            .ShouldBe([Day("2025-02-28"), Day("2026-02-28"), Day("2027-02-28"), Day("2028-02-29")]);

    [Fact]
    public void Given_ALeapYear_When_Counted_Then_TheYearHas365Days() =>
        Of(365, "2023-12-31", "2024-12-31", Regime.EuCommercial, Ten).Sum(segment => segment.Exact).ShouldBe(36.6m);

    [Fact]
    public void Given_APartialPayment_When_Counted_Then_TheOldSumBearsInterestThroughThatDayAndTheRestAfterwards()
    {
        var segments = Of(1_000, "2025-12-31", "2026-02-28", Regime.EuCommercial, Ten, new InterestMovement(Day("2026-01-31"), -600, 0));

        segments.Select(segment => (segment.Days, segment.Sum)).ShouldBe([(31, 1_000m), (28, 400m)]);
        Rounded(segments).ShouldBe(11.56m, "not 16.16, which is interest from the invoice date on the full amount though partly paid");
    }

    [Fact]
    public void Given_APaymentBeforeTheDefault_When_Counted_Then_OnlyTheRestBearsInterest() =>
        Of(1_000, "2025-12-31", "2026-01-31", Regime.EuCommercial, Ten, new InterestMovement(Day("2025-12-31"), -600, 0)).ShouldHaveSingleItem().Sum.ShouldBe(400);

    [Fact]
    public void Given_AnOverpaidPrincipal_When_Counted_Then_InterestIsNeverNegative() =>
        Of(1_000, "2025-12-31", "2026-12-31", Regime.EuCommercial, Ten, new InterestMovement(Day("2026-01-31"), -1_200, 0)).Sum(segment => segment.Exact).ShouldBe(1_000 * 0.1m * 31 / 365);

    [Fact]
    public void Given_CapitalisedInterestWasPartlyPaid_When_TheRateChangesBeforeTheNextAnniversary_Then_TheRestDoesNotGrowBack()
    {
        // A year on 10,000 at 10 % capitalises 1,000. On day 365 + 73 another 220 has accrued; 700 of the 1,220 is paid: the 220 first, then 480 of the 1,000.
        var segments = Of(
            10_000, "2024-12-31", "2026-10-31", Regime.NlCommercial, Rates(("2000-01-01", 10), ("2026-07-01", 10)), new InterestMovement(Day("2026-03-14"), 0, 700));

        segments.Select(segment => (segment.From, Math.Truncate(segment.Sum))).ShouldBe(
            [(Day("2025-01-01"), 10_000m), (Day("2026-01-01"), 11_000m), (Day("2026-03-15"), 10_520m), (Day("2026-07-01"), 10_520m)],
            "interest of the running year bears none before the year is over");
    }

    [Fact]
    public void Given_CapitalisedInterestIsPaidInFull_When_Counted_Then_OnlyThePrincipalBearsInterest() =>
        Of(10_000, "2024-12-31", "2026-10-31", Regime.NlCommercial, Ten, new InterestMovement(Day("2025-12-31"), 0, 1_000))[^1].Sum.ShouldBe(10_000);

    [Fact]
    public void Given_AUkDebt_When_TheBaseRateChanges_Then_TheRateOfTheFirstDayHolds()
    {
        var rates = Rates(("2024-01-01", 13.25m), ("2024-07-01", 12.25m));

        Of(5_000, "2024-06-20", "2024-09-30", Regime.UkCommercial, rates).ShouldHaveSingleItem().Rate.Value.ShouldBe(13.25m);
        Of(5_000, "2024-06-30", "2024-09-30", Regime.UkCommercial, rates).ShouldHaveSingleItem().Rate.Value.ShouldBe(12.25m, "it starts on 1 July");
        Rounded(Of(5_000, "2024-06-20", "2024-09-30", Regime.UkCommercial, rates)).ShouldBe(185.14m);
    }

    [Fact]
    public void Given_ATableThatStartsLater_When_Asked_Then_TheRateBeforeIsNothing() => Rates(("2020-01-01", 5)).On(Day("2019-12-31")).Value.ShouldBe(0);

    [Fact]
    public void Given_AnyMovements_When_Cut_Then_TheSegmentsCoverEveryDayOnceAndTheirSumIsTheInterest()
    {
        var cases =
            from count in Gen.Choose(0, 5)
            from days in Gen.ArrayOf(Gen.Choose(-20, 900), count)
            from paid in Gen.ArrayOf(Gen.Choose(0, 400), count)
            from length in Gen.Choose(1, 1_000)
            from regime in Gen.Elements(Regime.NlConsumer, Regime.NlCommercial, Regime.EuCommercial, Regime.UkCommercial)
            from rounding in Gen.Elements(Enum.GetValues<InterestRounding>())
            select (Movements: days.Zip(paid, (day, amount) => new InterestMovement(Day("2023-05-31").AddDays(day), -amount, amount / 10m)).ToArray(), length, regime, rounding);

        Properties.Check(cases, given =>
        {
            var due = Day("2023-05-31");
            var segments = InterestAccrual.Segments(
                Eur(2_000), due, due.AddDays(given.length), given.Movements, given.regime.Rules().Interest with { Rounding = given.rounding }, Rates(("2020-01-01", 8), ("2023-07-01", 12), ("2025-01-01", 6)));

            segments[0].From.ShouldBe(due.AddDays(1));
            segments[^1].Through.ShouldBe(due.AddDays(given.length));
            segments.Zip(segments.Skip(1)).ShouldAllBe(pair => pair.First.Through.AddDays(1) == pair.Second.From);
            segments.Sum(segment => segment.Days).ShouldBe(given.length);
            segments.ShouldAllBe(segment => segment.Exact >= 0);
            var isExact = given.rounding is InterestRounding.Total or InterestRounding.PerSegmentOfExactCapital;
            segments.ShouldAllBe(segment => !isExact || segment.Exact == Math.Max(0, segment.Rate.Of(segment.Sum)) * segment.Days / 365m);
            segments.Sum(segment => segment.Amount.Amount).ShouldBe(
                given.rounding == InterestRounding.PerSegmentOfExactCapital ? segments.Sum(segment => Rounded([segment])) : Rounded(segments), "the amounts of the segments are the total, under each policy");
        });
    }

    [Fact]
    public void Given_TheRatesInAnyOrder_When_Asked_Then_TheAnswerIsTheSame()
    {
        (string From, decimal Percent)[] rates = [("2020-01-01", 8), ("2023-07-01", 12), ("2024-02-10", 3), ("2025-01-01", 6)];
        var expected = Of(1_234.56m, "2022-02-28", "2026-02-28", Regime.NlCommercial, Rates(rates));

        Properties.Check(Gen.Shuffle(rates), shuffled => Of(1_234.56m, "2022-02-28", "2026-02-28", Regime.NlCommercial, Rates(shuffled)).ShouldBe(expected));
    }

    [Fact]
    public void Given_ARateThatWasCorrected_When_AskedAsOfBefore_Then_TheOldOneHolds()
    {
        var at = new DateTime(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc);
        var published = new InterestRate("test", Day("2026-01-01"), new Percentage(4), "published");
        var corrected = new RateTable([published]).Correct(new RateEntry(new RateSeries("test"), Day("2026-01-01"), new Percentage(6), "corrected"), "admin", at)!;
        var table = new RateTable([corrected, published]);

        table.On(Day("2026-02-01")).Value.ShouldBe(6);
        table.KnownAt(at.AddSeconds(-1)).On(Day("2026-02-01")).Value.ShouldBe(4);
        table.KnownAt(at).On(Day("2026-02-01")).Value.ShouldBe(6);
    }

    [Theory]
    [InlineData("US", true, Regime.UsConsumer)]
    [InlineData("US", false, Regime.UsCommercial)]
    [InlineData("NL", true, Regime.NlConsumer)]
    [InlineData("NL", false, Regime.NlCommercial)]
    [InlineData("GB", false, Regime.UkCommercial)]
    [InlineData("GB", true, Regime.Other)]
    [InlineData("DE", false, Regime.DeCommercial)]
    [InlineData("DE", true, Regime.DeConsumer)]
    [InlineData("FR", false, Regime.EuCommercial)]
    [InlineData("JP", false, Regime.Other)]
    public void Given_ADebtor_When_TheRegimeIsChosen_Then_CountryAndLegalFormDecide(string country, bool isPerson, Regime expected) =>
        Regimes.Of(country, isPerson ? Domain.Parties.LegalForm.Person : Domain.Parties.LegalForm.Business).ShouldBe(expected);

    [Theory]
    [InlineData(Regime.UsConsumer)]
    [InlineData(Regime.UsCommercial)]
    [InlineData(Regime.Other)]
    public void Given_ARegimeWithoutStatutoryInterest_When_Looked_Then_ItHasNoRateSeries(Regime regime) => regime.Rules().RateSeries.ShouldBeNull();

    private static IReadOnlyList<InterestSegment> Of(decimal sum, string dueOn, string through, Regime regime, RateTable rates, params InterestMovement[] movements) =>
        InterestAccrual.Segments(Eur(sum), Day(dueOn), Day(through), movements, regime.Rules().Interest, rates);

    private static decimal Rounded(IEnumerable<InterestSegment> segments) =>
        Money.Rounded(segments.Sum(segment => segment.Exact), Currency.Euro, RoundingIntent.Interest).Amount;
}
