using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Interest;
using Agency.Domain.Payments;
using Agency.Domain.Payments.Rules;
using FsCheck;
using FsCheck.Fluent;
using static Agency.Domain.Tests.Builders;
using Account = Agency.Domain.Ledger.Account;

namespace Agency.Domain.Tests.Payments;

/// <summary>What holds of money for any amounts, in any order.</summary>
public sealed class MoneyProperties
{
    private static readonly int[][] Shared = [[100], [50, 50], [60, 40], [34, 33, 33], [70, 20, 9, 1]];

    [Fact]
    public void Given_AnySharesAndAmounts_When_APaymentIsParted_Then_ThePartsAddUpAndNoBaseIsAboveItsPart()
    {
        var cases =
            from collected in Properties.Amounts(2)
            from counted in Gen.Choose(0, 100)
            from shares in Gen.Elements(Shared)
            select (Collected: Eur(collected), Base: Eur(decimal.Round(collected * counted / 100, 2, MidpointRounding.ToZero)), shares);

        Properties.Check(cases, given =>
        {
            var parts = CommissionSplit.Parts(Plan(), given.Collected, given.Base, [.. given.shares.Select(share => (decimal)share)]);
            Money.Sum(parts.Select(part => part.Collected), Currency.Euro).ShouldBe(given.Collected);
            Money.Sum(parts.Select(part => part.Base), Currency.Euro).ShouldBe(given.Base);
            parts.ShouldAllBe(part => part.Base <= part.Collected);
        });
    }

    [Fact]
    public void Given_AnythingInBetween_When_APaymentComesBackInAnyParts_Then_EveryAccountStandsAsIfItHadNotCome() => Properties.Check(Stories(), story =>
    {
        var books = new MoneyBooks(Plan(7.5m), story.Shares);
        foreach (var (amount, direct) in story.Payments)
        {
            books.Pay(amount, Day("2026-01-20"), direct ? ReceivedBy.Client : ReceivedBy.Agency);
        }

        Between(books, story.Between);
        foreach (var payment in books.Payments)
        {
            foreach (var part in Split.ByWeights(payment.Left, [.. story.Cuts.Select(cut => (decimal)cut)]).Where(part => part.IsPositive))
            {
                books.Back(payment, part.Amount, Day("2026-02-20"));
            }
        }

        var after = books.Balances.ToDictionary(row => row.Account, row => row.Balance);
        var operating = after[Account.OperatingBank];
        after[Account.ClientFunds].ShouldBe(0);
        after[Account.FeeIncome].ShouldBe(0);
        after[Account.VatPayable].ShouldBe(0);
        after[Account.CommissionExpense].ShouldBe(0);

        // What had gone on is named: what the client was sent is a receivable, what the partners were paid a negative balance, and nothing else moved a cent.
        after[Account.TrustBank].ShouldBe(-after[Account.ClientReceivable]);
        operating.ShouldBe(after[Account.CommissionPayable]);
        books.On.Entries.Where(entry => entry.PaymentId is not null).Sum(entry => entry.Amount.Amount).ShouldBe(0);
        books.Accounts.ShouldAllBe(account => account.Earned.IsZero && account.Base.IsZero && account.Collected.IsZero);
        if (story.Between.Length == 0)
        {
            after.Values.ShouldAllBe(balance => balance == 0);
        }
    });

    [Fact]
    public void Given_PaymentsAndReversalsInAnyOrder_When_TheYearIsSummed_Then_EachPartnersLinesAreThePlanOnTheirNetAndNeverAboveTheCap() => Properties.Check(Stories(), story =>
    {
        var plan = Plan(new Bands(BandMode.Marginal, [new Band(0, new Percentage(5)), new Band(700, new Percentage(7.5m))]));
        var books = new MoneyBooks(plan, story.Shares);
        foreach (var ((amount, direct), cut) in story.Payments.Zip(story.Cuts))
        {
            var payment = books.Pay(amount, Day("2026-01-20"), direct ? ReceivedBy.Client : ReceivedBy.Agency);
            if (cut % 3 == 0)
            {
                books.Back(payment, Split.ByWeights(payment.Left, [cut, 100 - cut]).Max(part => part.Amount), Day("2026-02-20"));
            }

            foreach (var account in books.Accounts)
            {
                var lines = Money.Sum(books.Lines.Where(line => line.Account == account).Select(line => line.Earning.Amount), Currency.Euro);
                var cap = Money.Rounded(CommissionPlanVersion.Cap.Of(Math.Max(0, account.Collected.Amount)), Currency.Euro, RoundingIntent.Cap);
                lines.ShouldBe(Money.Min(cap, Money.Rounded(plan.Rates.Exact(account.Base.Amount), Currency.Euro, RoundingIntent.Commission)));
                lines.ShouldBeLessThanOrEqualTo(cap);
            }
        }

        // Nothing is lost between the partners.
        books.Accounts.Sum(account => account.Collected.Amount).ShouldBe(books.Payments.Sum(payment => payment.AppliedLeft.Amount));
    });

