using System.Globalization;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Interest;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Agency.Domain.Payments.Rules;
using FsCheck.Fluent;
using static Agency.Domain.Tests.Builders;
using Case = Agency.Domain.Cases.Case;

namespace Agency.Domain.Tests.Payments;

public sealed class PostingPlanTests
{
    private static readonly RateTable Table = Rates(("2000-01-01", 10.95m));

    [Fact]
    public void Given_ADutchCase_When_APaymentComes_Then_CostsThenInterestThenPrincipalArePaid()
    {
        // 1,000 late since 1 January, 0.30 a day, 150 of costs; on 30 January 9.00 of interest has accrued.
        var on = OpenCase(Regime.NlCommercial);
        var plan = PostingPlan.Of(Context(on, Table, Schedule(20, vat: 21), Builders.Plan(5)), Facts(Eur(659), "2026-01-30"), Day("2026-01-30"));

        plan.BalanceBefore.ShouldBe(Eur(1_159));
        plan.Parts.Select(part => (part.Component, part.Amount)).ShouldBe(
            [(Component.CollectionCosts, Eur(150)), (Component.Interest, Eur(9)), (Component.Principal, Eur(500))]);
        plan.Interest.ShouldHaveSingleItem().Amount.ShouldBe(Eur(9));
        (plan.Fee.Base, plan.Fee.Amount, plan.Fee.Vat).ShouldBe((Eur(659), Eur(131.80m), Eur(27.68m)));
        (plan.Commissions.Single().Earning.Base, plan.Commission).ShouldBe((Eur(509), Eur(25.45m)), "recovered costs earn the partner nothing");
        plan.Entries(Guid.NewGuid()).Select(entry => (entry.Kind, entry.Component, entry.Amount)).ShouldBe([
            (EntryKind.Accrued, Component.Interest, Eur(9)),
            (EntryKind.Paid, Component.CollectionCosts, Eur(-150)),
            (EntryKind.Paid, Component.Interest, Eur(-9)),
            (EntryKind.Paid, Component.Principal, Eur(-500))]);
    }

    [Fact]
    public void Given_TheUnitedStatesRule_When_APaymentComes_Then_InterestThenPrincipalThenCostsArePaid()
    {
        var on = OpenCase(Regime.NlCommercial, allocation: AllocationPolicy.InterestPrincipalCosts);

        Parts(on, 1_020, "2026-01-30").ShouldBe([(Component.Interest, 9m), (Component.Principal, 1_000m), (Component.CollectionCosts, 11m)]);
    }

    [Fact]
    public void Given_TwoClaims_When_APaymentComes_Then_WithinAComponentTheOldestIsPaidFirst()
    {
        var on = OpenCase(claims: [ClaimOf("NEW", "2025-12-31", 100), ClaimOf("OLD", "2025-06-30", 100), ClaimOf("ALSO-NEW", "2025-12-31", 100)]);
        var plan = PostingPlan.Of(Context(on), Facts(Eur(250), "2026-01-30"), Day("2026-01-30"));

        plan.Parts.Select(part => (on.Claims.Single(claim => claim.Id == part.ClaimId).InvoiceNumber, part.Amount)).ShouldBe(
            [("OLD", Eur(100)), ("ALSO-NEW", Eur(100)), ("NEW", Eur(50))]);
    }

    [Fact]
    public void Given_AnyPayments_When_Allocated_Then_AllIsGivenAndNoComponentGetsMoreThanIsOpen()
    {
        var cases =
            from amounts in Gen.ArrayOf(Properties.Amounts(2, 60_000), 5)
            from days in Gen.ArrayOf(Gen.Choose(0, 60), 5)
            from policy in Gen.Elements(Enum.GetValues<AllocationPolicy>())
            from named in Gen.Elements<int?>(null, 0, 1)
            select (amounts, days, policy, named);

        Properties.Check(cases, given =>
        {
            var on = OpenCase(Regime.NlCommercial, "2025-01-05", given.policy, ClaimOf("A", "2024-12-31", 900), ClaimOf("B", "2024-10-31", 433.21m));
            var day = on.OpenedOn;
            foreach (var (amount, wait) in given.amounts.Zip(given.days))
            {
                day = day.AddDays(wait);
                var account = new CaseAccount(on, Table);
                var pay = Money.Min(Eur(amount), account.On(day).Total);
                if (!pay.IsPositive)
                {
                    continue;
                }

                var named = given.named is { } index ? on.Claims[index].Id : (Guid?)null;
                var parts = Allocation.Of(pay, given.policy, account, day, named);
                Money.Sum(parts.Select(part => part.Amount), on.Currency).ShouldBe(pay);
                parts.ShouldAllBe(part => part.Amount.IsPositive
                    && part.Amount <= account.OpenPerClaim(part.Component, day).Single(row => row.ClaimId == part.ClaimId).Open);
                if (named is not null && parts.Any(part => part.ClaimId is not null && part.ClaimId != named))
                {
                    var paid = Money.Sum(parts.Where(part => part.ClaimId == named).Select(part => part.Amount), on.Currency);
                    paid.ShouldBe(Money.Sum(new[] { Component.Interest, Component.Principal }.Select(of => account.OpenPerClaim(of, day).Single(row => row.ClaimId == named).Open), on.Currency), "the named one comes first, whole");
                }

                on.Pay(pay, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Table);
                new CaseAccount(on, Table).On(day).Components.Values.ShouldAllBe(open => !open.IsNegative);
            }
        });
    }

