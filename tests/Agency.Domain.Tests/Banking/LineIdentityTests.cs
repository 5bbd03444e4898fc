using Agency.Domain.Banking;
using Agency.Domain.Common;

namespace Agency.Domain.Tests.Banking;

public sealed class LineIdentityTests
{
    private const string Account = "NL91ABNA0417164300";

    [Fact]
    public void Given_TwoLinesThatLookAlike_When_Identified_Then_TheyAreTwo_AndTheSameTwoInTheNextFile()
    {
        var first = Identities(Line(10, text: "rent"), Line(10, text: "rent"), Line(10, text: "other"));
        var again = Identities(Line(10, text: "other"), Line(10, text: "rent"), Line(10, text: "rent"));

        first.ShouldBeUnique();
        again.ShouldBe(first, ignoreOrder: true);
    }

    [Fact]
    public void Given_ABanksReference_When_TheWordsDifferPerFormat_Then_TheLineIsTheSame()
    {
        var camt = Line(10, text: "Invoice 2026-0117 of Visser", reference: "A1") with { CounterpartyName = "Visser", TransactionCode = "PMNT-RCDT-ESCT" };
        var mt940 = Line(10, text: "INVOICE 2026-0117", reference: "A1") with { TransactionCode = "NTRF" };

        Identities(camt).ShouldBe(Identities(mt940));
    }

    [Fact]
    public void Given_AReferenceThatTheBankUsesAgain_When_DayAmountOrAccountDiffers_Then_TheLinesDiffer()
    {
        var line = Line(10, reference: "A1");

        new[]
        {
            Identity(line), Identity(line with { BookedOn = line.BookedOn.AddYears(1) }), Identity(line with { Amount = Euros(11) }),
            Identity(line with { Amount = Euros(-10) }), Identity(line, "NL20INGB0001234567"), Identity(line with { BankReference = null }),
        }.ShouldBeUnique();
    }

    [Fact]
    public void Given_ABatchUnderOneReference_When_TwoPaymentsAreEqual_Then_BothAreKept() =>
        Identities(Line(10, reference: "A1"), Line(10, reference: "A1"), Line(20, reference: "A1")).ShouldBeUnique();

    private static string Identity(BankStatementLine line, string account = Account) => new LineIdentities().Identify(account, line).Identity;

    private static string[] Identities(params BankStatementLine[] lines)
    {
        var identities = new LineIdentities();
        return [.. lines.Select(line => identities.Identify(Account, line).Identity)];
    }

    private static BankStatementLine Line(decimal amount, string text = "", string? reference = null) => new()
    {
        Identity = "",
        BookedOn = new DateOnly(2026, 3, 2),
        ValuedOn = new DateOnly(2026, 3, 2),
        Amount = Euros(amount),
        RemittanceText = text,
        BankReference = reference,
    };

    private static Money Euros(decimal amount) => new(amount, Currency.Euro);
}
