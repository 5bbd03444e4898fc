using System.Text;
using Agency.Domain.Banking;
using Agency.Domain.Common;

namespace Agency.Application.Tests.Banking;

public sealed class CamtReadingTests
{
    private const string Booked = "<Amt Ccy=\"EUR\">50.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>";

    [Fact]
    public void Given_AStatement_When_Read_Then_ItsHeadIsThere()
    {
        var statement = BankFixtures.ReadOwn("camt-08.xml").Accepted.First();

        (statement.Account, statement.Currency, statement.Id, statement.Number).ShouldBe(("NL91ABNA0417164300", Currency.Euro, "S-061-NL91", "61"));
        (statement.From, statement.Through).ShouldBe((new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 2)));
        (statement.Opening, statement.Closing).ShouldBe((Euros(1000), Euros(1287.50m)));
        (statement.Bank, statement.Holder).ShouldBe(("ABNANL2A", "Stichting Derdengelden Voorbeeld"));
    }

    [Fact]
    public void Given_AReceipt_When_Read_Then_EveryFieldIsThere()
    {
        var line = Lines()[0];

        line.ShouldBe(new BankStatementLine
        {
            Identity = line.Identity,
            BookedOn = new DateOnly(2026, 3, 2),
            ValuedOn = new DateOnly(2026, 3, 3),
            Amount = Euros(250),
            EndToEndId = "E2E-0117",
            StructuredReference = "RF18539007547034",
            RemittanceText = "Dossier C-2026-000117 eerste termijn",
            CounterpartyName = "Timmerwerken Visser",
            CounterpartyAccount = "NL20INGB0001234567",
            CounterpartyBank = "INGBNL2A",
            BankReference = "ABN-7781",
            TransactionCode = "PMNT-RCDT-ESCT",
        });
    }

    /// <summary>alyf-de/banking 440: returns within one deposit, with the wrong sign, though debits equal credits.</summary>
    [Fact]
    public void Given_ABatchWithAReturnInIt_When_Read_Then_EachPaymentIsALineWithItsOwnSign()
    {
        var batch = Lines().Skip(1).Take(3).ToList();

        batch.Select(line => line.Amount).ShouldBe([Euros(112.50m), Euros(112.50m), Euros(-37.50m)]);
        batch.Select(line => (line.EndToEndId, line.IsReversal, line.ReversalReason)).ShouldBe([("DD-1", false, null), ("DD-2", false, null), ("DD-0", true, "MD06")]);
        batch.Select(line => line.CounterpartyName).ShouldBe(["J. de Boer", "K. Smit", "P. Bakker"]);
        batch.Select(line => line.Identity).ShouldBeUnique();
        batch[0].MandateId.ShouldBe("M-77");
    }

    [Fact]
    public void Given_AnUnpaidDirectDebit_When_Read_Then_ItIsAReversalWithItsReason_AndTheDebtorIsTheOther()
    {
        var line = Lines()[4];

        (line.Amount, line.IsReversal, line.ReversalReason, line.CounterpartyName).ShouldBe((Euros(-100), true, "AC04", "R. Mulder"));
    }

    [Fact]
    public void Given_ABookingWithoutDetails_When_Read_Then_TheBanksWordsAreItsText()
    {
        var line = Lines()[5];

        (line.Amount, line.RemittanceText, line.ValuedOn, line.IsReversal).ShouldBe((Euros(-50), "Kosten betalingsverkeer", line.BookedOn, false));
    }

    [Fact]
    public void Given_Version02_When_Read_Then_AmountsOfDetailsAreFoundInTheAccountsCurrency_AndAnnouncedBookingsAreLeftOut()
    {
        var reading = BankFixtures.ReadOwn("camt-02.xml").Statements.ShouldHaveSingleItem();

        var lines = reading.Statement.ShouldNotBeNull().Lines;
        lines.Select(line => (line.Amount, line.BankReference, line.CounterpartyName, line.CounterpartyAccount)).ShouldBe(
            [(Euros(30), "B-1", "Müller GmbH", "DE75512108001245126199"), (Euros(50), "B-2", "Weber KG", "0532013001")]);
        lines[0].EndToEndId.ShouldBeNull("NOTPROVIDED is no reference");
        (reading.Entries, reading.Problems.Single().Code, reading.Problems.Single().Blocking).ShouldBe((2, BankFileCodes.NotBookedLeftOut, false));
    }

    [Fact]
    public void Given_Version04_When_Read_Then_ItIsReadAsTheOthers() =>
        BankFixtures.ReadOwn("camt-02.xml", ("camt.053.001.02", "camt.053.001.04")).Accepted.ShouldHaveSingleItem().Lines.Count.ShouldBe(2);

    [Theory]
    [InlineData("camt.053.001.03", BankFileCodes.UnknownVersion)]
    [InlineData("camt.053.001.13", BankFileCodes.UnknownVersion)]
    [InlineData("camt.052.001.08", BankFileCodes.UnknownVersion)]
    public void Given_AVersionThatIsNotRead_When_Read_Then_TheFileIsRefusedByName(string version, string code) =>
        BankFixtures.ReadOwn("camt-08.xml", ("camt.053.001.08", version)).Refusals().ShouldBe([code]);

    [Theory]
    [InlineData("1287.50</Amt><CdtDbtInd>CRDT", "1287.51</Amt><CdtDbtInd>CRDT", BankFileCodes.NotReconciled)]
    [InlineData("1287.50</Amt><CdtDbtInd>CRDT", "1287.50</Amt><CdtDbtInd>DBIT", BankFileCodes.NotReconciled)]
    [InlineData("<Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">1287", "<Cd>CLAV</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">1287", BankFileCodes.BalanceMissing)]
    [InlineData("<IBAN>NL91ABNA0417164300", "<IBAN>NL91ABNA0417164301", BankFileCodes.IbanInvalid)]
    [InlineData("<Ccy>EUR</Ccy>\n        <Ownr>", "<Ccy>EUX</Ccy>\n        <Ownr>", BankFileCodes.CurrencyUnknown)]
    [InlineData("<Amt Ccy=\"EUR\">187.50</Amt>", "<Amt Ccy=\"USD\">187.50</Amt>", BankFileCodes.CurrencyMixed)]
    [InlineData("<Amt Ccy=\"EUR\">37.50", "<Amt Ccy=\"EUR\">37.49", BankFileCodes.DetailsDoNotAddUp)]
    [InlineData("37.50</Amt><CdtDbtInd>DBIT", "37.50</Amt><CdtDbtInd>CRDT", BankFileCodes.DetailsDoNotAddUp)]
    [InlineData("<NbOfTxs>3", "<NbOfTxs>4", BankFileCodes.ControlCountWrong)]
    [InlineData("<NbOfNtries>4", "<NbOfNtries>5", BankFileCodes.ControlCountWrong)]
    [InlineData("<Sum>437.50", "<Sum>437.49", BankFileCodes.ControlTotalWrong)]
    [InlineData("<Amt Ccy=\"EUR\">250.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>", "<Amt Ccy=\"EUR\">250.005</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>", BankFileCodes.TooManyDecimals)]
    [InlineData("<Amt Ccy=\"EUR\">250.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>", "<Amt Ccy=\"EUR\">-250.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>", BankFileCodes.AmountUnreadable)]
    [InlineData("<Amt Ccy=\"EUR\">250.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>", "<Amt Ccy=\"EUR\">250.00</Amt><CdtDbtInd>BOTH</CdtDbtInd><Sts>", BankFileCodes.DirectionUnknown)]
    [InlineData("<BookgDt><Dt>2026-03-02</Dt></BookgDt>\n        <BkTxCd><Prtry><Cd>KOSTEN", "<BkTxCd><Prtry><Cd>KOSTEN", BankFileCodes.DateMissing)]
    public void Given_AStatementThatDoesNotHold_When_Read_Then_ItIsRefusedByName_AndTheOtherStands(string right, string wrong, string code)
    {
        var reading = BankFixtures.ReadOwn("camt-08.xml", (right, wrong));

        reading.Statements[0].IsRefused.ShouldBeTrue();
        reading.Statements[0].Refusals().ShouldContain(code);
        reading.Accepted.ShouldHaveSingleItem().Account.ShouldBe("NL20INGB0001234567");
    }

    [Fact]
    public void Given_ADocumentTypeDeclaration_When_Read_Then_ItIsRefusedUnread()
    {
        const string Bomb = "<!DOCTYPE Document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>\n<Document";

        BankFixtures.ReadOwn("camt-08.xml", ("<Document", Bomb)).Refusals().ShouldBe([BankFileCodes.DoctypeProhibited]);
    }

    [Theory]
    [InlineData("</Stmt>\n  </BkToCstmrStmt>")]
    [InlineData("<NbOfTxs>")]
    [InlineData("ent>")]
    public void Given_AFileThatWasCutOff_When_Read_Then_NothingOfItIsUsed(string lastIndex)
    {
        var text = BankFixtures.Text("camt-08.xml");

        var reading = BankFixtures.ReadText(text[..text.LastIndexOf(lastIndex, StringComparison.Ordinal)]);

        reading.Refusals().ShouldBe([BankFileCodes.Truncated]);
        reading.Accepted.ShouldBeEmpty();
    }

    [Fact]
    public void Given_BrokenXml_When_Read_Then_ItIsRefusedByName() => BankFixtures.ReadOwn("camt-08.xml", ("<NtryRef>2</NtryRef>", "<NtryRef>2")).Refusals().ShouldBe([BankFileCodes.NotXml]);

    [Fact]
    public void Given_Utf16_When_Read_Then_ItIsReadAsWell()
    {
        var text = BankFixtures.Text("camt-02.xml").Replace("UTF-8", "UTF-16", StringComparison.Ordinal);

        BankFixtures.Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]).Accepted.ShouldHaveSingleItem().Lines[0].CounterpartyName.ShouldBe("Müller GmbH");
    }

    [Fact]
    public void Given_TheSameFileTwice_When_Read_Then_TheIdentitiesAreTheSame() =>
        BankFixtures.ReadOwn("camt-08.xml").Accepted.SelectMany(statement => statement.Lines).Select(line => line.Identity)
            .ShouldBe(BankFixtures.ReadOwn("camt-08.xml").Accepted.SelectMany(statement => statement.Lines).Select(line => line.Identity));

    [Fact]
    public void Given_DetailsOfWhichNoneHasAnAmount_When_Read_Then_TheBookingIsOneLine()
    {
        var reading = BankFixtures.ReadOwn("camt-02.xml", ("<TxAmt><Amt Ccy=\"EUR\">50.00</Amt></TxAmt>", ""), ("<TxAmt><Amt Ccy=\"EUR\">30.00</Amt></TxAmt>", ""));

        reading.Accepted.ShouldHaveSingleItem().Lines.ShouldHaveSingleItem().Amount.ShouldBe(Euros(80));
        reading.Statements[0].Problems.ShouldContain(problem => problem.Code == BankFileCodes.DetailsWithoutAmounts && !problem.Blocking);
    }

    [SkippableTheory]
    [InlineData("camt-08.xml", "camt.053.001.08.xsd")]
    [InlineData("camt-02.xml", "camt.053.001.02.xsd")]
    public void Given_OurOwnFile_When_TheSchemaIsAtHand_Then_ItIsValid(string file, string schema)
    {
        Skip.If(BankFixtures.SamplesFolder is null, BankFixtures.NoSamples);

        Schemas.Problems(BankFixtures.Bytes(file), Path.Combine(BankFixtures.SamplesFolder!, "camt053", schema)).ShouldBeEmpty();
    }

    [Fact]
    public void Given_AnAmountOfTheFee_When_ItIsNotBooked_Then_ItDoesNotCount() =>
        BankFixtures.ReadOwn("camt-08.xml", (Booked, Booked.Replace("BOOK", "PDNG", StringComparison.Ordinal))).Statements[0].Refusals().ShouldBe([BankFileCodes.NotReconciled]);

    private static IReadOnlyList<BankStatementLine> Lines() => BankFixtures.ReadOwn("camt-08.xml").Accepted.First().Lines;

    private static Money Euros(decimal amount) => new(amount, Currency.Euro);
}
