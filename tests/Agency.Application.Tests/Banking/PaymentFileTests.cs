using System.Text;
using System.Xml.Linq;
using Agency.Application.Banking;
using Agency.Domain.Banking;
using Agency.Domain.Banking.Rules;
using Agency.Domain.Common;
using Agency.Infrastructure.Banking;

namespace Agency.Application.Tests.Banking;

public sealed class PaymentFileTests
{
    private static readonly XNamespace Pain = Pain001Writer.Namespace;
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Given_SepaPayments_When_Written_Then_CountAndSumStandTwice_AndEveryFieldInItsPlace()
    {
        var root = XDocument.Parse(Encoding.UTF8.GetString(new Pain001Writer().Write(Sepa()))).Root!;

        root.Descendants(Pain + "NbOfTxs").Select(count => count.Value).ShouldBe(["3", "3"]);
        root.Descendants(Pain + "CtrlSum").Select(sum => sum.Value).ShouldBe(["1350.45", "1350.45"]);
        root.Descendants(Pain + "MsgId").Single().Value.ShouldBe("REM-2026-03");
        root.Descendants(Pain + "CreDtTm").Single().Value.ShouldBe("2026-03-02T12:30:00Z");
        root.Descendants(Pain + "ReqdExctnDt").Single().Value.ShouldBe("2026-03-04");
        root.Descendants(Pain + "EndToEndId").Select(id => id.Value).ShouldBe(["REM-000001", "REM-000002", "REM-000003"]);
        root.Descendants(Pain + "InstdAmt").Select(amount => (amount.Value, amount.Attribute("Ccy")!.Value)).ShouldBe([("1200.00", "EUR"), ("150.00", "EUR"), ("0.45", "EUR")]);
        root.Descendants(Pain + "Cdtr").Select(creditor => creditor.Value).ShouldBe(["Buro Muller + Zn.", "Strasse Lodz", "Accountants"]);
        root.Descendants(Pain + "Ustrd").Select(text => text.Value).ShouldBe(["Afdracht februari 2026", "Provision - Februar"]);
        root.Descendants(Pain + "Ref").Single().Value.ShouldBe("RF18539007547034", "a creditor reference has a field of its own");
        root.Descendants(Pain + "CdtrAgt").Select(bank => bank.Value).ShouldBe(["INGBNL2A"]);
    }

    [SkippableFact]
    public void Given_SepaPayments_When_TheSchemaIsAtHand_Then_TheFileIsValid()
    {
        Skip.If(BankFixtures.SamplesFolder is null, BankFixtures.NoSamples);
        var schema = Path.Combine(BankFixtures.SamplesFolder!, "pain001", "pain.001.001.09.xsd");

        Schemas.Problems(new Pain001Writer().Write(Sepa()), schema).ShouldBeEmpty();
        Schemas.Problems(new Pain001Writer().Write(Sepa() with { Payer = new PaymentPayer("X", new IbanAccount("DE89370400440532013000")) }), schema).ShouldBeEmpty();
    }

    [Fact]
    public void Given_PoundPayments_When_Written_Then_TheyAreNoSepaPayments_AndTheirBanksAreNamed()
    {
        var root = XDocument.Parse(Encoding.UTF8.GetString(new Pain001Writer().Write(British()))).Root!;

        root.Descendants(Pain + "SvcLvl").Single().Value.ShouldBe("NURG");
        root.Descendants(Pain + "ChrgBr").Single().Value.ShouldBe("SHAR");
        root.Descendants(Pain + "CtrlSum").Select(sum => sum.Value).ShouldBe(["151.50", "151.50"]);
        root.Descendants(Pain + "InstdAmt").Select(amount => (amount.Value, amount.Attribute("Ccy")!.Value)).ShouldBe([("100.50", "GBP"), ("50.00", "GBP"), ("1.00", "GBP")]);
        root.Descendants(Pain + "DbtrAgt").Single().Value.ShouldBe("NWBKGB2L");
        root.Descendants(Pain + "CdtrAgt").Select(bank => bank.Value).ShouldBe(["GBDSC202015", "ABNANL2A", "BUKBGB22"], "the sort code of a British IBAN, or a BIC");
    }

