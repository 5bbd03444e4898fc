using Agency.Domain.Banking;
using Agency.Domain.Common;

namespace Agency.Application.Tests.Banking;

public sealed class Bai2ReadingTests
{
    [Fact]
    public void Given_RecordsThatEndWithASlash_When_Read_Then_BalancesAndLinesAreThere()
    {
        var statements = BankFixtures.ReadOwn("bai2-slash.txt").Accepted.ToList();

        statements.Select(statement => (statement.Account, statement.Opening, statement.Closing)).ShouldBe([("4589761203", Dollars(1000), Dollars(1435)), ("7700112233", null, null)]);
        statements[0].Lines.Select(line => (line.Amount, line.TransactionCode, line.BankReference, line.OwnReference)).ShouldBe(
        [
            (Dollars(-100), "475", null, "1047"), (Dollars(500), "165", "ACH900", "C-2026-000117"), (Dollars(-15), "557", "ACH901", "E2E-9"), (Dollars(50), "108", "DEP1", null),
        ]);
        statements[0].Lines[1].ValuedOn.ShouldBe(new DateOnly(2026, 3, 3));
        statements[0].Lines[1].RemittanceText.ShouldBe("PPD VISSER TIMBER INVOICE 2026-0117, FIRST PART", "a comma in the text is a comma");
        (statements[0].Lines[2].IsReversal, statements[0].Lines[2].ReversalReason).ShouldBe((true, "R01"));
    }

    [Fact]
    public void Given_RecordsThatEndWithTheLine_When_Read_Then_WordsInContinuationsAreFound()
    {
        var lines = BankFixtures.ReadOwn("bai2-lines.txt").Accepted.ShouldHaveSingleItem().Lines;

        (lines[0].Amount, lines[0].IsReversal, lines[0].ReversalReason, lines[0].EndToEndId).ShouldBe((Dollars(600), true, "R02", "028000020000335"));
        (lines[1].Amount, lines[1].CounterpartyName, lines[1].RemittanceText).ShouldBe((Dollars(-610), "TEST COMPANY", "April remittance, part 2"));
    }

    [Theory]
    [InlineData("015,143500", "015,143501", BankFileCodes.NotReconciled)]
    [InlineData("49,376500,8", "49,376501,8", BankFileCodes.ControlTotalWrong)]
    [InlineData("49,376500,8", "49,376500,7", BankFileCodes.ControlCountWrong)]
    [InlineData("16,108,5000", "16,108,50.00", BankFileCodes.AmountUnreadable)]
    [InlineData("16,108,5000", "16,720,5000", BankFileCodes.DirectionUnknown)]
    [InlineData("4589761203,USD", "4589761203,USX", BankFileCodes.CurrencyUnknown)]
    [InlineData("98,376500,1,10", "98,376500,2,10", BankFileCodes.ControlCountWrong)]
    [InlineData("02,AGENCY,021000021,1,260302,2359,USD,2", "02,AGENCY,021000021,4,260302,2359,USD,2", BankFileCodes.NotFinal)]
    [InlineData("02,AGENCY,021000021,1,260302,2359,USD,2", "02,AGENCY,021000021,1,260302,2359,USD,3", BankFileCodes.NotFinal)]
    [InlineData("02,AGENCY,021000021,1,260302,2359,USD,2", "02,AGENCY,021000021,1,269902,2359,USD,2", BankFileCodes.DateUnreadable)]
    public void Given_AnAccountThatDoesNotHold_When_Read_Then_ItIsRefusedByName_AndTheOtherGroupStands(string right, string wrong, string code)
    {
        var reading = BankFixtures.ReadOwn("bai2-slash.txt", (right, wrong));

        reading.Statements[0].Refusals().ShouldContain(code);
        reading.Statements[1].IsRefused.ShouldBeFalse();
    }

    [Theory]
    [InlineData("99,376500,2,16/", "99,376501,2,16/", BankFileCodes.ControlTotalWrong)]
    [InlineData("99,376500,2,16/", "99,376500,3,16/", BankFileCodes.ControlCountWrong)]
    [InlineData("99,376500,2,16/", "99,376500,2,15/", BankFileCodes.ControlCountWrong)]
    [InlineData("99,376500,2,16/\n", "", BankFileCodes.Truncated)]
    [InlineData("80,,2/", "80,,3/", BankFileCodes.UnknownVersion)]
    [InlineData("49,0,2/\n", "", BankFileCodes.RecordOutOfOrder)]
    [InlineData("49,0,2/", "4", BankFileCodes.RecordUnreadable)]
    public void Given_AFileThatDoesNotHold_When_Read_Then_NothingOfItIsUsed(string right, string wrong, string code)
    {
        var reading = BankFixtures.ReadOwn("bai2-slash.txt", (right, wrong));

        reading.Refusals().ShouldBe([code]);
        reading.Accepted.ShouldBeEmpty();
    }

    [Fact]
    public void Given_TotalsWithoutTheBookingsThatMakeThem_When_Read_Then_TheAccountIsRefused() =>
        BankFixtures.ReadText("01,B,A,260303,0500,1,,,2/\n02,A,B,1,260302,,,2/\n03,77,,100,5000,2,,400,000,0,/\n49,5000,2/\n98,5000,1,4/\n99,5000,1,6/\n")
            .Statements.Single().Refusals().ShouldBe([BankFileCodes.NotReconciled]);

    private static Money Dollars(decimal amount) => new(amount, Currency.Of("USD"));
}
