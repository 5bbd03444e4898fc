using System.Text;
using Agency.Domain.Banking;
using Agency.Domain.Common;

namespace Agency.Application.Tests.Banking;

public sealed class Mt940ReadingTests
{
    [Fact]
    public void Given_AbnAmrosMessages_When_Read_Then_TheGoodOneStandsAndTheOtherIsRefused()
    {
        var reading = BankFixtures.ReadOwn("mt940-abnamro.sta");

        reading.Statements.Select(statement => (statement.Account, statement.Entries, statement.Reconciles)).ShouldBe([("NL91ABNA0417164300", 3, true), ("NL91ABNA0417164300", 1, false)]);
        reading.Statements[1].Refusals().ShouldBe([BankFileCodes.NotReconciled]);
        var statement = reading.Accepted.ShouldHaveSingleItem();
        (statement.Opening, statement.Closing, statement.Number, statement.Id).ShouldBe((Euros(1000), Euros(1147.50m), "06101/1", "ABN AMRO BANK NV 06101/1 2026-03-02"));
    }

    [Fact]
    public void Given_WordsBetweenSlashes_When_TheyAreBrokenOverLines_Then_EachIsFound()
    {
        var lines = BankFixtures.ReadOwn("mt940-abnamro.sta").Accepted.First().Lines;

        lines[0].ShouldBe(new BankStatementLine
        {
            Identity = lines[0].Identity,
            BookedOn = new DateOnly(2026, 3, 2),
            ValuedOn = new DateOnly(2026, 3, 3),
            Amount = Euros(250),
            EndToEndId = "E2E-0117",
            RemittanceText = "Dossier C-2026-000117",
            CounterpartyName = "TIMMERWERKEN VISSER",
            CounterpartyAccount = "NL20INGB0001234567",
            CounterpartyBank = "INGBNL2A",
            BankReference = "ABN-7781",
            TransactionCode = "N654",
        });
        (lines[1].Amount, lines[1].IsReversal, lines[1].ReversalReason, lines[1].CounterpartyName, lines[1].MandateId, lines[1].EndToEndId)
            .ShouldBe((Euros(-100), true, "AC04", "R. MULDER", "M-9", "DD-9"));
        (lines[2].Amount, lines[2].RemittanceText, lines[2].BankReference).ShouldBe((Euros(-2.5m), "KOSTEN BETALINGSVERKEER FEBRUARI", null));
    }

    [Fact]
    public void Given_TheSameReceiptInCamtAndMt940_When_Read_Then_ItIsTheSameLine() =>
        BankFixtures.ReadOwn("mt940-abnamro.sta").Accepted.First().Lines[0].Identity.ShouldBe(BankFixtures.ReadOwn("camt-08.xml").Accepted.First().Lines[0].Identity);

    [Fact]
    public void Given_IngsMessage_When_Read_Then_WrappingCurrencyAndReferencesAreUnderstood()
    {
        var statement = BankFixtures.ReadOwn("mt940-ing.sta").Accepted.ShouldHaveSingleItem();

        (statement.Account, statement.Opening, statement.Closing).ShouldBe(("NL20INGB0001234567", Euros(-20), Euros(20.25m)));
        var (receipt, back) = (statement.Lines[0], statement.Lines[1]);
        (receipt.StructuredReference, receipt.EndToEndId, receipt.CounterpartyName, receipt.CounterpartyAccount).ShouldBe(("9001123412341234", "E2E-88", "J. de Boer", "NL91ABNA0417164300"));
        (receipt.TransactionCode, receipt.OwnReference, receipt.BankReference, receipt.RemittanceText).ShouldBe(("NTRF-00100", null, "26061000000001", ""));
        (back.Amount, back.IsReversal, back.ReversalReason, back.RemittanceText).ShouldBe((Euros(-5), true, "MS03", "Terugboeking termijn 2"));
        (back.BookedOn, back.ValuedOn).ShouldBe((new DateOnly(2025, 12, 31), new DateOnly(2026, 1, 1)), "the booking date has no year of its own");
    }

    [Fact]
    public void Given_NumberedFieldsWithSepasWords_When_Read_Then_EachIsFound()
    {
        var statement = BankFixtures.ReadOwn("mt940-sepa.sta").Accepted.ShouldHaveSingleItem();

        statement.Account.ShouldBe("37040044/0532013000");
        var (receipt, back) = (statement.Lines[0], statement.Lines[1]);
        (receipt.Amount, receipt.EndToEndId, receipt.RemittanceText).ShouldBe((Euros(119), "RE-2026-44 K17", "Rechnung 444 Kunde Meier und Partner"));
        (receipt.CounterpartyName, receipt.CounterpartyAccount, receipt.CounterpartyBank).ShouldBe(("MEIER UND PARTNER STEUERBERATER", "DE75512108001245126199", "DEUTDEFF"));
        (back.Amount, back.IsReversal, back.ReversalReason, back.TransactionCode).ShouldBe((Euros(-19), true, "AC01", "NRTI-109"));
    }

