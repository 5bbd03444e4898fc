using System.Text;
using Agency.Application.Referrals;
using Agency.Domain.Referrals;
using Agency.Infrastructure.Imports;

namespace Agency.Application.Tests.Referrals;

public sealed class InvoiceReadingTests
{
    private static readonly string Invoice = UblFiles.Fixture("invoice.xml");

    [Fact]
    public void Given_AWholeInvoice_When_Read_Then_EveryFieldIsThere()
    {
        var reading = UblFiles.Read(Invoice);

        reading.Verdict.ShouldBe(ReadingVerdict.Read, string.Join('\n', reading.Problems));
        reading.ShouldSatisfyAllConditions(
            () => reading.Kind.ShouldBe(InvoiceKind.Invoice),
            () => reading.Number.ShouldBe("2026-0117"),
            () => reading.IssuedOn.ShouldBe(new DateOnly(2026, 3, 2)),
            () => reading.DueOn.ShouldBe(new DateOnly(2026, 4, 1)),
            () => reading.Currency.ShouldBe("EUR"),
            () => reading.Total.ShouldBe(1210.00m),
            () => reading.Open.ShouldBe(1000.00m, "what was prepaid is not claimed"),
            () => reading.PaymentReference.ShouldBe("2026-0117"),
            () => reading.Iban.ShouldBe("NL91ABNA0417164300"),
            () => reading.Lines.ShouldBe(2),
            () => reading.RefersTo.ShouldBeNull(),
            () => reading.Seller.ShouldBe(
                new InvoiceParty("Bakker Houthandel B.V.", "01234567", "NL001234567B01", "Zaagmolenkade 12", "1501 AB", "Zaandam", "NL", null, null)),
            () => reading.Buyer.ShouldBe(
                new InvoiceParty("Timmerwerken Visser", null, null, "Dorpsstraat 8, Achterhuis", "1135 CD", "Edam", "NL", "post@visser.example", "+31 299 000 111")));
    }

    [Theory]
    [InlineData("invoice-2026-0311.xml", 3509.00, null)]
    [InlineData("invoice-2026-0342.xml", 544.50, null)]
    [InlineData("credit-note-2026-0350.xml", 181.50, "2026-0342")]
    public void Given_AFileOfTheTour_When_Read_Then_NothingIsMissing_AndTheClientOfTheTourSold(string file, decimal open, string? refersTo)
    {
        var reading = UblFiles.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Referrals", "Samples", file)));

        reading.Verdict.ShouldBe(ReadingVerdict.Read, string.Join('\n', reading.Problems));
        (reading.Seller?.Name, reading.Buyer?.Name, reading.Currency, reading.Open, reading.RefersTo)
            .ShouldBe(("Van Dijk Installaties B.V.", "Hotel De Veerpont B.V.", "EUR", open, refersTo));
    }

    [Fact]
    public void Given_ACreditNote_When_Read_Then_ItNamesTheInvoiceThatItLowers()
    {
        var reading = UblFiles.Read(UblFiles.Fixture("credit-note.xml"));

        reading.Verdict.ShouldBe(ReadingVerdict.Read, string.Join('\n', reading.Problems));
        (reading.Kind, reading.Open, reading.RefersTo, reading.DueOn).ShouldBe((InvoiceKind.CreditNote, 60.50m, "2026-0117", null));
    }

    [Fact]
    public void Given_ACreditNoteForTwoInvoices_When_Read_Then_WhichOneIsAskedFor()
    {
        const string Second = "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>2026-0118</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>";

        var reading = UblFiles.Read(UblFiles.Fixture("credit-note.xml", "</cac:BillingReference>", "</cac:BillingReference>" + Second));

        reading.RefersTo.ShouldBeNull();
        ShouldAsk(reading, "RefersTo", ReadingCodes.CreditedInvoiceMissing);
    }

    [Fact]
    public void Given_ANegativeInvoice_When_Read_Then_ItIsACreditOverAPositiveAmount()
    {
        var reading = UblFiles.Read(UblFiles.Fixture("negative-invoice.xml"));

        reading.Verdict.ShouldBe(ReadingVerdict.Read, string.Join('\n', reading.Problems));
        (reading.Kind, reading.Total, reading.Open, reading.RefersTo).ShouldBe((InvoiceKind.CreditNote, 60.50m, 60.50m, "2026-0117"));
        reading.DueOn.ShouldBe(new DateOnly(2026, 6, 3), "a time zone after the date is left out");
    }

