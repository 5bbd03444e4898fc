using Agency.Domain.Banking;
using Agency.Domain.Banking.Rules;
using FsCheck;
using FsCheck.Fluent;
using static Agency.Domain.Tests.Builders;

namespace Agency.Domain.Tests.Banking;

public sealed class CheckDigitTests
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    [Theory]
    [InlineData("NL91ABNA0417164300")]
    [InlineData("nl91 abna 0417 1643 00")]
    [InlineData("GB82 WEST 1234 5698 7654 32")]
    [InlineData("DE89370400440532013000")]
    [InlineData("NO9386011117947")]
    [InlineData("MT84MALT011000012345MTLCAST001S")]
    public void Given_AnIbanOfTheRegistry_When_Proved_Then_ItIsOne(string iban) => Iban.Of(iban).ShouldBe(iban.Replace(" ", "").ToUpperInvariant());

    [Theory]
    [InlineData("NL92ABNA0417164300", "check digits")]
    [InlineData("NL91ABNA041716430", "18 characters, this has 17")]
    [InlineData("US91ABNA0417164300", "country")]
    [InlineData("417164300", "country")]
    [InlineData("", "country")]
    [InlineData("NL91ABNA04171643é0", "check digits")]
    public void Given_WhatIsNoIban_When_Proved_Then_ItIsRefusedByName(string text, string why)
    {
        RuleBrokenBy(() => Iban.Of(text)).ShouldBe(nameof(IbanMustBeValid));
        new IbanMustBeValid(text).Message.ShouldContain(why);
    }

    [Fact]
    public void Given_AnyIban_When_OneDigitIsChanged_Then_ItIsCaught() => Properties.Check(Ibans.SelectMany(iban => Changed(iban, from: 2)), CaughtBy(Iban.IsValid));

    [Fact]
    public void Given_AnyIban_When_TwoNeighboursAreSwapped_Then_ItIsCaught() => Properties.Check(Ibans.SelectMany(Swapped), CaughtBy(Iban.IsValid));

    [Fact]
    public void Given_CheckDigitsThatAreNeverMade_When_Proved_Then_TheyAreRefusedThoughTheSumIsRight()
    {
        var made = Enumerable.Range(0, 200).Select(number => WithDigits("NL", $"ABNA{number:0000000000}")).First(iban => iban[2..4] == "97");

        Iban.IsValid(made).ShouldBeTrue();
        Iban.IsValid("NL00" + made[4..]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("ABNANL2A")]
    [InlineData("ingbnl2axxx")]
    [InlineData("DEUTDEFF500")]
    public void Given_ABic_When_Proved_Then_ItIsOne(string bic) => Bic.Of(bic).ShouldBe(bic.ToUpperInvariant());

    [Theory]
    [InlineData("ABNANL2")]
    [InlineData("ABNANL2A5")]
    [InlineData("ABNA112A")]
    [InlineData("ABNANL2Ä")]
    [InlineData("")]
    public void Given_WhatIsNoBic_When_Proved_Then_ItIsRefusedByName(string text) => RuleBrokenBy(() => Bic.Of(text)).ShouldBe(nameof(BicMustHaveItsForm));

    [Theory]
    [InlineData("021000021")]
    [InlineData("011401533")]
    [InlineData("091000019")]
    public void Given_ARoutingNumber_When_Proved_Then_ItIsOne(string number) => RoutingNumber.Of(number).ShouldBe(number);

    [Theory]
    [InlineData("021000022")]
    [InlineData("02100002")]
    [InlineData("000000000")]
    [InlineData("02100002A")]
    public void Given_WhatIsNoRoutingNumber_When_Proved_Then_ItIsRefusedByName(string text) =>
        RuleBrokenBy(() => RoutingNumber.Of(text)).ShouldBe(nameof(RoutingNumberMustHaveItsCheckDigit));

    [Fact]
    public void Given_AnyRoutingNumber_When_OneDigitIsChanged_Then_ItIsCaught()
    {
        var numbers = Gen.Choose(1, 99_999_999).Select(number => $"{number:00000000}").Select(start => Enumerable.Range(0, 10).Select(last => $"{start}{last}").Single(RoutingNumber.IsValid));

        Properties.Check(numbers.SelectMany(number => Changed(number, from: 0)), CaughtBy(RoutingNumber.IsValid));
    }

    [Theory]
    [InlineData("539007547034", "RF18539007547034")]
    [InlineData("5390-0754 7034", "RF18539007547034")]
    [InlineData("C-2026-000117", "RF46C2026000117")]
    public void Given_OurOwnNumber_When_AReferenceIsMade_Then_ItCarriesItsCheckDigits(string own, string expected)
    {
        CreditorReference.Make(own).ShouldBe(expected, "the first is the example of ISO 11649");
        CreditorReference.IsValid(expected).ShouldBeTrue();
    }

    [Theory]
    [InlineData("RF19539007547034")]
    [InlineData("XX18539007547034")]
    [InlineData("RF18")]
    [InlineData("RF181234567890123456789012")]
    public void Given_WhatIsNoReference_When_Proved_Then_ItIsRefusedByName(string text) =>
        RuleBrokenBy(() => CreditorReference.Of(text)).ShouldBe(nameof(CreditorReferenceMustHaveItsCheckDigits));

    [Theory]
    [InlineData("")]
    [InlineData("- / -")]
    [InlineData("1234567890123456789012")]
    public void Given_AnOwnNumberThatDoesNotFit_When_AReferenceIsMade_Then_ItIsRefusedByName(string own) =>
        RuleBrokenBy(() => CreditorReference.Make(own)).ShouldBe(nameof(CreditorReferenceMustHaveItsCheckDigits));

    [Fact]
    public void Given_AnyReference_When_OneDigitIsChanged_Then_ItIsCaught()
    {
        var references = Gen.Choose(1, 21).SelectMany(length => Gen.ArrayOf(Gen.Elements(Letters.ToCharArray()), length)).Select(own => CreditorReference.Make(new string(own)));

        Properties.Check(references, reference => CreditorReference.IsValid(reference).ShouldBeTrue());
        Properties.Check(references.SelectMany(reference => Changed(reference, from: 2)), CaughtBy(CreditorReference.IsValid));
    }

    private static Gen<string> Ibans =>
        from country in Gen.Elements(IbanCountries.All.ToArray())
        from own in Gen.ArrayOf(Gen.Elements(Letters.ToCharArray()), IbanCountries.LengthOf(country)!.Value - 4)
        select WithDigits(country, new string(own));

    private static string WithDigits(string country, string own) =>
        Enumerable.Range(2, 97).Select(digits => $"{country}{digits:00}{own}").Single(Iban.IsValid);

    private static Gen<(string Right, string Wrong)> Changed(string right, int from)
    {
        var places = Enumerable.Range(from, right.Length - from).Where(place => char.IsAsciiDigit(right[place])).ToArray();
        return
            from place in Gen.Elements(places)
            from step in Gen.Choose(1, 9)
            select (right, $"{right[..place]}{(right[place] - '0' + step) % 10}{right[(place + 1)..]}");
    }

    private static Gen<(string Right, string Wrong)> Swapped(string right) =>
        Gen.Choose(4, right.Length - 2).Select(place => (right, $"{right[..place]}{right[place + 1]}{right[place]}{right[(place + 2)..]}"));

    private static Action<(string Right, string Wrong)> CaughtBy(Func<string?, bool> isValid) => given =>
    {
        isValid(given.Right).ShouldBeTrue(given.Right);
        (given.Right == given.Wrong || !isValid(given.Wrong)).ShouldBeTrue($"{given.Right} and {given.Wrong} both pass");
    };
}