    [Fact]
    public void Given_AnOldSetOfLetters_When_Read_Then_NamesAreRight()
    {
        var bytes = Encoding.Latin1.GetBytes(BankFixtures.Text("mt940-sepa.sta").Replace("WEBER", "MÜLLER", StringComparison.Ordinal));

        BankFixtures.Read(bytes).Accepted.Single().Lines[1].CounterpartyName.ShouldBe("MÜLLER KG");
    }

    [Theory]
    [InlineData(":62F:C260302EUR20,25", ":62F:C260302EUR20,26", BankFileCodes.NotReconciled)]
    [InlineData(":62F:C260302EUR20,25", ":62F:D260302EUR20,25", BankFileCodes.NotReconciled)]
    [InlineData(":62F:C260302EUR20,25", ":62F:C260302USD20,25", BankFileCodes.CurrencyMixed)]
    [InlineData(":62F:C260302EUR20,25", ":62F:C260302EUR20.25", BankFileCodes.AmountUnreadable)]
    [InlineData(":62F:C260302EUR20,25", ":62F:C260230EUR20,25", BankFileCodes.DateUnreadable)]
    [InlineData(":62F:C260302EUR20,25\n", "", BankFileCodes.Truncated)]
    [InlineData(":60F:D260301EUR20,00\n", "", BankFileCodes.BalanceMissing)]
    [InlineData(":25:NL20INGB0001234567EUR", ":25:NL21INGB0001234567", BankFileCodes.IbanInvalid)]
    [InlineData(":25:NL20INGB0001234567EUR\n", "", BankFileCodes.AccountMissing)]
    [InlineData("C45,25NTRF", "C45,255NTRF", BankFileCodes.TooManyDecimals)]
    [InlineData("C45,25NTRF", "X45,25NTRF", BankFileCodes.RecordUnreadable)]
    [InlineData(":61:2603020302C", ":61:2602300302C", BankFileCodes.DateUnreadable)]
    [InlineData("EUR20,00\n", "EUR20,00\n:25:1234\n", BankFileCodes.RecordOutOfOrder)]
    public void Given_AMessageThatDoesNotHold_When_Read_Then_ItIsRefusedByName(string right, string wrong, string code)
    {
        var reading = BankFixtures.ReadOwn("mt940-ing.sta", (right, wrong));

        reading.Statements.ShouldHaveSingleItem().Refusals().ShouldContain(code);
        reading.Accepted.ShouldBeEmpty();
    }

    [Fact]
    public void Given_AYenAccount_When_AnAmountHasDecimals_Then_ItIsRefused()
    {
        BankFixtures.ReadText(":20:Y\n:25:77\n:28C:1\n:60F:C260301JPY100,\n:61:260302C50,NTRFNONREF\n:62F:C260302JPY150,\n").Accepted.Single().Closing.ShouldBe(new Money(150, Currency.Of("JPY")));
        BankFixtures.ReadText(":20:Y\n:25:77\n:28C:1\n:60F:C260301JPY100,\n:61:260302C50,5NTRFNONREF\n:62F:C260302JPY150,5\n").Statements.Single().Refusals()
            .ShouldBe([BankFileCodes.TooManyDecimals, BankFileCodes.TooManyDecimals]);
    }

    [Theory]
    [InlineData("N653PREF//1", "/TRTP/SEPA OVERBOEKING BATCH/PREF/RF-2026-0001/REMI/2 posten")]
    [InlineData("NTRFKREF+//1", "191?00SAMMLER?20KREF+RF-2026-0001?21SVWZ+2 Posten")]
    [InlineData("NTRFRF-2026-0001//1", "Batch")]
    public void Given_ABatchBookedAsOneSum_When_Read_Then_OurNumberOfItIsTheReference(string references, string text)
    {
        var line = BankFixtures.ReadText($":20:B\n:25:77\n:28C:1\n:60F:C260301EUR2000,\n:61:2603020302D1516,{references}\n:86:{text}\n:62F:C260302EUR484,\n").Accepted.Single().Lines.Single();

        (line.Amount, line.EndToEndId, line.OwnReference).ShouldBe((Euros(-1_516), null, "RF-2026-0001"));
    }

    private static Money Euros(decimal amount) => new(amount, Currency.Euro);
}
