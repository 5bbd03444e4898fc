using Agency.Domain.Cases;
using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;
using Agency.Domain.Interest;
using FsCheck.Fluent;
using static Agency.Domain.Tests.Builders;
using Case = Agency.Domain.Cases.Case;

namespace Agency.Domain.Tests.Cases;

public sealed class WaiverPlanTests
{
    /// <summary>10.95 % of 1,000 is 0.30 a day.</summary>
    private static readonly RateTable Rate = Rates(("2000-01-01", 10.95m));

    [Fact]
    public void Given_InterestThatIsLeft_When_ItIsWaived_Then_ItStaysWaivedAndRunsOnOnWhatIsOwed()
    {
        var on = OpenCase(Regime.EuCommercial);
        var waiver = Waive(on, "2026-01-20", 85, (Component.Interest, 6));

        waiver.Amount.ShouldBe(Eur(6));
        var account = new CaseAccount(on, Rate);
        account.On(Day("2026-01-20")).Of(Component.Interest).ShouldBe(Eur(0), "20 days of 0.30");
        account.On(Day("2026-01-30")).Of(Component.Interest).ShouldBe(Eur(3));
        account.On(Day("2026-01-19")).Of(Component.Interest).ShouldBe(Eur(5.70m), "the past gives the past answer");
        on.Collected.ShouldBe(Eur(0), "nobody paid");
    }

    [Fact]
    public void Given_PrincipalThatIsWaived_When_TimePasses_Then_InterestRunsOnTheRest_AndTakingItBackIsAsIfItHadNeverBeen()
    {
        var (on, never) = (OpenCase(Regime.EuCommercial), OpenCase(Regime.EuCommercial));
        var waiver = Waive(on, "2026-01-20", 50, (Component.Principal, 500));

        on.PrincipalOpen.ShouldBe(Eur(500));
        new CaseAccount(on, Rate).On(Day("2026-01-30")).Of(Component.Interest).ShouldBe(Eur(7.50m), "20 days of 0.30, and 10 of 0.15");
        waiver.Reverse(on, "Wrong case.", Day("2026-02-10"), "clerk", Now);

        foreach (var day in new[] { "2026-01-25", "2026-06-30" })
        {
            new CaseAccount(on, Rate).On(Day(day)).Total.ShouldBe(new CaseAccount(never, Rate).On(Day(day)).Total);
        }

        RuleBrokenBy(() => waiver.Reverse(on, "Again.", Day("2026-02-11"), "clerk", Now)).ShouldBe(nameof(WaiverMustNotBeReversedTwice));
    }

    [Theory]
    [InlineData(Component.Interest, 6.01, nameof(WaiverMustNotExceedWhatIsOwed))]
    [InlineData(Component.CourtCosts, 1, nameof(WaiverMustNotExceedWhatIsOwed))]
    [InlineData(Component.Principal, 0, nameof(WaiverMustNotExceedWhatIsOwed))]
    [InlineData(Component.Principal, -5, nameof(WaiverMustNotExceedWhatIsOwed))]
    [InlineData(Component.Principal, 156.91, nameof(SettlementMustBeWithinAuthority))]
    public void Given_MoreThanIsOwedOrAllowed_When_Waived_Then_ItIsRefusedByName(Component component, decimal amount, string rule) =>
        RuleBrokenBy(() => Waive(OpenCase(Regime.EuCommercial), "2026-01-20", 85, (component, amount))).ShouldBe(rule);

    [Fact]
    public void Given_ALawyerWhoSettlesWithoutAuthority_When_ItIsPromisedOrWaived_Then_ItIsRefused_UnlessSomebodyOfTheClientApprovedIt()
    {
        var on = OpenCase(Regime.EuCommercial);
        var (owed, authority) = (Eur(1_046), new SettlementAuthority(new Percentage(85), Eur(0), null));
        Promise Taken(decimal amount) => Promise.Take(on, Eur(amount), Day("2026-02-01"), owed, Day("2026-01-20"), "lawyer", Now);

        Taken(889.10m).Settle(owed, authority);
        RuleBrokenBy(() => Taken(889.09m).Settle(owed, authority)).ShouldBe(nameof(SettlementMustBeWithinAuthority));
        var approved = Taken(100);
        approved.Settle(owed, authority with { ApprovedBy = "A. Client" });
        (approved.IsSettlement, approved.ApprovedBy).ShouldBe((true, "A. Client"));

        // Many small waivers are no way around it.
        RuleBrokenBy(() => (authority with { WaivedBefore = Eur(150) }).Check(Eur(30), Eur(896))).ShouldBe(nameof(SettlementMustBeWithinAuthority));
    }

    [Fact]
    public void Given_AnyPaymentsAndWaivers_When_TheRestIsWaived_Then_NothingIsOwedOnAnyLaterDay()
    {
        var cases = from paid in Properties.Amounts(2, 400_00) from waived in Properties.Amounts(2, 400_00) from days in Gen.Choose(1, 200) select (Paid: paid, Waived: waived, Days: days);

        Properties.Check(cases, given =>
        {
            var on = OpenCase(Regime.NlCommercial, "2024-01-05", claims: [ClaimOf("INV-1", "2023-12-31", 600), ClaimOf("INV-2", "2023-06-15", 400.55m)]);
            var day = new DateOnly(2024, 1, 10).AddDays(given.Days);
            on.Pay(Eur(given.Paid), "2024-01-10", Rate);
            Write(on, WaiverPlan.Of(on, new CaseAccount(on, Rate), [new(Component.Principal, Eur(given.Waived))], new SettlementAuthority(new Percentage(0), Eur(0), null), day));
            Write(on, WaiverPlan.OfTheRest(on, new CaseAccount(on, Rate), day));

            foreach (var later in new[] { 0, 1, 90, 800 })
            {
                new CaseAccount(on, Rate).On(day.AddDays(later)).Components.Values.ShouldAllBe(open => open.IsZero);
            }
        });
    }

    private static Waiver Waive(Case on, string day, decimal authority, params (Component Component, decimal Amount)[] what) => Write(on, WaiverPlan.Of(
        on, new CaseAccount(on, Rate), [.. what.Select(row => new WaivedComponent(row.Component, Eur(row.Amount)))], new SettlementAuthority(new Percentage(authority), Eur(0), null), Day(day)));

    private static Waiver Write(Case on, WaiverPlan plan)
    {
        plan.Case.ShouldBe(on);
        return Waiver.Of("W-000001", plan, "Because.", null, "clerk", Now);
    }
}
