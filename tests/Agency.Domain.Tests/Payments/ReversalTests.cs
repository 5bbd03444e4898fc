using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Interest;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Agency.Domain.Payments.Rules;
using FsCheck;
using FsCheck.Fluent;
using static Agency.Domain.Tests.Builders;
using Case = Agency.Domain.Cases.Case;

namespace Agency.Domain.Tests.Payments;

public sealed class ReversalTests
{
    private static readonly Component[] Mirror = [Component.Principal, Component.Interest, Component.CollectionCosts];

    [Fact]
    public void Given_APaymentOverCostsInterestAndPrincipal_When_APartComesBack_Then_PrincipalIsOwedAgainFirst()
    {
        var on = OpenCase(Regime.NlCommercial);
        var payment = on.Pay(Eur(500), "2026-01-30", Rates(("2000-01-01", 10)));

        var back = Plan(on, payment, 450);

        back.Parts.Select(part => part.Component).ShouldBe(Mirror.Take(back.Parts.Count));
        back.Parts.Sum(part => part.Amount.Amount).ShouldBe(450);
        back.IsWhole.ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, "2026-01-30", nameof(ReversalMustBePositive))]
    [InlineData(-1, "2026-01-30", nameof(ReversalMustBePositive))]
    [InlineData(100.01, "2026-01-30", nameof(ReversalMustNotExceedWhatIsLeft))]
    [InlineData(100, "2026-01-19", nameof(ReversalMustNotPrecedeThePayment))]
    [InlineData(100, "2026-02-01", nameof(ReversalMustNotBeInTheFuture))]
    public void Given_APayment_When_ABadReversalComes_Then_ItIsRefusedByName(decimal amount, string on, string rule)
    {
        var opened = OpenCase();
        var payment = opened.Pay(Eur(100), "2026-01-20");

        RuleBrokenBy(() => ReversalPlan.Of(Back(opened, payment), Said(amount, on), Day("2026-01-31"))).ShouldBe(rule);
    }

    [Fact]
    public void Given_AReversedPart_When_MoreThanWhatIsLeftComesBack_Then_ItIsRefused()
    {
        var on = OpenCase();
        var payment = on.Pay(Eur(100), "2026-01-20");
        on.Reverse(payment, Eur(60));

        payment.Left.ShouldBe(Eur(40));
        payment.Status.ShouldBe(PaymentStatus.Received);
        RuleBrokenBy(() => Plan(on, payment, 40.01m)).ShouldBe(nameof(ReversalMustNotExceedWhatIsLeft));
    }

    [Fact]
    public void Given_AnUnpaidCheque_When_OnlyAPartIsSaidToComeBack_Then_ItIsRefused()
    {
        var on = OpenCase();
        var posting = PostingPlan.Of(Context(on), Facts(Eur(100), "2026-01-20", PaymentMethod.Cheque), Day("2026-01-20"));
        var payment = Payment.Record("P-1", posting, "clerk", Now);
        on.Write(posting.Entries(payment.Id), Now);

        RuleBrokenBy(() => on.Reverse(payment, Eur(50), ReversalReason.InsufficientFunds)).ShouldBe(nameof(UnpaidItemMustComeBackWhole));
        on.Reverse(payment, Eur(50), ReversalReason.Refund).IsWhole.ShouldBeFalse();
    }

    [Fact]
    public void Given_AClearedPayment_When_ItComesBackInAnyParts_Then_NothingIsLeftOnAnyAccount()
    {
        var cases =
            from amount in Properties.Amounts(2, 90_000)
            from cuts in Gen.ArrayOf(Gen.Choose(1, 100), 6)
            from vat in Gen.Choose(0, 25)
            select (amount, cuts, vat);

        Properties.Check(cases, given =>
        {
            var schedule = Schedule(20, given.vat);
            var on = OpenCase();
            var posting = PostingPlan.Of(Context(on, schedule: schedule), Facts(Eur(given.amount), "2026-01-20"), Day("2026-01-20"));
            var payment = Payment.Record("P-1", posting, "clerk", Now);
            on.Write(posting.Entries(payment.Id), Now);
            payment.Clear(Day("2026-01-25"));
            var posted = posting.ReceiptLines.Concat(posting.ClearingLines).ToList();
            foreach (var part in Cut(given.amount, given.cuts))
            {
                var plan = ReversalPlan.Of(Back(on, payment, schedule), Said(part, "2026-02-01"), Day("2026-02-01"));
                posted.AddRange(plan.Lines);
                on.Write(plan.Entries(payment.Reverse("PR-1", plan, "clerk", Now).Id), Now);
                Math.Abs(payment.FeeLeft.Amount - (payment.Left.Amount * 0.2m)).ShouldBeLessThanOrEqualTo(0.01m, "the fee follows what is left");
            }

            payment.Status.ShouldBe(PaymentStatus.Reversed);
            (payment.FeeLeft, payment.VatLeft).ShouldBe((Eur(0), Eur(0)));
            Sums(posted).ShouldAllBe(sum => sum == 0);
            new CaseAccount(on, RateTable.Empty).On(Day("2026-01-20")).Total.ShouldBe(Eur(1_000));
        });
    }

    [Fact]
    public void Given_MoneyThatWasRemittedAndAFeeThatWasSwept_When_ItComesBack_Then_TheClientOwesTheShortfallAndTheFeeReturnsToTrust()
    {
        var on = OpenCase();
        var payment = on.Pay(Eur(100), "2026-01-20");
        payment.Clear(Day("2026-01-25"));

        var plan = ReversalPlan.Of(Back(on, payment, funds: 0, inTrust: 0), Said(100, "2026-02-01"), Day("2026-02-01"));

        plan.Lines.Where(line => !line.Amount.IsZero).Select(line => (line.Event, line.Amount.Amount)).ShouldBe(
        [
            (LedgerEvent.PaymentToAgency, -100), (LedgerEvent.FeeEarned, -20), (LedgerEvent.FeeSwept, -20), (LedgerEvent.ShortfallOfClient, 80),
        ]);
    }

    [Fact]
    public void Given_AnOverpaymentThatWasRefunded_When_ThePaymentComesBack_Then_TheDebtorOwesTheRefund()
    {
        var on = OpenCase();
        var posting = PostingPlan.Of(Context(on), Facts(Eur(1_050), "2026-01-20") with { AcceptOverpayment = true }, Day("2026-01-20"));
        var payment = Payment.Record("P-1", posting, "clerk", Now);
        on.Write(posting.Entries(payment.Id), Now);
        payment.RefundOverpayment(Eur(30));

        payment.Refundable.ShouldBe(Eur(20));
        RuleBrokenBy(() => payment.RefundOverpayment(Eur(20.01m))).ShouldBe(nameof(RefundMustNotExceedWhatWasOverpaid));
        var plan = Plan(on, payment, 60);
        (plan.Overpaid, plan.ShortfallOfDebtor).ShouldBe((Eur(50), Eur(30)));
        plan.Parts.Sum(part => part.Amount.Amount).ShouldBe(10, "what was above the balance goes back first");
    }

    [Fact]
    public void Given_ARefundThatCameBack_When_ThePaymentHadComeBackToo_Then_ItSettlesWhatTheDebtorOwesFirst()
    {
        var on = OpenCase();
        var posting = PostingPlan.Of(Context(on), Facts(Eur(1_050), "2026-01-20") with { AcceptOverpayment = true }, Day("2026-01-20"));
        var payment = Payment.Record("P-1", posting, "clerk", Now);
        on.Write(posting.Entries(payment.Id), Now);
        payment.RefundOverpayment(Eur(30));

        RuleBrokenBy(() => payment.TakeRefundBack(Eur(30.01m))).ShouldBe(nameof(RefundMustNotComeBackAboveWhatWasSent));
        Refunded(10).Lines.Select(line => line.Amount).ShouldBe([Eur(-10), Eur(0)], "nothing is owed by the debtor");
        Refunded(10).KeptAfter.ShouldBe(Eur(30));
        payment.TakeRefundBack(Eur(10));
        payment.Refundable.ShouldBe(Eur(30));
        on.Reverse(payment, Eur(45)).Overpaid.ShouldBe(Eur(45));
        Refunded(20).Lines.Select(line => line.Amount).ShouldBe([Eur(-20), Eur(-15)], "15 of the 45 had been refunded");
        Refunded(20).KeptAfter.ShouldBe(Eur(5));
        payment.TakeRefundBack(Eur(20));
        payment.Refundable.ShouldBe(Eur(5));

        RefundPlan Refunded(decimal amount) => RefundPlan.Back(payment, Eur(amount), Day("2026-02-01"), Day("2026-02-01"));
    }

    [Fact]
    public void Given_ARefundThatCannotBe_When_Planned_Then_TheRuleIsNamedAndNothingHasChanged()
    {
        var on = OpenCase();
        var payment = Payment.Record("P-1", PostingPlan.Of(Context(on), Facts(Eur(1_050), "2026-01-20") with { AcceptOverpayment = true }, Day("2026-01-20")), "clerk", Now);

        RuleBrokenBy(() => Send(Eur(50.01m))).ShouldBe(nameof(RefundMustNotExceedWhatWasOverpaid));
        RuleBrokenBy(() => Send(Eur(0))).ShouldBe(nameof(RefundMustBePositive));
        RuleBrokenBy(() => Send(Gbp(1))).ShouldBe(nameof(PaymentMustBeInTheCaseCurrency));
        RuleBrokenBy(() => Send(Eur(1), "2026-01-19")).ShouldBe(nameof(RefundMustFollowThePayment));
        RuleBrokenBy(() => RefundPlan.Back(payment, null, Day("2026-02-01"), Day("2026-02-01"))).ShouldBe(nameof(RefundMustBePositive), "nothing was sent");
        (Send(null).Amount, Send(Eur(20)).KeptAfter, payment.Refundable).ShouldBe((Eur(50), Eur(30), Eur(50)));
        Send(Eur(20)).Fingerprint.ShouldNotBe(Send(Eur(21)).Fingerprint);

        RefundPlan Send(Money? amount, string on = "2026-02-01") => RefundPlan.Send(payment, amount, Day(on), Day("2026-02-01"));
    }

    [Fact]
    public void Given_APreviewOfAReversal_When_SomethingChanges_Then_ItsFingerprintDoes()
    {
        var on = OpenCase();
        var payment = on.Pay(Eur(100), "2026-01-20");
        var seen = Plan(on, payment, 50).Fingerprint;

        Plan(on, payment, 50).Fingerprint.ShouldBe(seen);
        Plan(on, payment, 51).Fingerprint.ShouldNotBe(seen);
        ReversalPlan.Of(Back(on, payment, funds: 0), Said(50, "2026-02-01"), Day("2026-02-01")).Fingerprint.ShouldNotBe(seen, "the client has the money by now");
        payment.Clear(Day("2026-01-25"));
        Plan(on, payment, 50).Fingerprint.ShouldNotBe(seen, "the fee is earned by now");
    }

    private static ReversalPlan Plan(Case on, Payment payment, decimal amount) => ReversalPlan.Of(Back(on, payment), Said(amount, "2026-02-01"), Day("2026-02-01"));

    private static ReversalFacts Said(decimal amount, string on) => new(Eur(amount), ReversalReason.Refund, Day(on), null, null);

    /// <summary>An amount cut into parts that add up to it.</summary>
    private static IEnumerable<decimal> Cut(decimal amount, int[] cuts) =>
        Split.ByWeights(Eur(amount), [.. cuts.Select(cut => (decimal)cut)]).Select(part => part.Amount).Where(part => part > 0);

    private static IEnumerable<decimal> Sums(IEnumerable<LedgerLine> lines) => lines
        .SelectMany(line => new[] { (ChartOfAccounts.Postings[line.Event].Debit, line.Amount.Amount), (ChartOfAccounts.Postings[line.Event].Credit, -line.Amount.Amount) })
        .GroupBy(row => row.Item1).Select(group => group.Sum(row => row.Item2));
}
