using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Commissions.Rules;
using Agency.Domain.Common;
using Agency.Domain.Common.Rules;
using Agency.Domain.Compliance;
using Agency.Domain.Interest;
using Agency.Domain.Legal;
using Agency.Domain.Payments;
using Agency.Domain.Payments.Rules;
using static Agency.Domain.Tests.Builders;
using Account = Agency.Domain.Ledger.Account;
using Case = Agency.Domain.Cases.Case;

namespace Agency.Domain.Tests.Payments;

/// <summary>The hard cases of docs/domain.md that others got wrong, as far as they are about payments and commissions. The names are those of the page.</summary>
public sealed class HardCases
{
    private static readonly DateOnly January = new(2026, 1, 20);
    private static readonly DateOnly February = new(2026, 2, 20);

    /// <summary>The negative line was settled, the positive one never (OCA/commission 463, 503, 607).</summary>
    [Fact]
    public void AFullyCreditedInvoice()
    {
        var books = new MoneyBooks(Plan(7.5m), [100], regime: Regime.Other);
        books.Back(books.Pay(1_000, January), 1_000, February);

        var (account, lines) = (books.Accounts[0], books.Lines.Select(line => line.Earning.Amount).ToList());
        lines.ShouldBe([Eur(75), Eur(-75)]);
        (account.Earned, account.Lines).ShouldBe((Eur(0), 2));
    }

    /// <summary>A refund settled with a positive sign paid the agent twice (OCA/commission 55).</summary>
    [Fact]
    public void ARefundHasANegativeSign()
    {
        var books = new MoneyBooks(Plan(7.5m), [100], regime: Regime.Other);
        books.Back(books.Pay(1_000, January), 400, February);

        books.Lines[^1].Earning.Amount.ShouldBe(Eur(-30));
        books.Balances.Single(row => row.Account == Account.CommissionPayable).Balance.ShouldBe(45);
    }

    /// <summary>A clawback was subtracted twice (lms-front 498).</summary>
    [Fact]
    public void ClawbackTakenTwice()
    {
        var books = new MoneyBooks(Plan(7.5m), [100], regime: Regime.Other);
        var payment = books.Pay(1_000, January);
        books.Back(payment, 1_000, February);

        RuleBrokenBy(() => books.Back(payment, 1_000, February)).ShouldBe(nameof(PaymentMustNotBeReversedTwice));
        books.Accounts[0].Earned.ShouldBe(Eur(0));
    }

    /// <summary>A refund after payout was hidden by max(…, 0) (lms-front 511).</summary>
    [Fact]
    public void ARefundAfterPayout()
    {
        var books = new MoneyBooks(Plan(7.5m), [100], regime: Regime.Other);
        var payment = books.Pay(1_000, January);
        books.PayOut();
        books.Back(payment, 1_000, February);

        books.Balances.Single(row => row.Account == Account.CommissionPayable).Balance.ShouldBe(-75, "the partner owes it");
    }

    /// <summary>A partial refund was credited in full (gumroad 6445).</summary>
    [Fact]
    public void APartialRefundCreditedInFull()
    {
        var books = new MoneyBooks(Plan(7.5m), [100], regime: Regime.Other);
        var payment = books.Pay(1_000, January);
        books.Back(payment, 250, February);

        (payment.Left, payment.FeeLeft, payment.VatLeft, books.Accounts[0].Earned).ShouldBe((Eur(750), Eur(150), Eur(31.50m), Eur(56.25m)));
        payment.Status.ShouldBe(PaymentStatus.Cleared);
    }

    /// <summary>Line rounding paid 0.40; the truth is 0.30.</summary>
    [Fact]
    public void FortyPaymentsOfTenCents()
    {
        var books = new MoneyBooks(Plan(7.5m), [100], regime: Regime.Other);
        for (var payment = 0; payment < 40; payment++)
        {
            books.Pay(0.10m, January);
        }

        books.Accounts[0].Earned.ShouldBe(Eur(0.30m));
    }

    /// <summary>28 % of 2,000 is more than 20 % of 2,100: with whole bands a payment can lower the fee, and the part says so.</summary>
    [Fact]
    public void TheWholeBandCliff()
    {
        var bands = new Bands(BandMode.WholeBand, [new Band(0, new Percentage(28)), new Band(2_100, new Percentage(20))]);
        bands.Exact(2_000).ShouldBe(560);
        bands.Exact(2_100).ShouldBe(420);

        var plan = Plan(new Bands(BandMode.WholeBand, [new Band(0, new Percentage(7)), new Band(2_100, new Percentage(5))]));
        var account = NewAccount();
        Take(account, plan, 2_000).ShouldBe(Eur(140));
        Take(account, plan, 100).ShouldBe(Eur(-35), "5 % of 2,100 is 105");
    }

    /// <summary>20,000 in two halves with a commission of 4,000 is 2,000 and 2,000 (OCA/commission 104): the cap allows 7.5 %, so a fifth of the fee here.</summary>
    [Fact]
    public void TwoHalves()
    {
        var account = NewAccount();
        var plan = Plan(7.5m);

        (Take(account, plan, 10_000), Take(account, plan, 10_000)).ShouldBe((Eur(750), Eur(750)));
    }

