using Agency.Domain.Cases;
using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;
using Agency.Domain.Interest;
using FsCheck.Fluent;
using static Agency.Domain.Tests.Builders;
using Case = Agency.Domain.Cases.Case;

namespace Agency.Domain.Tests.Cases;

/// <summary>Credit notes that come after placement, and costs that the debtor owes besides. 10.95 % of 1,000 is 0.30 a day.</summary>
public sealed class AdjustmentTests
{
    private static readonly RateTable Rate = Rates(("2000-01-01", 10.95m));

    [Fact]
    public void Given_ACreditNoteThatCountsFromTheDueDate_When_TheBalanceIsAsked_Then_NoInterestWasEverOwedOnIt()
    {
        var on = OpenCase(Regime.EuCommercial);
        var plan = Plan(on, Credit(on, 500, "2025-12-31"), "2026-01-20");

        (plan.Before.Of(Component.Interest), plan.After.Of(Component.Interest)).ShouldBe((Eur(6), Eur(3)), "20 days of 0.30, and of 0.15");
        Adjustment.Of("AJ-1", plan, "clerk", Now);

        var account = new CaseAccount(on, Rate);
        account.On(Day("2026-01-20")).Total.ShouldBe(plan.After.Total);
        account.On(Day("2026-01-10")).Of(Component.Interest).ShouldBe(Eur(1.50m));
        (on.PrincipalOpen, on.Placed, on.Collected).ShouldBe((Eur(500), Eur(1_000), Eur(0)), "nobody paid, and it was placed whole");
    }

    [Fact]
    public void Given_AnInvoiceThatIsCreditedWhole_When_ItCountsFromItsIssue_Then_PrincipalAndInterestAreBothGone()
    {
        var on = OpenCase(Regime.EuCommercial);
        Adjustment.Of("AJ-1", Plan(on, Credit(on, 1_000, "2025-12-01"), "2026-03-01"), "clerk", Now);

        var balance = new CaseAccount(on, Rate).On(Day("2026-12-31"));
        (balance.Of(Component.Principal), balance.Of(Component.Interest)).ShouldBe((Eur(0), Eur(0)));
    }

    [Fact]
    public void Given_AnyCreditNote_When_ItIsTakenBack_Then_TheDebtIsOnEveryDayWhatItWouldHaveBeen()
    {
        var cases = from amount in Properties.Amounts(2)
                    from since in Gen.Choose(0, 400)
                    from asked in Gen.Choose(0, 800)
                    select (Amount: Math.Min(amount, 1_000m), From: Day("2025-12-01").AddDays(since), Asked: Day("2026-01-05").AddDays(asked));
        Properties.Check(cases, given =>
        {
            var (on, never) = (OpenCase(Regime.EuCommercial), OpenCase(Regime.EuCommercial));
            var adjustment = Adjustment.Of("AJ-1", Plan(on, new AdjustmentFacts(AdjustmentKind.CreditNote, on.Claims[0].Id, Eur(given.Amount), given.From, "CN-1", null), "2028-01-01"), "clerk", Now);
            new CaseAccount(on, Rate).On(given.Asked).Total.ShouldBeLessThanOrEqualTo(new CaseAccount(never, Rate).On(given.Asked).Total);

            adjustment.Reverse(on, "Wrong invoice.", Day("2028-01-02"), "clerk", Now);

            new CaseAccount(on, Rate).On(given.Asked).Total.ShouldBe(new CaseAccount(never, Rate).On(given.Asked).Total);
            on.PrincipalOpen.ShouldBe(Eur(1_000));
            RuleBrokenBy(() => adjustment.Reverse(on, "Again.", Day("2028-01-03"), "clerk", Now)).ShouldBe(nameof(AdjustmentMustNotBeReversedTwice));
        });
    }

    [Fact]
    public void Given_WhatWasKnownBefore_When_ACreditNoteIsBackdated_Then_TheBalanceAsItWasKnownStays()
    {
        var on = OpenCase(Regime.EuCommercial);
        var known = new CaseAccount(on, Rate, knownAt: Now).On(Day("2026-01-20"));
        Adjustment.Of("AJ-1", Plan(on, Credit(on, 500, "2025-12-31"), "2026-01-20"), "clerk", Now.AddDays(1));

        new CaseAccount(on, Rate, knownAt: Now).On(Day("2026-01-20")).Total.ShouldBe(known.Total);
    }