    [Fact]
    public void Given_KeptMoney_When_ItIsUsedAndTakenBackInAnyParts_Then_NothingMovesAtTheBankAndEveryAccountStandsAsBefore() => Properties.Check(
        from kept in Properties.Amounts(2, 300_000)
        from costs in Properties.Amounts(2, 300_000)
        from cuts in Gen.ArrayOf(Gen.Choose(1, 99), 3)
        select (Kept: kept + 0.01m, Costs: costs + 0.01m, cuts),
        given =>
        {
            var books = new MoneyBooks(Plan(7.5m), [60, 40], placed: 100);
            var advance = books.Pay(200 + given.Kept, Day("2026-01-20"));
            books.On.ChargeCourtCosts(Eur(given.Costs), Day("2026-02-01"), Now);
            var before = books.Balances.ToDictionary(row => row.Account, row => row.Balance);
            var amount = Math.Min(advance.Refundable.Amount, given.Costs);

            var used = books.Use(advance, amount, Day("2026-02-02"));

            var after = books.Balances.ToDictionary(row => row.Account, row => row.Balance);
            (after[Account.TrustBank], after[Account.DebtorRefundPayable]).ShouldBe((before[Account.TrustBank], before[Account.DebtorRefundPayable] - amount));
            RuleBrokenBy(() => books.Back(advance, advance.Left.Amount, Day("2026-02-03"))).ShouldBe(nameof(UseOfKeptMoneyMustBeTakenBackFirst));
            foreach (var part in Split.ByWeights(used.Left, [.. given.cuts.Select(cut => (decimal)cut)]).Where(part => part.IsPositive))
            {
                books.Back(used, part.Amount, Day("2026-02-20"), ReversalReason.PostedInError);
            }

            books.Balances.ToDictionary(row => row.Account, row => row.Balance).ShouldBe(before);
            advance.KeptUsed.ShouldBe(0);
        });

    [Fact]
    public void Given_AnyPayment_When_ItIsAllocated_Then_NoComponentGetsMoreThanIsOpen() => Properties.Check(Stories(), story =>
    {
        var books = new MoneyBooks(Plan(), [100], placed: 400);
        foreach (var (amount, _) in story.Payments)
        {
            books.Pay(amount, Day("2026-01-20"));
            var balance = new CaseAccount(books.On, Rates(("2000-01-01", 10))).On(Day("2026-01-20"));
            balance.Components.Values.ShouldAllBe(component => !component.IsNegative);
        }
    });

    [Fact]
    public void Given_ManyTinyFees_When_VatIsTaken_Then_ItIsTheVatOnTheirSum() => Properties.Check(Gen.ArrayOf(Gen.Choose(1, 90), 40), cents =>
    {
        var books = new MoneyBooks(Plan(), [100]);
        foreach (var cent in cents)
        {
            books.Pay(cent / 100m, Day("2026-01-20"));
        }

        var fees = books.Payments.Sum(payment => payment.Fee.Amount.Amount);
        books.Payments.Sum(payment => payment.Fee.Vat.Amount).ShouldBe(decimal.Round(fees * 0.21m, 2, MidpointRounding.AwayFromZero));
    });

    private static Gen<(int[] Shares, (decimal Amount, bool Direct)[] Payments, int[] Cuts, int[] Between)> Stories() =>
        from shares in Gen.Elements(Shared)
        from payments in Gen.NonEmptyListOf(Payment())
        from cuts in Gen.ArrayOf(Gen.Choose(1, 99), 5)
        from between in Gen.ArrayOf(Gen.Choose(1, 3))
        select (shares, payments.Take(6).ToArray(), cuts, between);

    private static Gen<(decimal Amount, bool Direct)> Payment() =>
        from amount in Properties.Amounts(2, 300_000)
        from direct in Gen.Choose(0, 4)
        select (amount, direct == 0);

    private static void Between(MoneyBooks books, int[] happenings)
    {
        foreach (var happening in happenings)
        {
            (happening switch { 1 => (Action)books.Sweep, 2 => books.Remit, _ => books.PayOut })();
        }
    }
}
