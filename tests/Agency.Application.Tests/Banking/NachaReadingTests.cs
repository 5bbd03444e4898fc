using Agency.Domain.Banking;
using Agency.Domain.Common;

namespace Agency.Application.Tests.Banking;

public sealed class NachaReadingTests
{
    [Fact]
    public void Given_AFileOfReturns_When_Read_Then_EachNamesWhatCameBackAndWhy()
    {
        var file = BankFixtures.ReadOwn("nacha-returns.ach").Ach.ShouldNotBeNull();

        (file.Destination, file.Origin, file.CreatedOn, file.Modifier, file.Debits, file.Credits).ShouldBe(("021000021", "1234567890", new DateOnly(2026, 3, 2), "A", Dollars(200.50m), Dollars(400)));
        file.Returns.ShouldBe(
        [
            new AchReturn("R01", AchReturnKind.Return, "091000010000017", "01140153", null, Dollars(-125.50m)),
            new AchReturn("R14", AchReturnKind.Return, "091000010000018", "09100001", "260214 ACCOUNT HOLDER DECEASED", Dollars(400)),
            new AchReturn("R68", AchReturnKind.Dishonored, "091000010000020", "01140153", "01140153000000117 01UNTIMELY RETURN", Dollars(-75)),
            new AchReturn("R73", AchReturnKind.Contested, "091000010000020", "01140153", null, Dollars(-75)),
        ]);
        file.Corrections.ShouldBe([new AchCorrection("C01", "091000010000019", "1918171614")]);
        file.Entries.Select(entry => entry.IndividualId).ShouldBe(["C-2026-000117", "REM-000009", "C-2026-000118", "C-2026-000119"]);
    }

    [Fact]
    public void Given_AFileWithoutEndsOfLine_When_Read_Then_ItIsCutIntoRecords() =>
        BankFixtures.ReadText(BankFixtures.Text("nacha-returns.ach").Replace("\n", "", StringComparison.Ordinal)).Ach.ShouldNotBeNull().Entries.Count().ShouldBe(4);

    [Theory]
    [InlineData("626011401533123456789        0000012550", "626011401533123456789        0000012551", BankFileCodes.ControlTotalWrong)]
    [InlineData("626011401533123456789        0000012550", "626011401534123456789        0000012550", BankFileCodes.RoutingNumberInvalid)]
    [InlineData("626011401533123456789        0000012550", "626011401533123456789        00000125X0", BankFileCodes.AmountUnreadable)]
    [InlineData("82000000040010240154", "82000000050010240154", BankFileCodes.ControlCountWrong)]
    [InlineData("82000000040010240154", "82000000040010240155", BankFileCodes.EntryHashWrong)]
    [InlineData("9000003000002", "9000004000002", BankFileCodes.ControlCountWrong)]
    [InlineData("9000003000002", "9000003000003", BankFileCodes.BlockingWrong)]
    [InlineData("90000030000020000000900125204600000000200500000000", "90000030000020000000900125204600000000200510000000", BankFileCodes.ControlTotalWrong)]
    [InlineData("101 021000021", "101 021000022", BankFileCodes.RoutingNumberInvalid)]
    [InlineData("A094101", "A080101", BankFileCodes.UnknownVersion)]
    [InlineData("799R01", "799X01", BankFileCodes.RecordUnreadable)]
    [InlineData("5225AGENCY", "5220AGENCY", BankFileCodes.ServiceClassWrong)]
    [InlineData("VISSER TIMBER  ", "VISSER TIMBER    ", BankFileCodes.RecordLengthWrong)]
    public void Given_AFileWithOneThingWrong_When_Read_Then_ItIsRefusedByName(string right, string wrong, string code)
    {
        var reading = BankFixtures.ReadOwn("nacha-returns.ach", (right, wrong));

        reading.Refusals().ShouldContain(code);
        reading.Ach.ShouldBeNull();
    }

    [Fact]
    public void Given_AFileThatWasCutOff_When_Read_Then_NothingOfItIsUsed_ThoughWhatWasFoundIsShown()
    {
        var lines = BankFixtures.Text("nacha-returns.ach").Split('\n');

        var reading = BankFixtures.ReadText(string.Join('\n', lines[..5]));

        reading.Refusals().ShouldBe([BankFileCodes.Truncated, BankFileCodes.Truncated], "the batch, and the file");
        (reading.Ach, reading.AchFound!.Returns.Single().Code).ShouldBe((null, "R01"));
        BankFixtures.ReadText(string.Join('\n', lines[..17])).Refusals().ShouldBe([BankFileCodes.BlockingWrong], "the fillers are missing");
    }

    private static Money Dollars(decimal amount) => new(amount, Currency.Of("USD"));
}
