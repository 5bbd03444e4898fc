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
        var entry = new EntryCandidate(new BookEntry("J-000001", Monday, amount, ""), ["J-000001", "TRX-1"], null, []);
        var match = BankMatching.Decide(LineOf(text, amount), [], [entry], [], [], []);
        match!.ShouldSatisfyAllConditions(
            found => found.IsCertain.ShouldBe(isSure), found => found.Basis.ShouldBe(isSure ? MatchBasis.Reference : MatchBasis.Amount));
    }

    [Theory]
    [InlineData("/PREF/RF-2026-0001/REMI/", -1516, BankLineUse.PaymentFile, true)]
    [InlineData("RF20260001", -1516, BankLineUse.PaymentFile, true)]
    [InlineData("rf 2026 0001", -1500, BankLineUse.PaymentFile, true)]
    [InlineData("RF-2026-0001 RF-2026-0002", -1516, BankLineUse.PaymentFile, false)]
    [InlineData("RF-2026-00011", -1516, null, false)]
    [InlineData("RF-2026-0001", 1516, null, false)]
    public void Given_ALineThatQuotesAFile_When_ItIsMatched_Then_MoneyOutIsTriedAsThatFile(string text, decimal amount, BankLineUse? use, bool isSure)
    {
        FileCandidate[] files = [new("RF-2026-0001", new Money(-1_516, Currency.Euro), ["J-000001", "J-000002"]), new("RF-2026-0002", new Money(-10, Currency.Euro), ["J-000003"])];

        var match = BankMatching.Decide(LineOf(text, new Money(amount, Currency.Euro)), [], [], [], [], files);

        (match?.Use, match?.SentNumber, match?.IsCertain ?? false).ShouldBe((use, use is null ? null : "RF-2026-0001", isSure));
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