    [Fact]
    public void Given_AnInvoiceWithTheTypeOfACreditNote_When_Read_Then_ItIsACredit()
    {
        UblFiles.Read(UblFiles.Fixture("invoice.xml", "<cbc:InvoiceTypeCode>380", "<cbc:InvoiceTypeCode>381")).Kind.ShouldBe(InvoiceKind.CreditNote);
    }

    [Fact]
    public void Given_ANegativeCreditNote_When_Read_Then_ItIsRefusedForWantOfADirection()
    {
        var xml = UblFiles.Fixture("credit-note.xml", "\">60.50", "\">-60.50");

        ShouldRefuse(UblFiles.Read(xml), "Open", ReadingCodes.NegativeCreditNote);
    }

    [Fact]
    public void Given_MorePrepaidThanTheTotal_When_Read_Then_ItIsRefused()
    {
        var xml = Invoice.Replace(">210.00</cbc:Prepaid", ">1310.00</cbc:Prepaid", StringComparison.Ordinal)
            .Replace(">1000.00</cbc:Payable", ">-100.00</cbc:Payable", StringComparison.Ordinal);

        ShouldRefuse(UblFiles.Read(xml), "Open", ReadingCodes.Overpaid);
    }

    [Fact]
    public void Given_AllPrepaid_When_Read_Then_ThatNothingIsOpenIsSaid()
    {
        var xml = Invoice.Replace(">210.00</cbc:Prepaid", ">1210.00</cbc:Prepaid", StringComparison.Ordinal)
            .Replace(">1000.00</cbc:Payable", ">0.00</cbc:Payable", StringComparison.Ordinal);

        ShouldAsk(UblFiles.Read(xml), "Open", ReadingCodes.NothingOpen);
    }

    [Theory]
    [InlineData("<cbc:DueDate>2026-04-01</cbc:DueDate>", "", "DueOn", ReadingCodes.DueDateMissing)]
    [InlineData("<cbc:DueDate>2026-04-01", "<cbc:DueDate>2026-02-30", "DueOn", ReadingCodes.DateUnreadable)]
    [InlineData("<cbc:DueDate>2026-04-01", "<cbc:DueDate>2026-03-01", "DueOn", ReadingCodes.DueBeforeIssued)]
    [InlineData("<cbc:IssueDate>2026-03-02</cbc:IssueDate>", "", "IssuedOn", ReadingCodes.IssueDateMissing)]
    [InlineData("<cbc:ID>2026-0117</cbc:ID>\n  <cbc:Issue", "<cbc:Issue", "Number", ReadingCodes.NumberMissing)]
    [InlineData("<cac:PartyName><cbc:Name>Timmerwerken Visser</cbc:Name></cac:PartyName>", "", "Buyer", ReadingCodes.PartyMissing)]
    [InlineData("<cbc:LineExtensionAmount currencyID=\"EUR\">980.00</cbc:LineExtensionAmount>", "", "Lines", ReadingCodes.TotalMissing)]
    public void Given_ADetailIsMissing_When_Read_Then_ItIsAskedForByItsField(string replaced, string by, string field, string code) =>
        ShouldAsk(UblFiles.Read(UblFiles.Fixture("invoice.xml", replaced, by)), field, code);

    [Fact]
    public void Given_NoDueDateButTerms_When_Read_Then_TheTermsAreInTheMessage()
    {
        var reading = UblFiles.Read(UblFiles.Fixture("invoice.xml", "<cbc:DueDate>2026-04-01</cbc:DueDate>"));

        reading.Problems.ShouldHaveSingleItem().Message.ShouldContain("Within 30 days");
    }