    [SkippableFact]
    public void Given_PoundPayments_When_TheSchemaIsAtHand_Then_TheFileIsValid()
    {
        Skip.If(BankFixtures.SamplesFolder is null, BankFixtures.NoSamples);
        var schema = Path.Combine(BankFixtures.SamplesFolder!, "pain001", "pain.001.001.09.xsd");

        Schemas.Problems(new Pain001Writer().Write(British()), schema).ShouldBeEmpty();
        Schemas.Problems(new Pain001Writer().Write(British() with { Payer = new PaymentPayer("X", new IbanAccount("GB29NWBK60161331926819")) }), schema).ShouldBeEmpty();
    }

    [Fact]
    public void Given_PoundsThatTheFileCannotCarry_When_Written_Then_ItIsRefusedByName()
    {
        var (batch, first) = (British(), British().Payments[0]);
        string Refused(PaymentBatch wrong) => Should.Throw<BusinessRuleException>(() => new Pain001Writer().Write(wrong)).Rule.Name;

        Refused(batch with { Payments = [first with { CreditorAccount = new IbanAccount("NL91ABNA0417164300") }] }).ShouldBe(nameof(BankMustBeNamedOutsideSepa));
        Refused(batch with { Payer = new PaymentPayer("X", new IbanAccount("NL91ABNA0417164300")) }).ShouldBe(nameof(BankMustBeNamedOutsideSepa));
        Refused(batch with { Payments = [first, first with { EndToEndId = "P-2", Amount = new Money(1, Currency.Euro) }] }).ShouldBe(nameof(PaymentMustBeInTheFormatsCurrency), "one file, one currency");
        Refused(batch with { Payments = [first with { CreditorAccount = new IbanAccount("GB29NWBK60161331926818") }] }).ShouldBe(nameof(IbanMustBeValid));
        Refused(batch with { Payments = [first with { Amount = Pounds(10_000_000_000_000m) }] }).ShouldBe(nameof(InstructedAmountMustFitTheFormat));
        Refused(batch with { Payments = [first with { Amount = new Money(1, Currency.Of("CHF")) }] }).ShouldBe(nameof(PaymentMustBeInTheFormatsCurrency));
    }

    private static Money Pounds(decimal amount) => new(amount, Currency.Of("GBP"));

    private static PaymentBatch British() => new(
        "PB-2026-0003-GBP", new DateOnly(2026, 3, 4), Noon, new PaymentPayer("Agency Ltd", new IbanAccount("GB29NWBK60161331926819", "NWBKGB2L")),
        [
            new PaymentInstruction("PO-1", "Smith & Co", new IbanAccount("GB33BUKB20201555555555"), Pounds(100.50m), "Commission PO-1"),
            new PaymentInstruction("PO-2", "Jansen", new IbanAccount("NL91ABNA0417164300", "ABNANL2A"), Pounds(50), ""),
            new PaymentInstruction("PO-3", "Jones", new IbanAccount("GB33BUKB20201555555555", "BUKBGB22"), Pounds(1), "RF18539007547034"),
        ]);

    [Fact]
    public void Given_DollarPayments_When_Written_Then_OurOwnReaderReadsThem()
    {
        var bytes = new NachaWriter().Write(Ach());

        var reading = BankFixtures.Read(bytes);
        reading.Problems.ShouldBeEmpty();
        var file = reading.Ach.ShouldNotBeNull();
        (file.Destination, file.Origin, file.CreatedOn, file.Modifier, file.Credits, file.Debits).ShouldBe(("021000021", "1234567890", new DateOnly(2026, 3, 2), "C", Dollars(700.50m), Dollars(0)));
        file.Batches.Select(batch => (batch.EntryClass, batch.ServiceClass, batch.EffectiveOn, batch.CompanyName, batch.Entries.Count))
            .ShouldBe([("CCD", "220", new DateOnly(2026, 3, 4), "Agency Trust Acc", 1), ("PPD", "220", new DateOnly(2026, 3, 4), "Agency Trust Acc", 2)]);
        file.Entries.Select(entry => (entry.IndividualId, entry.TransactionCode, entry.RoutingNumber, entry.AccountNumber, entry.Amount, entry.Name)).ShouldBe(
        [
            ("REM-000002", "32", "091000019", "55667788", Dollars(200), "Oak & Elm Accountants"),
            ("REM-000001", "22", "011401533", "123456789", Dollars(500), "Jane Doe"),
            ("REM-000003", "22", "011401533", "123456790", Dollars(0.50m), "A name that is far too"),
        ]);
        file.Entries.Select(entry => entry.Remittance.SingleOrDefault()).ShouldBe(["Commission February", "Remittance 2026-02", null]);
        file.Entries.Select(entry => entry.TraceNumber).ShouldBe(["021000020000001", "021000020000002", "021000020000003"]);
        Encoding.ASCII.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(record => record.Length == 94);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(40)]
    public void Given_AnyNumberOfPayments_When_Written_Then_TheBlocksAreFull(int count)
    {
        var batch = Ach() with { Payments = [.. Enumerable.Range(1, count).Select(number => Ach().Payments[0] with { EndToEndId = $"P{number}", RemittanceText = "" })] };

        BankFixtures.Read(new NachaWriter().Write(batch)).Ach.ShouldNotBeNull().Entries.Count().ShouldBe(count);
    }

