using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Interest;
using Agency.Domain.Legal;
using Agency.Domain.Legal.Rules;
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
        CollectionCosts.OnScale(Eur(principal), Day("2026-01-01"), DeliveredNumbers.All).ShouldBe(Eur(expected));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.01, 40)]
    [InlineData(999.99, 40)]
    [InlineData(1_000, 70)]
    [InlineData(9_999.99, 70)]
    [InlineData(10_000, 100)]
    public void Given_AUkDebt_When_Late_Then_TheFixedSumIsOfItsBand(decimal debt, decimal expected) => CollectionCosts.FixedSum("GB", debt, Day("2026-01-01"), DeliveredNumbers.All).ShouldBe(expected);

    [Theory]
    [InlineData("GB", "GBP", 25, 0.0)]
    [InlineData("GB", "GBP", 25.01, 72.0)]
    [InlineData("GB", "GBP", 1_000, 92.0)]
    [InlineData("GB", "GBP", 1_000.01, 102.0)]
    [InlineData("GB", "GBP", 80_000, 130.0)]
    [InlineData("GB", "EUR", 1_000, null)]
    [InlineData("NL", "EUR", 1_000, null)]
    public void Given_AJudgmentInDefault_When_TheCourtAllowsFixedCosts_Then_TheyAreOfItsBandAndInItsCurrency(string country, string currency, decimal awarded, double? expected) =>
        (CollectionCosts.InDefault(country, new Money(awarded, Currency.Of(currency)), Day("2026-01-01"), DeliveredNumbers.All)?.Amount).ShouldBe((decimal?)expected);

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

    [Fact]
    public void Given_AScaleThatChanges_When_ADebtorFellInDefaultBefore_Then_TheScaleOfThatDayHolds()
    {
        var law = With("NL", "2027-01-01", ("costs.scale.rate-1", 20), ("costs.min", 48), ("costs.max", 8_000));

        CollectionCosts.OnScale(Eur(1_000), Day("2026-12-31"), law).ShouldBe(Eur(150));
        CollectionCosts.OnScale(Eur(1_000), Day("2027-01-01"), law).ShouldBe(Eur(200));
        CollectionCosts.OnScale(Eur(1), Day("2027-01-01"), law).ShouldBe(Eur(48));
        CollectionCosts.OnScale(Eur(9_000_000), Day("2027-01-01"), law).ShouldBe(Eur(8_000));
        CollectionCosts.OnScale(Eur(1_000), Day("2012-06-30"), law).ShouldBeNull("no law gave a scale before July 2012");
    }

    [Fact]
    public void Given_ABandMore_When_TheScaleIsApplied_Then_ItCounts_AndAnAmountMayHaveCents()
    {
        var law = With("NL", "2027-01-01", ("costs.scale.rate-6", 0.25m), ("costs.scale.from-6", 500_000.50m), ("costs.max", 9_000));

        CollectionCosts.OnScale(Eur(600_000.50m), Day("2027-01-01"), law).ShouldBe(Eur(2_775 + 1_500.00m + 250.00m));
    }

    [Fact]
    public void Given_FixedSumsThatChange_When_ACaseOpens_Then_EachDebtHasTheSumOfTheDayOnWhichItsInterestBegan()
    {
        var (british, european) = (With("GB", "2026-07-01", ("costs.fixed.sum-1", 50)), With("EU", "2026-07-01", ("costs.fixed.sum-1", 60)));
        ClaimTerms[] Claims(string currency) => [ClaimOf("INV-1", "2026-06-29", 500, currency: currency), ClaimOf("INV-2", "2026-06-30", 500, currency: currency)];

        Charged(Regime.UkCommercial, british, Claims("GBP")).ShouldBe(90);
        Charged(Regime.EuCommercial, european, Claims("EUR")).ShouldBe(100);
        Charged(Regime.DeCommercial, european, Claims("EUR")).ShouldBe(80, "the German sum is a German number");
        Charged(Regime.UkCommercial, LegalNumbers.Empty, Claims("GBP")).ShouldBe(0, "a law without a number gives nothing");
    }

    [Fact]
    public void Given_ANumberThatDoesNotFitTheOthers_When_Entered_Then_ItIsRefusedByName_AndAFittingOneIsTaken()
    {
        var day = Day("2027-01-01");
        LegalNumberEntry Entry(string subject, decimal value, DateOnly? from = null, string jurisdiction = "NL") => new(LegalSubject.Named(subject)!, jurisdiction, from ?? day, value, "Stb. 2026, 1");
        string Refused(LegalNumberEntry entry) => RuleBrokenBy(() => DeliveredNumbers.All.Enter(entry, "x", Now));

        Refused(Entry("costs.scale.from-3", 2_500)).ShouldBe(nameof(CostStepsMustRise));
        Refused(Entry("costs.scale.from-2", 5_000)).ShouldBe(nameof(CostStepsMustRise));
        Refused(Entry("costs.scale.from-6", 500_000)).ShouldBe(nameof(CostStepsMustRise), "nothing is said of the sixth step");
        Refused(Entry("costs.fixed.from-4", 20_000, jurisdiction: "GB")).ShouldBe(nameof(CostStepsMustRise));
        Refused(Entry("costs.min", 7_000)).ShouldBe(nameof(CostStepsMustRise), "the least above the most");
        Refused(Entry("costs.scale.from-2", 5_000, Day("2012-01-01"))).ShouldBe(nameof(CostStepsMustRise), "the steps of 2012 have not begun");
        Refused(Entry("costs.scale.rate-1", 15.005m)).ShouldBe(nameof(LegalNumberMustBeInItsRange));
        Refused(Entry("costs.scale.rate-1", 101)).ShouldBe(nameof(LegalNumberMustBeInItsRange));
        Refused(Entry("costs.max", 7_000, Day("2012-07-01"))).ShouldBe(nameof(LegalNumbersMustNotOverlap));
        DeliveredNumbers.All.Enter(Entry("costs.max", 7_000.50m), "x", Now).Value.ShouldBe(7_000.50m);
        RuleBrokenBy(() => DeliveredNumbers.All.Correct(Entry("costs.min", 6_776, Day("2012-07-01")), "x", Now)).ShouldBe(nameof(CostStepsMustRise));
    }

    private static LegalNumbers With(string jurisdiction, string from, params (string Subject, decimal Value)[] numbers) =>
        new([.. DeliveredNumbers.All.All, .. numbers.Select(number => new LegalNumber(number.Subject, jurisdiction, Day(from), number.Value, "a new act"))]);

    private static decimal Charged(Regime regime, LegalNumbers law, params ClaimTerms[] claims) =>
        OpenCase(regime, law, claims).Entries.Where(entry => entry.Component == Domain.Cases.Component.CollectionCosts).Sum(entry => entry.Amount.Amount);

    private static decimal Charged(Regime regime, string currency, params decimal[] claims) =>
        OpenCase(regime, claims: [.. claims.Select((open, index) => ClaimOf($"INV-{index}", "2025-12-31", open, currency: currency))])
            .Entries.Where(entry => entry.Component == Domain.Cases.Component.CollectionCosts).Sum(entry => entry.Amount.Amount);

    /// <summary>Besluit art. 2(3): a creditor that cannot reclaim VAT, and says so, adds it: 475.00 and 99.75 on 3,500.</summary>
    [Fact]
    public void Given_ACreditorThatCannotReclaimVat_When_CostsAreCharged_Then_VatIsAddedAlsoAboveTheMinimum()
    {
        CollectionCosts.WithVat(Eur(475), DeliveredNumbers.All, Day("2026-01-01")).ShouldBe(Eur(574.75m));
        CollectionCosts.WithVat(Eur(40), DeliveredNumbers.All, Day("2026-01-01")).ShouldBe(Eur(48.40m));
        CollectionCosts.WithVat(Eur(40), DeliveredNumbers.All, Day("2012-09-30")).ShouldBe(Eur(47.60m), "19 % until then");
    }
}
