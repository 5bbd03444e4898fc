using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Fees.Rules;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using FsCheck.Fluent;
using static Agency.Domain.Tests.Builders;
using Case = Agency.Domain.Cases.Case;

namespace Agency.Domain.Tests.Fees;

/// <summary>docs/domain.md, Recall.</summary>
public sealed class RecallPlanTests
{
    private static readonly RecallTerms Terms = new(new Percentage(10), QuietDays: 60, IsWholeFeeWhileExpected: true);

    [Fact]
    public void Given_NoTerms_When_AClaimIsTakenBack_Then_NothingIsCharged() =>
        Recall(null).ShouldSatisfyAllConditions(plan => plan.Basis.ShouldBe(RecallBasis.NotAgreed), plan => plan.Amount.ShouldBe(Eur(0)), plan => plan.Describe().ShouldBeNull());

    [Fact]
    public void Given_WorkOfLate_When_AClaimIsTakenBack_Then_AShareOfThePrincipalThatIsOpenIsChargedWithVat()
    {
        var on = OpenCase(claims: ClaimOf("INV-1", "2025-12-31", 1_234.56m));
        on.Pay(Eur(234.50m), "2026-01-10");

        var plan = Recall(Terms, on);

        (plan.Basis, plan.Base, plan.Exact, plan.Amount, plan.Vat).ShouldBe((RecallBasis.ShareOfPrincipal, on.PrincipalOpen, on.PrincipalOpen.Amount / 10, Eur(100.01m), Eur(21)));
        plan.Lines.ShouldBe([new LedgerLine(LedgerEvent.RecallCharged, Eur(100.01m)), new LedgerLine(LedgerEvent.VatOnRecall, Eur(21))]);
        plan.Describe().ShouldBe("1000.06 × 10 %");
    }

    [Theory]
    [InlineData(59, false, RecallBasis.ShareOfPrincipal)]
    [InlineData(60, false, RecallBasis.Quiet)]
    [InlineData(60, true, RecallBasis.ShareOfPrincipal)]
    public void Given_ACaseThatNobodyWorked_When_AClaimIsTakenBack_Then_ItIsFreeFromTheSixtiethDayOnUnlessAnAttorneyHasIt(int days, bool isWithAttorney, RecallBasis expected)
    {
        var on = OpenCase();
        if (isWithAttorney)
        {
            on.Move(CaseAction.SendAttorneyLetter, on.OpenedOn);
        }

        Recall(Terms, on, daysQuiet: days).Basis.ShouldBe(expected);
    }

    [Fact]
    public void Given_APaymentIsExpected_When_AClaimIsTakenBack_Then_TheWholeFeeIsChargedLessWhatWasChargedBefore()
    {
        var plan = Recall(Terms, OpenCase(claims: ClaimOf("INV-1", "2025-12-31", 8_000)), feesBefore: 600, isExpected: true, daysQuiet: 90);

        (plan.Basis, plan.Base, plan.Exact, plan.Deducted, plan.Amount, plan.RuleNumber).ShouldBe((RecallBasis.WholeFee, Eur(8_000), 1_600m, Eur(600), Eur(1_000), 1));
        Recall(Terms, feesBefore: 5_000, isExpected: true).Amount.ShouldBe(Eur(0), "never below zero");
        Recall(Terms with { IsWholeFeeWhileExpected = false }, isExpected: true).Basis.ShouldBe(RecallBasis.ShareOfPrincipal, "not agreed");
    }

    [Fact]
    public void Given_AWholeFeeWasCharged_When_MoneyComesInAfterwards_Then_ItIsRefusedUntilTheCaseIsOpenedAgain()
    {
        var on = OpenCase();
        on.Move(CaseAction.Close, on.OpenedOn, CloseCode.RecalledByClient);
        var context = Context(on) with { WholeFeeCharge = "RC-000001" };

        RuleBrokenBy(() => PostingPlan.Of(context, Facts(Eur(10), "2026-01-10"), Day("2026-01-10"))).ShouldBe(nameof(FeeMustNotBeChargedTwice));
    }

    [Theory]
    [InlineData(-1, 60)]
    [InlineData(101, 60)]
    [InlineData(10, 0)]
    public void Given_TermsOutOfRange_When_Published_Then_Refused(int share, int days) =>
        RuleBrokenBy(() => Version(new RecallTerms(new Percentage(share), days))).ShouldBe(nameof(RecallTermsMustBeInRange));

    [Fact]
    public void Given_AnyFeesAndAnySchedule_When_TheWholeFeeIsDue_Then_FeesAndChargeTogetherAreTheWholeFeeAndNeverLessThanWhatWasCharged() => Properties.Check(
        from placed in Properties.Amounts(2)
        from before in Properties.Amounts(2)
        select (placed, before),
        row =>
        {
            var plan = Recall(Terms, OpenCase(claims: ClaimOf("INV-1", "2025-12-31", row.placed)), feesBefore: row.before, isExpected: true);
            (plan.Deducted + plan.Amount).ShouldBe(Money.Max(Money.Rounded(plan.Exact, Currency.Euro, RoundingIntent.Fee), Eur(row.before)));
            RecallPlan.ChargeOf(plan.Facts.Schedule, plan.Exact, plan.Deducted).ShouldBe((plan.Amount, plan.Vat), "verify computes it again from what is kept");
        });

    private static FeeScheduleVersion Version(RecallTerms? terms) =>
        FeeSchedule.Create("F-1", "Test").Publish(Day("2020-01-01"), [new FeeRule("all", Bands.Flat(20))], new Percentage(21), terms);

    private static RecallPlan Recall(RecallTerms? terms, Case? on = null, decimal feesBefore = 0, bool isExpected = false, int daysQuiet = 10)
    {
        on ??= OpenCase();
        var today = on.OpenedOn.AddDays(100);
        return RecallPlan.Of(new RecallFacts(on, Version(terms), FeeFacts.Of(on, on.Stage, isForeign: false, today), Eur(feesBefore), today.AddDays(-daysQuiet), isExpected), today);
    }
}