    [Theory]
    [InlineData("<cbc:PayableAmount currencyID=\"EUR\">1000.00</cbc:PayableAmount>", "", "Open", ReadingCodes.AmountMissing)]
    [InlineData(">1000.00</cbc:Payable", ">1,000.00</cbc:Payable", "Open", ReadingCodes.AmountUnreadable)]
    [InlineData(">1000.00</cbc:Payable", ">1e3</cbc:Payable", "Open", ReadingCodes.AmountUnreadable)]
    [InlineData(">1000.00</cbc:Payable", ">79228162514264337593543950335</cbc:Payable", "Open", ReadingCodes.AmountUnreadable)]
    [InlineData("<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>", "", "Currency", ReadingCodes.CurrencyMissing)]
    [InlineData("<cbc:DocumentCurrencyCode>EUR", "<cbc:DocumentCurrencyCode>EURO", "Currency", ReadingCodes.CurrencyUnknown)]
    [InlineData("currencyID=\"EUR\">1210.00", "currencyID=\"USD\">1210.00", "Total", ReadingCodes.CurrencyMixed)]
    [InlineData(">1000.00</cbc:Payable", ">1000.004</cbc:Payable", "Open", ReadingCodes.TooManyDecimals)]
    [InlineData(">980.00<", ">980.01<", "Lines", "BR-CO-10")]
    [InlineData(">20.00</cbc:Charge", ">20.01</cbc:Charge", "Total", "BR-CO-13")]
    [InlineData(">210.00</cbc:Tax", ">210.01</cbc:Tax", "Total", "BR-CO-15")]
    [InlineData(">210.00</cbc:Prepaid", ">210.01</cbc:Prepaid", "Open", "BR-CO-16")]
    [InlineData(">300</cbc:InvoicedQuantity", ">301</cbc:InvoicedQuantity", "Lines[1]", "PEPPOL-EN16931-R120")]
    public void Given_ADocumentThatCannotBeAClaim_When_Read_Then_ItIsRefusedByFieldAndReason(string replaced, string by, string field, string code) =>
        ShouldRefuse(UblFiles.Read(UblFiles.Fixture("invoice.xml", replaced, by)), field, code);

    [Theory]
    [InlineData("urn:cen.eu:en16931:2017", ReadingVerdict.NeedsDetails)]
    [InlineData("urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0", ReadingVerdict.NeedsDetails)]
    [InlineData("urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0", ReadingVerdict.Refused)]
    [InlineData("urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0", ReadingVerdict.Refused)]
    public void Given_ALineNotAsPriced_When_Read_Then_ItBlocksOnlyWhereTheSpecificationHasTheRule(string specification, ReadingVerdict verdict)
    {
        var xml = Invoice.Replace(">300</cbc:InvoicedQuantity", ">301</cbc:InvoicedQuantity", StringComparison.Ordinal)
            .Replace("<cbc:ID>2026-0117</cbc:ID>\n  <cbc:Issue", $"<cbc:CustomizationID>{specification}</cbc:CustomizationID><cbc:ID>2026-0117</cbc:ID><cbc:Issue", StringComparison.Ordinal);

        UblFiles.Read(xml).Verdict.ShouldBe(verdict);
    }

    [Fact]
    public void Given_YenWithZerosAfterThePoint_When_Read_Then_TheyAreNotDecimals()
    {
        var reading = UblFiles.Read(UblFiles.Fixture("yen-invoice.xml"));

        reading.Verdict.ShouldBe(ReadingVerdict.Read, string.Join('\n', reading.Problems));
        reading.Open.ShouldBe(10000m);
    }

    [Fact]
    public void Given_HalfAYen_When_Read_Then_ItIsRefused() =>
        ShouldRefuse(UblFiles.Read(UblFiles.Fixture("yen-invoice.xml", ">10000.00</cbc:Payable", ">10000.50</cbc:Payable")), "Open", ReadingCodes.TooManyDecimals);

    [Theory]
    [InlineData("")]
    [InlineData("Invoice 12, EUR 100")]
    [InlineData("<Invoice><cbc:ID>1</Invoice>")]
    [InlineData("%PDF-1.7")]
    public void Given_NotXml_When_Read_Then_ItIsRefused(string content) => ShouldRefuse(UblFiles.Read(content), "File", ReadingCodes.NotXml);