    [Fact]
    public void Given_MoneyThatCameBeforeTheCase_When_Planned_Then_ItPaysWhatWasOwedThatDayAndInterestRunsOnTheRest()
    {
        // Three days late at 0.30 a day; the 150 of costs were charged two days later, when the case was opened.
        var on = OpenCase(Regime.NlCommercial);
        var account = new CaseAccount(on, Table);

        (account.On(Day("2026-01-03")).Total, account.Owed(Day("2026-01-03")).Total).ShouldBe((Eur(0), Eur(1_000.90m)));
        var plan = Plan(on, Facts(Eur(500.90m), "2026-01-03"));
        plan.Parts.Select(part => (part.Component, part.Amount)).ShouldBe([(Component.Interest, Eur(0.90m)), (Component.Principal, Eur(500))]);
        on.Write(plan.Entries(Guid.NewGuid()), Now);
        new CaseAccount(on, Table).On(Day("2026-01-30")).Total.ShouldBe(Eur(654.05m), "500 and 150, with 27 days of 0.15");
        new CaseAccount(on, Table).On(Day("2026-01-04")).Total.ShouldBe(Eur(0), "the agency had no case then");
    }

    [Fact]
    public void Given_TheInvoiceThatTheDebtorNamed_When_Paid_Then_ItComesBeforeTheOlderOne_AndRestatingTheCaseLeavesItSo()
    {
        var on = OpenCase(claims: [ClaimOf("OLD", "2025-11-30", 100), ClaimOf("NEW", "2025-12-20", 100)]);
        var (old, @new) = (on.Claims.Single(claim => claim.InvoiceNumber == "OLD").Id, on.Claims.Single(claim => claim.InvoiceNumber == "NEW").Id);
        RuleBrokenBy(() => Plan(on, Facts(Eur(120), "2026-01-10") with { NamedClaimId = Guid.NewGuid() })).ShouldBe(nameof(PaymentMustNameAnInvoiceOfTheCase));

        var plan = Plan(on, Facts(Eur(120), "2026-01-10") with { NamedClaimId = @new });
        plan.Parts.Select(part => (part.ClaimId, part.Amount)).ShouldBe([(@new, Eur(100)), (old, Eur(20))]);
        var payment = Guid.NewGuid();
        on.Write(plan.Entries(payment), Now);

        RestatementDifferences.Of(on, RateTable.Empty, new Dictionary<Guid, Guid> { [payment] = @new }).IsEmpty.ShouldBeTrue();
        RestatementDifferences.Of(on, RateTable.Empty, new Dictionary<Guid, Guid>()).IsEmpty.ShouldBeFalse("by the order of the case alone the older one comes first");
    }

    [Fact]
    public void Given_AnInvoiceOfLater_When_MoneyCameBeforeIt_Then_ItPaysTheEarlierOneAlone()
    {
        var on = OpenCase(openedOn: "2026-03-05", claims: [ClaimOf("OLD", "2026-01-31", 100), ClaimOf("NEW", "2026-02-28", 100, credited: 40)]);

        new CaseAccount(on, RateTable.Empty).Owed(Day("2026-01-10")).Total.ShouldBe(Eur(100));
        new CaseAccount(on, RateTable.Empty).Owed(Day("2026-01-29")).Total.ShouldBe(Eur(160));
        RuleBrokenBy(() => PostingPlan.Of(Context(on), Facts(Eur(101), "2026-01-10"), Day("2026-03-30"))).ShouldBe(nameof(PaymentMustNotExceedBalance));
    }

