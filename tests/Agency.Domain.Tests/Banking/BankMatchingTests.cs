using Agency.Domain.Banking;
using Agency.Domain.Common;
using Agency.Domain.Ledger;

namespace Agency.Domain.Tests.Banking;

public sealed class BankMatchingTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Theory]
    [InlineData("paid under TRX-1, thanks", true)]
    [InlineData("TRX-12", false)]
    [InlineData("XTRX-1", false)]
    public void Given_AReferenceWithinALongerOne_When_ALineIsMatched_Then_ItIsNotTakenForIt(string text, bool isSure)
    {
        var amount = new Money(100, Currency.Euro);
        var entry = new EntryCandidate(new BookEntry("J-000001", Monday, amount, ""), ["J-000001", "TRX-1"], null);
        var match = BankMatching.Decide(LineOf(text, amount), [], [entry], [], []);
        match!.ShouldSatisfyAllConditions(
            found => found.IsCertain.ShouldBe(isSure), found => found.Basis.ShouldBe(isSure ? MatchBasis.Reference : MatchBasis.Amount));
    }

    private static BankLine LineOf(string text, Money amount)
    {
        var account = AgencyAccount.Open("BA-01", "Trust", Fund.Trust, Currency.Euro, "NL91ABNA0417164300", null, Monday);
        var read = new BankStatement
        {
            Account = account.Identifier,
            Currency = Currency.Euro,
            Id = "S",
            From = Monday,
            Through = Monday,
            Lines = [new BankStatementLine { Identity = new string('0', 64), BookedOn = Monday, ValuedOn = Monday, Amount = amount, RemittanceText = text }],
        };
        var file = new BankFileReading { FileName = "s.xml", Format = BankFileFormat.Camt053 };
        var statement = ImportedStatement.Keep("BS-000001", account, file, read, new HashSet<string>(), "test", DateTime.UnixEpoch);
        return statement.LinesOf(read, new HashSet<string>()).Single();
    }
}