    [Theory]
    [InlineData("<!DOCTYPE Invoice>")]
    [InlineData("<!DOCTYPE Invoice [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE Invoice [<!ENTITY outside SYSTEM \"file:///etc/hostname\">]>")]
    public void Given_ADocumentTypeOrExternalEntity_When_Read_Then_ItIsRefusedUnexpanded(string doctype)
    {
        var entity = doctype.Contains("outside", StringComparison.Ordinal) ? "&outside;" : "2026-0117";
        var xml = Invoice.Replace("<Invoice ", doctype + "<Invoice ", StringComparison.Ordinal)
            .Replace("<cbc:ID>2026-0117", "<cbc:ID>" + entity, StringComparison.Ordinal);

        var reading = UblFiles.Read(xml);

        ShouldRefuse(reading, "File", ReadingCodes.DoctypeProhibited);
        reading.Number.ShouldBeNull();
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1252")]
    public void Given_AnotherEncoding_When_Read_Then_ItIsReadAsWell(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(encoding);
        var xml = Invoice.Replace("encoding=\"UTF-8\"", $"encoding=\"{encoding}\"", StringComparison.Ordinal).Replace("Visser", "Vissér", StringComparison.Ordinal);

        var reading = new UblInvoiceReader().Read("test.xml", new MemoryStream([.. bytes.GetPreamble(), .. bytes.GetBytes(xml)]));

        reading.Verdict.ShouldBe(ReadingVerdict.Read);
        reading.Buyer!.Name.ShouldBe("Timmerwerken Vissér");
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("no-such-encoding")]
    [InlineData("utf-16")]
    public void Given_AnEncodingThatIsNotReadOrNotTrue_When_Read_Then_ItIsAVerdict(string encoding)
    {
        var reading = UblFiles.Read(Invoice.Replace("encoding=\"UTF-8\"", $"encoding=\"{encoding}\"", StringComparison.Ordinal));

        ShouldRefuse(reading, "File", ReadingCodes.NotXml);
    }

    [Fact]
    public void Given_SeveralMeansOfPayment_When_Read_Then_TheAccountIsFoundInAny()
    {
        const string Card = "<cac:PaymentMeans><cbc:PaymentMeansCode>48</cbc:PaymentMeansCode></cac:PaymentMeans>";

        UblFiles.Read(UblFiles.Fixture("invoice.xml", "<cac:PaymentMeans>", Card + "<cac:PaymentMeans>")).Iban.ShouldBe("NL91ABNA0417164300");
    }

    [Fact]
    public void Given_AnotherXml_When_Read_Then_ItIsRefusedByWhatItIs()
    {
        var reading = UblFiles.Read("<CrossIndustryInvoice xmlns=\"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100\"/>");

        ShouldRefuse(reading, "File", ReadingCodes.NotAnInvoice);
        reading.Problems[0].Message.ShouldContain("CrossIndustryInvoice");
    }

    [Fact]
    public void Given_AFileOverTheLimit_When_Read_Then_ItIsRefusedWithoutBeingReadToItsEnd()
    {
        using var endless = new EndlessStream();

        var reading = new UblInvoiceReader().Read("endless.xml", endless);

        ShouldRefuse(reading, "File", ReadingCodes.TooLarge);
        endless.BytesRead.ShouldBeLessThan(UblInvoiceReader.BytesMax + (1024 * 1024));
    }

    [Theory]
    [InlineData(600_000, false)]
    [InlineData(100, true)]
    public void Given_MoreElementsThanAnInvoiceHas_When_Read_Then_ItIsRefusedAsTooLarge(int elements, bool nested)
    {
        var xml = new StringBuilder("<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">");
        xml.Append(string.Concat(Enumerable.Repeat(nested ? "<a>" : "<a/>", elements)));
        xml.Append(nested ? string.Concat(Enumerable.Repeat("</a>", elements)) : string.Empty);

        ShouldRefuse(UblFiles.Read(xml.Append("</Invoice>").ToString()), "File", ReadingCodes.TooLarge);
    }

    [Fact]
    public void Given_ATruncatedInvoice_When_ReadAtAnyLength_Then_ItNeverThrows()
    {
        for (var length = 0; length < Invoice.Length; length += 37)
        {
            UblFiles.Read(Invoice[..length]).Verdict.ShouldBe(ReadingVerdict.Refused);
        }
    }

    private static void ShouldRefuse(InvoiceReading reading, string field, string code)
    {
        reading.Problems.ShouldContain(problem => problem.Field == field && problem.Code == code && problem.Blocking, string.Join('\n', reading.Problems));
        reading.Verdict.ShouldBe(ReadingVerdict.Refused);
    }

    private static void ShouldAsk(InvoiceReading reading, string field, string code)
    {
        reading.Problems.ShouldContain(problem => problem.Field == field && problem.Code == code && !problem.Blocking, string.Join('\n', reading.Problems));
        reading.Verdict.ShouldBe(ReadingVerdict.NeedsDetails, string.Join('\n', reading.Problems));
    }

    private sealed class EndlessStream : MemoryStream
    {
        public long BytesRead { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)' ', offset, count);
            BytesRead += count;
            return count;
        }
    }
}