    /// <summary>Currencies were added up (OCA/commission 240).</summary>
    [Fact]
    public void CurrenciesAddedUp() => RuleBrokenBy(() => NewAccount().Quote(Plan(), Gbp(100), Gbp(100))).ShouldBe(nameof(CurrenciesMustMatch));

    /// <summary>Interest was lost when the principal was paid (erpnext 58220).</summary>
    [Fact]
    public void InterestLostWhenThePrincipalIsPaid()
    {
        var rates = Rates(("2000-01-01", 10));
        var on = OpenCase(Regime.Other, allocation: AllocationPolicy.InterestPrincipalCosts);
        var owed = new CaseAccount(on, rates).On(Day("2026-01-30"));
        on.Pay(owed.Total - Eur(5), "2026-01-30", rates);

        var left = new CaseAccount(on, rates).On(Day("2026-06-30"));
        left.Total.ShouldBeGreaterThanOrEqualTo(Eur(5), "what is left stays owed");
    }

    /// <summary>Interest ran from the invoice date on the full amount although it was partly paid (erpnext 49621).</summary>
    [Fact]
    public void InterestOnTheFullAmountAlthoughPartlyPaid()
    {
        var rates = Rates(("2000-01-01", 10));
        var (paid, unpaid) = (OpenCase(Regime.NlCommercial), OpenCase(Regime.NlCommercial));
        paid.Pay(Eur(700), "2026-01-30", rates);

        decimal Accrued(Case on) =>
            new CaseAccount(on, rates).InterestOf(on.Claims[0], Day("2026-12-30")).Amount - new CaseAccount(on, rates).InterestOf(on.Claims[0], Day("2026-01-30")).Amount;
        Accrued(paid).ShouldBeLessThan(Accrued(unpaid) / 2);
    }

    /// <summary>A gap between bands silently paid nothing (OCA/commission): a plan states lower edges only, and begins at zero.</summary>
    [Fact]
    public void AGapBetweenBands() =>
        RuleBrokenBy(() => _ = new Bands(BandMode.Marginal, [new Band(100, new Percentage(5))])).ShouldBe(nameof(BandsMustStartAtZeroAndRise));

    /// <summary>Nobody makes a plan above 7.5 %.</summary>
    [Fact]
    public void APlanAboveTheCap() => RuleBrokenBy(() => Plan(7.51m)).ShouldBe(nameof(PlanMustNotExceedTheCap));

    /// <summary>A pause had one day too many or too few (fineract): each of ours has exactly its days, its first and its last one by hand.</summary>
    [Fact]
    public void APauseOffByOneDay()
    {
        // Fourteen days without costs, from the day after receipt.
        var letter = new FourteenDayPeriod(Day("2026-01-08"));
        (letter.LastDay, letter.CostsFrom, letter.AllowsCostsOn(Day("2026-01-22")), letter.AllowsCostsOn(Day("2026-01-23"))).ShouldBe((Day("2026-01-22"), Day("2026-01-23"), false, true));

        // Thirty days to dispute: a letter on the last one is in time.
        var dispute = new ValidationPeriod(Day("2026-01-05"), Day("2026-01-08"));
        (dispute.MustCeaseAfter(Day("2026-02-07")), dispute.MustCeaseAfter(Day("2026-02-08"))).ShouldBe((true, false));

        // Ten days in which commission is held, from the day of receipt.
        var on = OpenCase(Regime.Other, claims: ClaimOf("INV-1", "2025-12-31", 1_000));
        var plan = PostingPlan.Of(Context(on, plan: Plan(5, holdingDays: 10)), Facts(Eur(100), "2026-01-20"), Day("2026-01-20"));
        plan.HeldUntil.ShouldBe(Day("2026-01-30"));

        // Interest pauses on neither side of a payment: it runs on the old sum through the day of payment, on the new one from the next.
        on = OpenCase(Regime.NlCommercial, allocation: AllocationPolicy.PrincipalInterestCosts, claims: ClaimOf("INV-1", "2025-12-31", 3_650));
        var rates = Rates(("2000-01-01", 10));
        on.Pay(Eur(1_825), "2026-01-10", rates);
        new CaseAccount(on, rates).Segments(on.Claims[0], Day("2026-01-20")).Select(part => (part.From, part.Through, part.Days, part.Sum))
            .ShouldBe([(Day("2026-01-01"), Day("2026-01-10"), 10, 3_650m), (Day("2026-01-11"), Day("2026-01-20"), 10, 1_825m)]);
    }

    /// <summary>A partner who brings a part has a part, to the cent, also of a cent.</summary>
    [Fact]
    public void ThreePartnersAndOneCent()
    {
        var books = new MoneyBooks(Plan(7.5m), [34, 33, 33], regime: Regime.Other);
        var payment = books.Pay(1_000.01m, January);
        books.Back(payment, 0.01m, February);
        books.Back(payment, 1_000, February);

        books.Accounts.ShouldAllBe(account => account.Earned.IsZero && account.Collected.IsZero);
    }

    private static Money Take(CommissionAccount account, CommissionPlanVersion plan, decimal amount)
    {
        var earning = account.Quote(plan, Eur(amount), Eur(amount));
        account.Take(earning);
        return earning.Amount;
    }
}