    [Fact]
    public void Given_TheSameBatch_When_WrittenTwice_Then_TheBytesAreTheSame()
    {
        new Pain001Writer().Write(Sepa()).ShouldBe(new Pain001Writer().Write(Sepa()));
        new NachaWriter().Write(Ach()).ShouldBe(new NachaWriter().Write(Ach()));
    }

    public static TheoryData<string, string> WrongSepa() => new()
    {
        { "nothing", nameof(PaymentBatchMustHavePayments) }, { "dollars", nameof(PaymentMustBeInTheFormatsCurrency) }, { "zero", nameof(InstructedAmountMustBePositive) },
        { "too much", nameof(InstructedAmountMustFitTheFormat) }, { "wrong IBAN", nameof(IbanMustBeValid) }, { "wrong BIC", nameof(BicMustHaveItsForm) },
        { "no IBAN", nameof(AccountMustSuitTheFormat) }, { "payer without IBAN", nameof(AccountMustSuitTheFormat) }, { "Cyrillic", nameof(TextMustBeInTheFormatsLetters) },
        { "emoji", nameof(TextMustBeInTheFormatsLetters) }, { "control", nameof(TextMustBeInTheFormatsLetters) }, { "slash", nameof(TextMustBeInTheFormatsLetters) },
        { "long text", nameof(TextMustFitItsField) }, { "long number", nameof(TextMustFitItsField) }, { "no name", nameof(TextMustFitItsField) }, { "twice", nameof(EndToEndIdsMustBeUnique) },
    };

    [Theory]
    [MemberData(nameof(WrongSepa))]
    public void Given_WhatSepaCannotCarry_When_Written_Then_ItIsRefusedByName(string what, string rule)
    {
        var (batch, first) = (Sepa(), Sepa().Payments[0]);
        var wrong = what switch
        {
            "nothing" => batch with { Payments = [] },
            "dollars" => With(first with { Amount = Dollars(1) }),
            "zero" => With(first with { Amount = Money.Zero(Currency.Euro) }),
            "too much" => With(first with { Amount = new Money(1_000_000_000m, Currency.Euro) }),
            "wrong IBAN" => With(first with { CreditorAccount = new IbanAccount("NL92ABNA0417164300") }),
            "wrong BIC" => With(first with { CreditorAccount = new IbanAccount("NL91ABNA0417164300", "ABNA") }),
            "no IBAN" => With(first with { CreditorAccount = new AbaAccount("021000021", "1") }),
            "payer without IBAN" => batch with { Payer = new PaymentPayer("X", new AbaAccount("021000021", "1")) },
            "Cyrillic" => With(first with { CreditorName = "Иванов" }),
            "emoji" => With(first with { RemittanceText = "thanks 🙏" }),
            "control" => With(first with { RemittanceText = "a\u0001b" }),
            "slash" => With(first with { EndToEndId = "REM//1" }),
            "long text" => With(first with { RemittanceText = new string('x', 141) }),
            "long number" => With(first with { EndToEndId = new string('1', 36) }),
            "no name" => With(first with { CreditorName = "  " }),
            "twice" => batch with { Payments = [first, first] },
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
        };

        RuleBrokenBy(new Pain001Writer(), wrong).ShouldBe(rule);

        PaymentBatch With(PaymentInstruction payment) => batch with { Payments = [payment] };
    }