    [Fact]
    public void Given_PoundsBySepa_When_Planned_Then_TheyAreRefused_ButWhatLiesInSuspenseSoCanBePlaced()
    {
        var on = OpenCase(claims: [ClaimOf("INV-1", "2025-12-31", 100, currency: "GBP")]);
        var facts = Facts(Gbp(10), "2026-01-20", PaymentMethod.SepaTransfer);

        RuleBrokenBy(() => Plan(on, facts)).ShouldBe(nameof(MethodMustCarryTheCurrency));
        RuleBrokenBy(() => Plan(on, facts with { Method = PaymentMethod.AchCredit })).ShouldBe(nameof(MethodMustCarryTheCurrency));
        Plan(on, facts with { Method = PaymentMethod.Wire }).Applied.ShouldBe(Gbp(10));
        var placed = Plan(on, facts with { SuspenseNumber = "SU-000001" });
        (placed.PostedOn, placed.Facts.ReceivedOn).ShouldBe((Day("2026-01-30"), Day("2026-01-20")));
    }

    [Fact]
    public void Given_MoneyThatTheClientHadBeforeTheCase_When_Planned_Then_ItIsRefusedAndTheWayIsNamed() =>
        RuleBrokenBy(() => PostingPlan.Of(Context(OpenCase()), Facts(Eur(100), "2026-01-04", by: ReceivedBy.Client), Day("2026-01-30"))).ShouldBe(nameof(DirectPaymentMustNotPrecedeTheCase));