    [Fact]
    public void Given_CostsThatMayBeCharged_When_TheyAre_Then_TheyBearNoInterest_AndAreTakenBackWhileTheyAreOwed()
    {
        var on = OpenCase(Regime.EuCommercial);
        var before = new CaseAccount(on, Rate).On(Day("2026-06-30"));
        var adjustment = Adjustment.Of("AJ-1", Plan(on, Charge(AdjustmentKind.ReasonableCosts, 250), "2026-01-20"), "clerk", Now);

        var after = new CaseAccount(on, Rate).On(Day("2026-06-30"));
        (after.Of(Component.CollectionCosts) - before.Of(Component.CollectionCosts), after.Of(Component.Interest)).ShouldBe((Eur(250), before.Of(Component.Interest)));
        on.Write([new EntryDraft(EntryKind.Paid, Component.CollectionCosts, Eur(-41), Day("2026-02-01"), PaymentId: Guid.NewGuid())], Now);
        RuleBrokenBy(() => adjustment.Reverse(on, "Wrong case.", Day("2026-02-10"), "clerk", Now)).ShouldBe(nameof(ChargeMustStillBeOwed), "40 of fixed costs and 250: 249 is open");
    }

    [Theory]
    [InlineData(Regime.NlConsumer, AdjustmentKind.AgreedCosts, nameof(ChargeMustBeAllowedByLaw))]
    [InlineData(Regime.NlConsumer, AdjustmentKind.ReturnedPaymentFee, nameof(ChargeMustBeAllowedByLaw))]
    [InlineData(Regime.UsConsumer, AdjustmentKind.ReasonableCosts, nameof(ChargeMustBeAllowedByLaw))]
    [InlineData(Regime.UsCommercial, AdjustmentKind.ReasonableCosts, nameof(ChargeMustBeAllowedByLaw))]
    [InlineData(Regime.UsConsumer, AdjustmentKind.ReturnedPaymentFee, nameof(ReturnFeeMustFollowAReturn))]
    public void Given_AChargeThatTheLawOfTheCaseDoesNotKnow_When_Planned_Then_ItIsRefusedByName(Regime regime, AdjustmentKind kind, string rule) =>
        RuleBrokenBy(() => Plan(OpenCase(regime), Charge(kind, 25), "2026-01-20")).ShouldBe(rule);

    [Fact]
    public void Given_EveryRegime_When_ItIsLookedUp_Then_TheTableSaysWhatMayBeCharged() =>
        ChargeMustBeAllowedByLaw.Allowed.Keys.ShouldBe(Enum.GetValues<Regime>(), ignoreOrder: true);

    [Fact]
    public void Given_BadFacts_When_Planned_Then_EachIsRefusedByItsName()
    {
        var on = OpenCase(Regime.EuCommercial);

        Broken(Credit(on, 1_000.01m, "2026-01-10")).ShouldBe(nameof(CreditNoteMustNotExceedWhatIsOpen));
        Broken(Credit(on, 0, "2026-01-10")).ShouldBe(nameof(AdjustmentMustBePositive));
        Broken(Credit(on, -5, "2026-01-10")).ShouldBe(nameof(AdjustmentMustBePositive));
        Broken(Credit(on, 5, "2026-01-21")).ShouldBe(nameof(AdjustmentMustNotBeInTheFuture));
        Broken(Credit(on, 5, "2025-11-30")).ShouldBe(nameof(CreditNoteMustNotPrecedeItsInvoice));
        Broken(Credit(on, 5, "2026-01-10") with { ClaimId = Guid.NewGuid() }).ShouldBe(nameof(CreditNoteMustNameAnInvoice));
        Broken(Credit(on, 5, "2026-01-10") with { Amount = Gbp(5) }).ShouldBe(nameof(AdjustmentMustBeInTheCaseCurrency));
        Broken(Charge(AdjustmentKind.AgreedCosts, 5) with { CountsOn = Day("2026-01-04") }).ShouldBe(nameof(ChargeMustNotPrecedeTheCase));

        string Broken(AdjustmentFacts facts) => RuleBrokenBy(() => Plan(on, facts, "2026-01-20"));
    }

    private static AdjustmentFacts Credit(Case on, decimal amount, string countsOn) => new(AdjustmentKind.CreditNote, on.Claims[0].Id, Eur(amount), Day(countsOn), "CN-1", null);

    private static AdjustmentFacts Charge(AdjustmentKind kind, decimal amount) => new(kind, null, Eur(amount), Day("2026-01-15"), "General terms, art. 12", null);

    private static AdjustmentPlan Plan(Case on, AdjustmentFacts facts, string today) => AdjustmentPlan.Of(on, new CaseAccount(on, Rate), facts, hasReturned: false, Day(today));
}
