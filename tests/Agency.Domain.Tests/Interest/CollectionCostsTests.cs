using Agency.Domain.Interest;
using static Agency.Domain.Tests.Builders;

namespace Agency.Domain.Tests.Interest;

public sealed class CollectionCostsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.01, 40)]
    [InlineData(266.66, 40)]
    [InlineData(266.67, 40)]
    [InlineData(266.74, 40.01)]
    [InlineData(2_500, 375)]
    [InlineData(5_000, 625)]
    [InlineData(10_000, 875)]
    [InlineData(11_770, 892.70)]
    [InlineData(200_000, 2_775)]
    [InlineData(999_999, 6_775)]
    [InlineData(1_000_000, 6_775)]
    [InlineData(50_000_000, 6_775)]
    public void Given_APrincipal_When_TheDutchScaleIsApplied_Then_TheCostsAreTheScales(decimal principal, decimal expected) =>
        CollectionCosts.Wik(Eur(principal)).ShouldBe(Eur(expected));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.01, 40)]
    [InlineData(999.99, 40)]
    [InlineData(1_000, 70)]
    [InlineData(9_999.99, 70)]
    [InlineData(10_000, 100)]
    public void Given_AUkDebt_When_Late_Then_TheFixedSumIsOfItsBand(decimal debt, decimal expected) => CollectionCosts.UkFixedSum(debt).ShouldBe(expected);

    [Fact]
    public void Given_AUkCaseOfTwoDebts_When_Opened_Then_EachDebtHasItsOwnSum() =>
        Charged(Regime.UkCommercial, "GBP", 999.99m, 10_000).ShouldBe(140);

    [Fact]
    public void Given_AnEuropeanCaseOfTwoClaims_When_Opened_Then_EachHasFortyEuro() => Charged(Regime.EuCommercial, "EUR", 50, 5_000).ShouldBe(80);

    [Fact]
    public void Given_ADutchBusinessCaseOfThreeClaims_When_Opened_Then_TheScaleIsOverTheirSum() => Charged(Regime.NlCommercial, "EUR", 100, 150, 200).ShouldBe(67.50m);

    [Theory]
    [InlineData(Regime.NlConsumer, "EUR", "nothing before the fourteen-day letter has run out")]
    [InlineData(Regime.UsConsumer, "USD", "only what the agreement permits")]
    [InlineData(Regime.UsCommercial, "USD", "no statute gives it")]
    [InlineData(Regime.Other, "EUR", "no regime of ours")]
    [InlineData(Regime.UkCommercial, "EUR", "the sum is in pounds")]
    [InlineData(Regime.EuCommercial, "SEK", "the sum is in euro")]
    [InlineData(Regime.NlCommercial, "USD", "the scale is in euro")]
    public void Given_ACaseWithoutFixedCosts_When_Opened_Then_NothingIsCharged(Regime regime, string currency, string why) =>
        Charged(regime, currency, 1_000).ShouldBe(0, why);

    private static decimal Charged(Regime regime, string currency, params decimal[] claims) =>
        OpenCase(regime, claims: [.. claims.Select((open, index) => ClaimOf($"INV-{index}", "2025-12-31", open, currency: currency))])
            .Entries.Where(entry => entry.Component == Domain.Cases.Component.CollectionCosts).Sum(entry => entry.Amount.Amount);
}
