using FsCheck.Fluent;
using System.Globalization;
using Agency.Domain.Common;
using Agency.Domain.Common.Rules;
using static Agency.Domain.Tests.Builders;

namespace Agency.Domain.Tests.Common;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("JPY", 0, "1")]
    [InlineData("EUR", 2, "0.01")]
    [InlineData("BHD", 3, "0.001")]
    [InlineData("CLF", 4, "0.0001")]
    public void Given_ACurrency_When_LookedUp_Then_ItHasItsMinorUnits(string code, int minorUnits, string smallest)
    {
        var currency = Currency.Of(code);

        currency.MinorUnits.ShouldBe(minorUnits);
        currency.SmallestUnit.ShouldBe(decimal.Parse(smallest, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("eur")]
    [InlineData("XXX")]
    [InlineData("")]
    public void Given_ACodeThatIsNoCurrency_When_LookedUp_Then_ItIsRefused(string code) =>
        RuleBrokenBy(() => Currency.Of(code)).ShouldBe(nameof(CurrencyMustBeKnown));

    [Theory]
    [InlineData("1.5", "JPY", false)]
    [InlineData("1.00", "JPY", true)]
    [InlineData("0.01", "EUR", true)]
    [InlineData("0.015", "EUR", false)]
    [InlineData("-0.015", "EUR", false)]
    [InlineData("0.100000", "EUR", true)]
    [InlineData("0.015", "BHD", true)]
    [InlineData("0.0155", "BHD", false)]
    public void Given_AnAmount_When_Made_Then_ItHasNoMoreDecimalsThanItsCurrency(string amount, string currency, bool fits)
    {
        Money Make() => Amount(decimal.Parse(amount, CultureInfo.InvariantCulture), currency);

        if (fits)
        {
            Make().Currency.Code.ShouldBe(currency);
        }
        else
        {
            RuleBrokenBy(() => Make()).ShouldBe(nameof(AmountMustFitMinorUnits));
        }
    }

    [Fact]
    public void Given_AnAmountBeyondTheLedger_When_Made_Then_ItIsRefused()
    {
        Amount(99_999_999_999_999.9999m, "CLF").Amount.ShouldBe(Money.AmountMax);
        RuleBrokenBy(() => Eur(100_000_000_000_000m)).ShouldBe(nameof(AmountMustBeInRange));
        RuleBrokenBy(() => Eur(-100_000_000_000_000m)).ShouldBe(nameof(AmountMustBeInRange));
        RuleBrokenBy(() => _ = Eur(99_999_999_999_999m) + Eur(1m)).ShouldBe(nameof(AmountMustBeInRange));
    }

    [Fact]
    public void Given_TwoCurrencies_When_AddedSubtractedOrCompared_Then_ItIsRefused()
    {
        Action[] mixes =
        [
            () => _ = Eur(1) + Gbp(1),
            () => _ = Eur(1) - Gbp(1),
            () => _ = Eur(1) < Gbp(1),
            () => _ = Eur(0) >= Gbp(0),
            () => Money.Min(Eur(1), Gbp(1)),
            () => Money.Max(Eur(1), Gbp(1)),
            () => Money.Sum([Eur(1), Gbp(1)], Currency.Euro),
            () => Money.Sum([Gbp(1)], Currency.Euro),
        ];

        mixes.ShouldAllBe(mix => RuleBrokenBy(mix) == nameof(CurrenciesMustMatch));
    }

    [Theory]
    [InlineData("0.005", "EUR", "0.01")]
    [InlineData("-0.005", "EUR", "-0.01")]
    [InlineData("0.0049999", "EUR", "0.00")]
    [InlineData("2.5", "JPY", "3")]
    [InlineData("-2.5", "JPY", "-3")]
    [InlineData("0.0005", "BHD", "0.001")]
    [InlineData("-0.0005", "BHD", "-0.001")]
    [InlineData("0.125", "EUR", "0.13")]
    public void Given_AnExactNumber_When_Rounded_Then_HalfGoesAwayFromZero(string exact, string currency, string expected)
    {
        foreach (var intent in Enum.GetValues<RoundingIntent>())
        {
            Money.Rounded(decimal.Parse(exact, CultureInfo.InvariantCulture), Currency.Of(currency), intent).Plain.ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("th-TH")]
    public void Given_AnyCulture_When_WrittenAsText_Then_TheTextIsTheSame(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            Eur(-4200).ToString().ShouldBe("-4200.00 EUR");
            Amount(4200, "JPY").ToString().ShouldBe("4200 JPY");
            new Percentage(7.5m).ToString().ShouldBe("7.5 %");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Given_AnySums_When_AddedAndSubtracted_Then_NothingIsLost() => Properties.Check(Properties.Amounts(2).Two(), pair =>
    {
        var (left, right) = (Eur(pair.Item1), Eur(pair.Item2));

        (left + right - right).ShouldBe(left);
        (left - right).ShouldBe(-(right - left));
        (Money.Min(left, right) + Money.Max(left, right)).ShouldBe(left + right);
    });

    [Fact]
    public void Given_NoAmounts_When_Summed_Then_ItIsNothing() => Money.Sum([], Currency.Euro).ShouldBe(Eur(0));

    [Fact]
    public void Given_APercentage_When_Applied_Then_NothingIsRounded()
    {
        new Percentage(7.5m).Of(0.10m).ShouldBe(0.0075m);
        (new Percentage(7.5m) > new Percentage(7.4m)).ShouldBeTrue();
        (new Percentage(7.5m) >= new Percentage(7.50m)).ShouldBeTrue();
    }
}
