using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Ledger.Rules;
using FsCheck.Fluent;
using static Agency.Domain.Ledger.Account;
using static Agency.Domain.Ledger.LedgerEvent;
using static Agency.Domain.Tests.Builders;
using Account = Agency.Domain.Ledger.Account;

namespace Agency.Domain.Tests.Ledger;

public sealed class LedgerTests
{
    private static readonly LedgerParties Parties = new(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

    /// <summary>docs/ledger.md: what 100 does to the balances, each counted on the side on which its account grows.</summary>
    private static readonly Dictionary<LedgerEvent, (Account Account, decimal Balance)[]> Expected = new()
    {
        [PaymentToAgency] = [(TrustBank, 100), (ClientFunds, 100)],
        [PaymentToAttorney] = [(AttorneyTrust, 100), (ClientFunds, 100)],
        [FeeEarned] = [(ClientFunds, -100), (FeeIncome, 100)],
        [VatOnFeeEarned] = [(ClientFunds, -100), (VatPayable, 100)],
        [FeeOnDirectPayment] = [(ClientReceivable, 100), (FeeIncome, 100)],
        [VatOnDirectPaymentFee] = [(ClientReceivable, 100), (VatPayable, 100)],
        [FeeSwept] = [(TrustBank, -100), (OperatingBank, 100)],
        [CommissionAccrued] = [(CommissionExpense, 100), (CommissionPayable, 100)],
        [RemittedToClient] = [(TrustBank, -100), (ClientFunds, -100)],
        [CommissionPaidOut] = [(OperatingBank, -100), (CommissionPayable, -100)],
        [CourtCostsPrepaid] = [(TrustBank, 100), (CostDeposit, 100)],
        [CourtCostsSpent] = [(TrustBank, -100), (CostDeposit, -100)],
        [CourtCostsAdvanced] = [(OperatingBank, -100), (CostsAdvanced, 100)],
        [Overpaid] = [(TrustBank, 100), (DebtorRefundPayable, 100)],
        [ShortfallOfClient] = [(ClientFunds, 100), (ClientReceivable, 100)],
        [FeeInvoiced] = [(ClientFunds, 100), (ClientReceivable, 100)],
        [ShortfallOfDebtor] = [(DebtorRefundPayable, 100), (DebtorReceivable, 100)],
        [OverpaymentRefunded] = [(TrustBank, -100), (DebtorRefundPayable, -100)],
        [UnidentifiedReceived] = [(TrustBank, 100), (UnidentifiedReceipts, 100)],
        [UnidentifiedReturned] = [(TrustBank, -100), (UnidentifiedReceipts, -100)],
        [CostDepositRefunded] = [(TrustBank, -100), (CostDeposit, -100)],
        [CourtCostsRecovered] = [(ClientFunds, -100), (CostsAdvanced, -100)],
        [CourtCostsCharged] = [(ClientReceivable, 100), (CostsAdvanced, -100)],
        [RecallCharged] = [(ClientReceivable, 100), (FeeIncome, 100)],
        [VatOnRecall] = [(ClientReceivable, 100), (VatPayable, 100)],
        [AdvanceCharged] = [(ClientReceivable, 100), (CostsAdvanced, -100)],
        [ShortfallSettled] = [(TrustBank, 100), (ClientReceivable, -100)],
        [ChargesSettled] = [(OperatingBank, 100), (ClientReceivable, -100)],
        [OwnMoneyPaidIn] = [(OperatingBank, 100), (OwnCapital, 100)],
        [OwnMoneyTakenOut] = [(OperatingBank, -100), (OwnCapital, -100)],
        [AttorneyTransferred] = [(TrustBank, 100), (AttorneyTrust, -100)],
    };

    public static TheoryData<LedgerEvent> Events() => [.. Enum.GetValues<LedgerEvent>()];

    [Theory]
    [MemberData(nameof(Events))]
    public void Given_AnEvent_When_Posted_Then_TheBalancesAreThoseOfTheTable(LedgerEvent what)
    {
        var entry = Post((what, 100));

        Balances(entry).ShouldBe(Expected[what].OrderBy(row => row.Account));
        entry.Postings.Select(posting => (posting.Side, posting.Amount, posting.Event)).ShouldBe([(Side.Debit, Eur(100), what), (Side.Credit, Eur(100), what)]);
        entry.Postings.ShouldAllBe(posting => posting.ClientId == Parties.ClientId && posting.CaseId == Parties.CaseId
            && posting.AffiliateId == Parties.AffiliateId && posting.PaymentId == Parties.PaymentId && posting.On == entry.On && posting.JournalNumber == entry.Number);
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void Given_AnEvent_When_ItsAmountIsNegative_Then_TheMirrorIsPostedAndNoAmountIsNegative(LedgerEvent what)
    {
        var entry = Post((what, -100));

        Balances(entry).ShouldBe(Expected[what].Select(row => (row.Account, Balance: -row.Balance)).OrderBy(row => row.Account));
        entry.Postings.ShouldAllBe(posting => posting.Amount == Eur(100));
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void Given_AnEntry_When_Mirrored_Then_EachPostingIsExactlyOppositeAndLinked(LedgerEvent what)
    {
        var entry = Post((what, 100), (FeeEarned, 7));
        var mirror = entry.Mirror("J-000002", Day("2026-02-01"), Now, "chargeback");

        mirror.ReversesId.ShouldBe(entry.Id);
        mirror.On.ShouldBe(Day("2026-02-01"));
        mirror.Postings.Select(posting => (posting.Position, posting.Account, posting.Amount, posting.Event, posting.ClientId, posting.CaseId, posting.AffiliateId, posting.PaymentId))
            .ShouldBe(entry.Postings.Select(posting => (posting.Position, posting.Account, posting.Amount, posting.Event, posting.ClientId, posting.CaseId, posting.AffiliateId, posting.PaymentId)));
        mirror.Postings.Zip(entry.Postings).ShouldAllBe(pair => pair.First.Side != pair.Second.Side);
        mirror.Postings.ShouldAllBe(posting => posting.JournalNumber == "J-000002" && posting.On == mirror.On);
        Balances(entry, mirror).ShouldAllBe(row => row.Balance == 0);
    }

    [Fact]
    public void Given_AnyEvents_When_PostedAndMirrored_Then_DebitsEqualCreditsAndEveryAccountIsAtZero()
    {
        var cases = Gen.ArrayOf(
            from what in Gen.Elements(Enum.GetValues<LedgerEvent>())
            from amount in Properties.Amounts(2)
            from sign in Gen.Elements(1m, -1m)
            select (what, amount * sign), 6);

        Properties.Check(cases, lines =>
        {
            var entry = Post(lines);

            Sum(entry, Side.Debit).ShouldBe(Sum(entry, Side.Credit));
            Balances(entry, entry.Mirror("J-2", entry.On, Now, "test")).ShouldAllBe(row => row.Balance == 0);
        });
    }

    [Fact]
    public void Given_APaymentThatClearsIsSweptAndRemitted_When_AllIsPosted_Then_TrustIsEmptyAndTheFeeIsTheAgencys()
    {
        var balances = Balances(Post((PaymentToAgency, 1_000)), Post((FeeEarned, 200), (VatOnFeeEarned, 42)), Post((FeeSwept, 242)), Post((RemittedToClient, 758)))
            .ToDictionary(row => row.Account, row => row.Balance);

        balances.ShouldBe(new Dictionary<Account, decimal> { [TrustBank] = 0, [ClientFunds] = 0, [OperatingBank] = 242, [FeeIncome] = 200, [VatPayable] = 42 }, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void Given_AnEvent_When_Posted_Then_OnlyFeesRecoveredCostsAndNamedShortfallsCrossBetweenTrustAndOperating(LedgerEvent what)
    {
        var (debit, credit) = ChartOfAccounts.Postings[what];
        var crosses = ChartOfAccounts.Accounts[debit].Fund != ChartOfAccounts.Accounts[credit].Fund;

        crosses.ShouldBe(what is FeeEarned or VatOnFeeEarned or FeeSwept or ShortfallOfClient or ShortfallOfDebtor or FeeInvoiced or CourtCostsRecovered or ShortfallSettled);
    }

    [Fact]
    public void Given_TheTables_When_Read_Then_EveryAccountAndEventIsInThem()
    {
        ChartOfAccounts.Accounts.Keys.ShouldBe(Enum.GetValues<Account>(), ignoreOrder: true);
        ChartOfAccounts.Postings.Keys.ShouldBe(Enum.GetValues<LedgerEvent>(), ignoreOrder: true);
        Expected.Keys.ShouldBe(Enum.GetValues<LedgerEvent>(), ignoreOrder: true);
    }

    [Fact]
    public void Given_NothingToPost_When_Posted_Then_ItIsRefused()
    {
        RuleBrokenBy(() => Post()).ShouldBe(nameof(JournalMustBalance));
        RuleBrokenBy(() => Post((FeeEarned, 0))).ShouldBe(nameof(JournalMustBalance));
        Post((FeeEarned, 10), (VatOnFeeEarned, 0)).Postings.Count.ShouldBe(2, "an event of nothing is left out");
    }

    [Fact]
    public void Given_TwoCurrenciesInOneEntry_When_Posted_Then_EachBalancesByItself() =>
        JournalEntry.Post("J-1", Day("2026-01-01"), Now, "test", Parties, [new LedgerLine(FeeEarned, Eur(1)), new LedgerLine(FeeEarned, Gbp(2))])
            .Postings.GroupBy(posting => posting.Amount.Currency)
            .ShouldAllBe(group => group.Count(posting => posting.Side == Side.Debit) == group.Count(posting => posting.Side == Side.Credit));

    [Fact]
    public void Given_ATrustAccount_When_ItWouldGoBelowZero_Then_ItIsRefused()
    {
        new TrustAccountMustNotGoBelowZero("Creditor", Eur(-0.01m)).IsBroken.ShouldBeTrue();
        new TrustAccountMustNotGoBelowZero("Creditor", Eur(0)).IsBroken.ShouldBeFalse();
    }

    private static JournalEntry Post(params (LedgerEvent Event, decimal Amount)[] lines) => JournalEntry.Post(
        "J-000001", Day("2026-01-30"), Now, "test", Parties, lines.Select(line => new LedgerLine(line.Event, Eur(line.Amount))));

    private static Money Sum(JournalEntry entry, Side side) =>
        Money.Sum(entry.Postings.Where(posting => posting.Side == side).Select(posting => posting.Amount), Currency.Euro);

    private static IEnumerable<(Account Account, decimal Balance)> Balances(params JournalEntry[] entries) => entries
        .SelectMany(entry => entry.Postings)
        .GroupBy(posting => posting.Account)
        .Select(group => (group.Key, group.Sum(posting => posting.Side == ChartOfAccounts.Accounts[group.Key].Grows ? posting.Amount.Amount : -posting.Amount.Amount)))
        .OrderBy(row => row.Key);
}
