using Agency.Domain.Common;
using FsCheck.Fluent;
using static Agency.Domain.Tests.Builders;

namespace Agency.Domain.Tests.Common;

public sealed class SplitTests
{
    [Theory]
    [InlineData("EUR", 2)]
    [InlineData("JPY", 0)]
    [InlineData("BHD", 3)]
    public void Given_AnyTotalAndWeights_When_Split_Then_ThePartsAddUpAndAreWithinOneUnit(string currency, int decimals)
    {
        var cases =
            from size in Gen.Choose(1, 12)
            from weights in Gen.ArrayOf(Properties.Amounts(2), size)
            from zeroed in Gen.ArrayOf(Gen.Choose(0, 3), size)
            from amount in Properties.Amounts(decimals, int.MaxValue)
            from sign in Gen.Elements(1m, -1m)
            select (Total: Amount(amount * sign, currency), Weights: weights.Zip(zeroed, (weight, zero) => zero == 0 ? 0 : weight).ToArray());

        Properties.Check(cases, given =>
        {
            var parts = Split.ByWeights(given.Total, given.Weights);

            parts.Count.ShouldBe(given.Weights.Length);
            Money.Sum(parts, given.Total.Currency).ShouldBe(given.Total);
            var sum = given.Weights.Sum();
            if (sum > 0)
            {
                parts.Select((part, index) => Math.Abs(part.Amount - (given.Total.Amount * given.Weights[index] / sum)))
                    .ShouldAllBe(distance => distance < given.Total.Currency.SmallestUnit);
            }
        });
    }

    [Fact]
    public void Given_OneCentTooMany_When_Split_Then_ThePartThatLostMostGetsIt() =>
        Split.ByWeights(Eur(100), [1, 1, 1]).ShouldBe([Eur(33.34m), Eur(33.33m), Eur(33.33m)]);

    [Fact]
    public void Given_ANegativeTotal_When_Split_Then_ItIsTheMirrorOfThePositiveOne() =>
        Split.ByWeights(Eur(-0.05m), [50, 30, 20]).ShouldBe([.. Split.ByWeights(Eur(0.05m), [50, 30, 20]).Select(part => -part)]);

    [Fact]
    public void Given_WeightsOfNothing_When_Split_Then_TheFirstGetsAll() => Split.ByWeights(Eur(5), [0, 0]).ShouldBe([Eur(5), Eur(0)]);

    [Fact]
    public void Given_AWeightOfNothing_When_Split_Then_ItGetsNothing() => Split.ByWeights(Eur(0.01m), [0, 1]).ShouldBe([Eur(0), Eur(0.01m)]);

    [Fact]
    public void Given_NoOrNegativeWeights_When_Split_Then_ItIsRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Split.ByWeights(Eur(1), []));
        Should.Throw<ArgumentOutOfRangeException>(() => Split.ByWeights(Eur(1), [1, -1]));
    }
}
