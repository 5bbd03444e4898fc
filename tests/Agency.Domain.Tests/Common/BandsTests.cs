using Agency.Domain.Common;
using Agency.Domain.Common.Rules;
using FsCheck.Fluent;
using static Agency.Domain.Tests.Builders;

namespace Agency.Domain.Tests.Common;

public sealed class BandsTests
{
    private static readonly Band[] Rising = [new(0, new Percentage(5)), new(50_000, new Percentage(6.5m)), new(100_000, new Percentage(7.5m))];

    [Theory]
    [InlineData(0, 0)]
    [InlineData(50_000, 2_500)]
    [InlineData(51_417.5, 2_592.1375)]
    [InlineData(100_000, 5_750)]
    [InlineData(110_000, 6_500)]
    public void Given_MarginalBands_When_AnAmountCrossesThem_Then_EachPartEarnsItsOwnRate(decimal cumulative, decimal expected) =>
        new Bands(BandMode.Marginal, Rising).Exact(cumulative).ShouldBe(expected);

    [Theory]
    [InlineData(49_999.99, 2_499.9995)]
    [InlineData(50_000, 3_250)]
    [InlineData(110_000, 8_250)]
    public void Given_WholeBands_When_AnAmountCrossesThem_Then_AllOfItEarnsTheLastRate(decimal cumulative, decimal expected) =>
        new Bands(BandMode.WholeBand, Rising).Exact(cumulative).ShouldBe(expected);

    [Fact]
    public void Given_AFallingWholeBand_When_TheThresholdIsPassed_Then_ThereIsACliff()
    {
        Band[] steps = [new(0, new Percentage(28)), new(2_000.01m, new Percentage(20))];

        new Bands(BandMode.WholeBand, steps).Exact(2_000).ShouldBe(560);
        new Bands(BandMode.WholeBand, steps).Exact(2_100).ShouldBe(420);
        new Bands(BandMode.Marginal, steps).Exact(2_100).ShouldBeGreaterThan(560, "a marginal schedule has no cliff");
    }

    public static TheoryData<decimal[]> Gaps() => new() { Array.Empty<decimal>(), new[] { 0.01m }, new[] { 0m, 100, 100 }, new[] { 0m, 200, 100 }, new[] { -1m, 0 } };

    [Theory]
    [MemberData(nameof(Gaps))]
    public void Given_BandsWithAGapOrOverlap_When_Made_Then_TheyAreRefused(decimal[] edges) =>
        RuleBrokenBy(() => _ = new Bands(BandMode.Marginal, [.. edges.Select(edge => new Band(edge, new Percentage(5)))])).ShouldBe(nameof(BandsMustStartAtZeroAndRise));

    [Fact]
    public void Given_AnyMarginalBands_When_MoreIsCollected_Then_NeverLessIsEarned()
    {
        var cases =
            from edges in Gen.ArrayOf(Properties.Amounts(2), 4)
            from rates in Gen.ArrayOf(Gen.Choose(0, 100), 5)
            from amounts in Properties.Amounts(2).Two()
            select (Edges: edges.Distinct().Order().Prepend(0m).ToArray(), rates, amounts);

        Properties.Check(cases, given =>
        {
            var bands = new Bands(BandMode.Marginal, [.. given.Edges.Select((edge, index) => new Band(edge, new Percentage(given.rates[index])))]);
            var (less, more) = (Math.Min(given.amounts.Item1, given.amounts.Item2), Math.Max(given.amounts.Item1, given.amounts.Item2));

            bands.Exact(less).ShouldBeLessThanOrEqualTo(bands.Exact(more));
            bands.Exact(more).ShouldBeLessThanOrEqualTo(bands.RateMax().Of(more));
            bands.Exact(-more).ShouldBe(-bands.Exact(more));
        });
    }

    [Theory]
    [InlineData(BandMode.Marginal, 51_417.5, "50000.00 × 5 % + 1417.50 × 6.5 %")]
    [InlineData(BandMode.Marginal, 50_000, "50000.00 × 5 %")]
    [InlineData(BandMode.Marginal, 0, "0.00 × 5 %")]
    [InlineData(BandMode.Marginal, 0.125, "0.125 × 5 %")]
    [InlineData(BandMode.WholeBand, 51_417.5, "51417.50 × 6.5 %")]
    [InlineData(BandMode.Marginal, -51_417.5, "-(50000.00 × 5 % + 1417.50 × 6.5 %)")]
    [InlineData(BandMode.WholeBand, -51_417.5, "-(51417.50 × 6.5 %)")]
    public void Given_AnAmount_When_Described_Then_TheWordsAreTheSum(BandMode mode, decimal cumulative, string expected) =>
        new Bands(mode, Rising).Describe(cumulative).ShouldBe(expected);

    [Fact]
    public void Given_BandsWithTheSameSteps_When_Compared_Then_TheyAreEqual()
    {
        new Bands(BandMode.Marginal, Rising).ShouldBe(new Bands(BandMode.Marginal, [.. Rising]));
        new Bands(BandMode.Marginal, Rising).ShouldNotBe(new Bands(BandMode.WholeBand, Rising));
    }
}