    public static TheoryData<string, string> WrongAch() => new()
    {
        { "euros", nameof(PaymentMustBeInTheFormatsCurrency) }, { "too much", nameof(InstructedAmountMustFitTheFormat) }, { "wrong routing", nameof(RoutingNumberMustHaveItsCheckDigit) },
        { "payer's routing", nameof(RoutingNumberMustHaveItsCheckDigit) }, { "IBAN", nameof(AccountMustSuitTheFormat) }, { "long account", nameof(TextMustFitItsField) },
        { "long number", nameof(TextMustFitItsField) }, { "Greek", nameof(TextMustBeInTheFormatsLetters) }, { "no company", nameof(CompanyIdMustBeGiven) },
        { "37th file", nameof(FilesOfTheDayMustBeCounted) },
    };

    [Theory]
    [MemberData(nameof(WrongAch))]
    public void Given_WhatNachaCannotCarry_When_Written_Then_ItIsRefusedByName(string what, string rule)
    {
        var (batch, first) = (Ach(), Ach().Payments[0]);
        var wrong = what switch
        {
            "euros" => With(first with { Amount = new Money(1, Currency.Euro) }),
            "too much" => With(first with { Amount = Dollars(100_000_000m) }),
            "wrong routing" => With(first with { CreditorAccount = new AbaAccount("011401534", "1") }),
            "payer's routing" => batch with { Payer = batch.Payer with { Account = new AbaAccount("021000022", "1") } },
            "IBAN" => With(first with { CreditorAccount = new IbanAccount("NL91ABNA0417164300") }),
            "long account" => With(first with { CreditorAccount = new AbaAccount("011401533", new string('1', 18)) }),
            "long number" => With(first with { EndToEndId = "REM-2026-0000001" }),
            "Greek" => With(first with { CreditorName = "Παπάς" }),
            "no company" => batch with { Payer = batch.Payer with { CompanyId = null } },
            "37th file" => batch with { FileOfTheDay = 36 },
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
        };

        RuleBrokenBy(new NachaWriter(), wrong).ShouldBe(rule);

        PaymentBatch With(PaymentInstruction payment) => batch with { Payments = [payment] };
    }

    private static PaymentBatch Sepa() => new("REM-2026-03", new DateOnly(2026, 3, 4), Noon, new PaymentPayer("Stichting Derdengelden Voorbeeld", new IbanAccount("NL91 ABNA 0417 1643 00", "ABNANL2A")),
    [
        new("REM-000001", "Büro Müller & Zn.", new IbanAccount("NL20INGB0001234567", "INGBNL2A"), Euros(1200), "Afdracht februari 2026"),
        new("REM-000002", "Straße Łódź", new IbanAccount("de89370400440532013000"), Euros(150), "Provision – Februar"),
        new("REM-000003", "Accountants", new IbanAccount("BE68539007547034"), Euros(0.45m), "RF18 5390 0754 7034"),
    ]);

    private static PaymentBatch Ach() => new("REM-2026-03", new DateOnly(2026, 3, 4), Noon, new PaymentPayer("Agency Trust Account", new AbaAccount("021000021", "9988"), "1234567890"),
    [
        new("REM-000001", "Jane Doe", new AbaAccount("011401533", "123456789"), Dollars(500), "Remittance 2026-02"),
        new("REM-000002", "Oak & Elm Accountants", new AbaAccount("091000019", "55667788", IsSavings: true), Dollars(200), "Commission  February", ToBusiness: true),
        new("REM-000003", "A name that is far too long for the field", new AbaAccount("011401533", "123456790"), Dollars(0.5m), ""),
    ], FileOfTheDay: 2);

    private static string RuleBrokenBy(IPaymentFileWriter writer, PaymentBatch batch) => Should.Throw<BusinessRuleException>(() => writer.Write(batch)).Rule.Name;

    private static Money Euros(decimal amount) => new(amount, Currency.Euro);

    private static Money Dollars(decimal amount) => new(amount, Currency.Of("USD"));
}
