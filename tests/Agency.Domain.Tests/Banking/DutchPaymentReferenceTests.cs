using Agency.Domain.Banking;

namespace Agency.Domain.Tests.Banking;

public sealed class DutchPaymentReferenceTests
{
    [Theory]
    [InlineData("5000 0567 8901 2345", true)]
    [InlineData("5010.0021.6701.0010", true)]
    [InlineData("3961.3079.9841.0020", true)]
    [InlineData("4000 0567 8901 2345", false)]
    [InlineData("5000 0567 8901 2354", false)]
    [InlineData("500005678901234", false)]
    [InlineData("RF18539007547034", false)]
    public void Given_SixteenDigits_When_Proved_Then_TheFirstMustProveTheRest(string text, bool isValid) =>
        DutchPaymentReference.IsValid(text).ShouldBe(isValid, "the first is the example of the Dutch Payments Association, the next two are of the Dutch tax office");

    [Fact]
    public void Given_ACase_When_ItsReferenceIsMade_Then_ItIsReadBack_HoweverItIsSpelled_AndNoOtherIs()
    {
        for (var number = 1; number <= 2_000; number++)
        {
            var own = $"C-2026-{number:D5}";
            var reference = DutchPaymentReference.Make(own)!;
            DutchPaymentReference.IsValid(reference).ShouldBeTrue();
            DutchPaymentReference.CasesIn($"betaling {reference[..4]} {reference[4..8]} {reference[8..12]} {reference[12..]}, dank").ShouldBe([own]);
        }

        var made = DutchPaymentReference.Make("C-2026-00417")!;
        made.ShouldBe("3620014202600417");
        DutchPaymentReference.Make("C-2026-100417").ShouldBeNull();
        DutchPaymentReference.CasesIn(made[..15] + (made[15] == '9' ? '8' : '9')).ShouldBeEmpty("one digit is wrong");
        DutchPaymentReference.CasesIn("5000056789012345").ShouldBeEmpty("it is another creditor's");
        DutchPaymentReference.CasesIn("1" + made).ShouldBeEmpty("seventeen digits are something else");
    }

    [Fact]
    public void Given_OtherDigitsBesideIt_When_ALineIsRead_Then_ItIsFoundAllTheSame() =>
        DutchPaymentReference.CasesIn($"20260417 {DutchPaymentReference.Make("C-2026-00417")}").ShouldBe(["C-2026-00417"]);
}