    public static TheoryData<string, Money, string> Refused() => new()
    {
        { nameof(PaymentMustBePositive), Eur(0), "2026-01-30" },
        { nameof(PaymentMustBePositive), Eur(-1), "2026-01-30" },
        { nameof(PaymentMustBeInTheCaseCurrency), Gbp(1), "2026-01-30" },
        { nameof(PaymentMustNotBeInTheFuture), Eur(1), "2026-01-31" },
        { nameof(PaymentMustNotPrecedeTheInvoices), Eur(1), "2025-11-30" },
        { nameof(PaymentMustNotExceedBalance), Eur(1_000.01m), "2026-01-30" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Given_APaymentThatCannotBe_When_Planned_Then_TheRuleIsNamed(string rule, Money amount, string receivedOn) =>
        RuleBrokenBy(() => PostingPlan.Of(Context(OpenCase()), Facts(amount, receivedOn), Day("2026-01-30"))).ShouldBe(rule);

    [Fact]
    public void Given_APaidCase_When_APaymentOfAnEarlierDayIsRecorded_Then_MoreThanIsOwedIsRefused()
    {
        var on = OpenCase();
        on.Pay(Eur(900), "2026-01-20");

        PaymentFacts Earlier(decimal amount) => Facts(Eur(amount), "2026-01-10");
        RuleBrokenBy(() => PostingPlan.Of(Context(on), Earlier(100.01m), Day("2026-01-30"))).ShouldBe(nameof(PaymentMustNotExceedBalance));
        PostingPlan.Of(Context(on), Earlier(100), Day("2026-01-30")).Parts.ShouldHaveSingleItem().Amount.ShouldBe(Eur(100));
    }

    [Fact]
    public void Given_TheAgencyHasTheMoney_When_Planned_Then_TrustIsPostedNowAndTheFeeWhenItClears()
    {
        var plan = Planned(ReceivedBy.Agency);

        Lines(plan.ReceiptLines).ShouldBe([(LedgerEvent.PaymentToAgency, 100m)]);
        Lines(plan.ClearingLines).ShouldBe([(LedgerEvent.FeeEarned, 20m), (LedgerEvent.VatOnFeeEarned, 4.2m)]);
        Lines(plan.CommissionLines).ShouldBe([(LedgerEvent.CommissionAccrued, 5m)]);
    }

    [Fact]
    public void Given_TheAttorneyHasTheMoney_When_Planned_Then_TheAttorneysTrustIsPosted()
    {
        Lines(Planned(ReceivedBy.Attorney).ReceiptLines).ShouldBe([(LedgerEvent.PaymentToAttorney, 100m)]);
        Lines(Planned(ReceivedBy.Attorney).ClearingLines).Count().ShouldBe(2);
    }

    [Fact]
    public void Given_TheClientHasTheMoney_When_Planned_Then_TheClientOwesTheFeeAndNoTrustIsPosted()
    {
        var plan = Planned(ReceivedBy.Client);

        Lines(plan.ReceiptLines).ShouldBe([(LedgerEvent.FeeOnDirectPayment, 20m), (LedgerEvent.VatOnDirectPaymentFee, 4.2m)]);
        plan.ClearingLines.ShouldBeEmpty("it was charged at once");
        plan.ReceiptLines.SelectMany(line => new[] { ChartOfAccounts.Postings[line.Event].Debit, ChartOfAccounts.Postings[line.Event].Credit })
            .ShouldAllBe(account => ChartOfAccounts.Accounts[account].Fund == Fund.Operating);
        plan.ClearsOn.ShouldBe(Day("2026-01-30"));
    }

    [Fact]
    public void Given_APlan_When_TheHoldingIsLongerThanGoodFunds_Then_TheCommissionWaitsForTheLater()
    {
        PostingPlan With(int holdingDays) => PostingPlan.Of(
            Context(OpenCase(), plan: Builders.Plan(5, holdingDays: holdingDays)), Facts(Eur(100), "2026-01-30", PaymentMethod.Card), Day("2026-01-30"));

        With(30).HeldUntil.ShouldBe(Day("2026-03-01"));
        With(3).HeldUntil.ShouldBe(Day("2026-02-09"), "a card payment is good after ten days");
    }

    public static TheoryData<string, Func<Case, PostingPlan>> Changes() => new()
    {
        { "amount", on => Plan(on, Facts(Eur(200.01m), "2026-01-30")) },
        { "method", on => Plan(on, Facts(Eur(200), "2026-01-30", PaymentMethod.Wire)) },
        { "who has it", on => Plan(on, Facts(Eur(200), "2026-01-30", by: ReceivedBy.Attorney)) },
        { "day", on => Plan(on, Facts(Eur(200), "2026-01-29")) },
        { "balance", on => Plan(Paid(on), Facts(Eur(200), "2026-01-30")) },
        { "rates", on => PostingPlan.Of(Context(on, Rates(("2000-01-01", 12)), Schedule(20, 21)), Facts(Eur(200), "2026-01-30"), Day("2026-01-30")) },
        { "interest to post", on => Plan(Posted(on), Facts(Eur(200), "2026-01-30")) },
        { "fee", on => PostingPlan.Of(Context(on, Table, Schedule(21, 21)), Facts(Eur(200), "2026-01-30"), Day("2026-01-30")) },
        { "VAT", on => PostingPlan.Of(Context(on, Table, Schedule(20, 19)), Facts(Eur(200), "2026-01-30"), Day("2026-01-30")) },
        { "commission", on => PostingPlan.Of(Context(on, Table, Schedule(20, 21), Builders.Plan(6)), Facts(Eur(200), "2026-01-30"), Day("2026-01-30")) },
        { "holding", on => PostingPlan.Of(Context(on, Table, Schedule(20, 21), Builders.Plan(5, holdingDays: 9)), Facts(Eur(200), "2026-01-30"), Day("2026-01-30")) },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Given_APreview_When_AnythingChanges_Then_ItsFingerprintDoes(string what, Func<Case, PostingPlan> changed)
    {
        var on = OpenCase(Regime.NlCommercial);
        var seen = Plan(on, Facts(Eur(200), "2026-01-30")).Fingerprint;

        Plan(on, Facts(Eur(200), "2026-01-30")).Fingerprint.ShouldBe(seen, "nothing has changed");
        changed(on).Fingerprint.ShouldNotBe(seen, what);
        new PreviewMustStillHold(seen, changed(on).Fingerprint).IsBroken.ShouldBeTrue();
        new PreviewMustStillHold(null, seen).IsBroken.ShouldBeFalse("who has looked at no preview has seen no other");
    }

    [Fact]
    public void Given_APreviewInOneCulture_When_PostedInAnother_Then_ItStillHolds()
    {
        var on = OpenCase(Regime.NlCommercial);
        var before = CultureInfo.CurrentCulture;
        try
        {
            var seen = new[] { "nl-NL", "en-US", "th-TH" }.Select(culture =>
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                return Plan(on, Facts(Eur(200), "2026-01-30")).Fingerprint;
            });
            seen.Distinct().ShouldHaveSingleItem();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Case Paid(Case on)
    {
        on.Pay(Eur(1), "2026-01-30", Table);
        return on;
    }

    /// <summary>The same balance, but its interest stands on the account already.</summary>
    private static Case Posted(Case on)
    {
        var unposted = new CaseAccount(on, Table).Unposted(Day("2026-01-30"));
        on.Write(unposted.Select(row => new EntryDraft(EntryKind.Accrued, Component.Interest, row.Amount, Day("2026-01-30"), row.ClaimId)), Now);
        return on;
    }

    private static PostingPlan Plan(Case on, PaymentFacts facts) => PostingPlan.Of(Context(on, Table, Schedule(20, 21)), facts, Day("2026-01-30"));

    private static PostingPlan Planned(ReceivedBy by) => PostingPlan.Of(
        Context(OpenCase(), schedule: Schedule(20, 21)), Facts(Eur(100), "2026-01-30", by: by), Day("2026-01-30"));

    private static IEnumerable<(LedgerEvent, decimal)> Lines(IEnumerable<LedgerLine> lines) => lines.Select(line => (line.Event, line.Amount.Amount));

    private static IEnumerable<(Component, decimal)> Parts(Case on, decimal amount, string day) =>
        PostingPlan.Of(Context(on, Table), Facts(Eur(amount), day), Day(day)).Parts.Select(part => (part.Component, part.Amount.Amount));
}
