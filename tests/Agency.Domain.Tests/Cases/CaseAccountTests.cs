using Agency.Domain.Cases;
using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;
using Agency.Domain.Interest;
using FsCheck.Fluent;
using static Agency.Domain.Tests.Builders;
using Case = Agency.Domain.Cases.Case;

namespace Agency.Domain.Tests.Cases;

public sealed class CaseAccountTests
{
    /// <summary>10.95 % of 1,000 is 0.30 a day: sums that can be checked by eye.</summary>
    private static readonly RateTable Table = Rates(("2000-01-01", 10.95m));

    [Fact]
    public void Given_AFullyCreditedInvoice_When_TheCaseIsOpened_Then_ItIsRefused() =>
        RuleBrokenBy(() => OpenCase(claims: ClaimOf("INV-1", "2025-12-31", 100, credited: 100))).ShouldBe(nameof(CaseMustHaveSomethingToCollect));

    [Fact]
    public void Given_OneOfTwoInvoicesFullyCredited_When_TheCaseIsOpened_Then_OnlyTheOtherIsOwedAndNoCompensationIsChargedForIt()
    {
        var on = OpenCase(Regime.EuCommercial, claims: [ClaimOf("INV-1", "2025-12-31", 100, credited: 100), ClaimOf("INV-2", "2025-12-31", 50)]);

        var balance = new CaseAccount(on, RateTable.Empty).On(on.OpenedOn);

        on.Placed.ShouldBe(Eur(50));
        balance.Of(Component.Principal).ShouldBe(Eur(50));
        balance.Of(Component.CollectionCosts).ShouldBe(Eur(40), "2011/7/EU art. 6 gives 40 euro for what is owed late, not for what was credited");
        on.Entries.Count(entry => entry.Kind == EntryKind.Credited).ShouldBe(1);
    }

    [Fact]
    public void Given_ACase_When_AskedForAnyDate_Then_TheAnswerIsThatOfTheDate()
    {
        var on = OpenCase(Regime.EuCommercial, "2026-01-05", claims: ClaimOf("INV-1", "2025-12-31", 1_000));
        on.Pay(Eur(540), "2026-01-20", Table);
        var account = new CaseAccount(on, Table);

        account.On(Day("2026-01-04")).Total.ShouldBe(Eur(0), "before it was opened nothing stood on its account");
        account.On(Day("2026-01-05")).Total.ShouldBe(Eur(1_041.50m), "1,000, 40 costs and 5 days of 0.30");
        account.On(Day("2026-01-19")).Total.ShouldBe(Eur(1_045.70m));
        account.On(Day("2026-01-20")).Total.ShouldBe(Eur(506), "20 days of 0.30 were owed and paid first");
        account.On(Day("2026-01-20")).Of(Component.Principal).ShouldBe(Eur(506));
        account.On(Day("2026-02-19")).Of(Component.Interest).ShouldBe(Eur(4.55m), "30 days on 506: 0.1518 a day");
    }

    [Fact]
    public void Given_AnyPayments_When_InterestIsPosted_Then_TheAccountHoldsExactlyTheLazyInterest()
    {
        var cases =
            from cents in Properties.Amounts(2, 300_00)
            from days in Gen.ArrayOf(Gen.Choose(0, 90), 4)
            select (Amount: cents, Days: days);

        Properties.Check(cases, given =>
        {
            var on = OpenCase(Regime.NlCommercial, "2024-01-05", claims: [ClaimOf("INV-1", "2023-12-31", 5_000), ClaimOf("INV-2", "2023-06-15", 700.55m)]);
            var day = on.OpenedOn;
            foreach (var wait in given.Days)
            {
                day = day.AddDays(wait);
                on.Pay(Eur(given.Amount), day.ToString("yyyy-MM-dd"), Table);

                var account = new CaseAccount(on, Table);
                account.Unposted(day).ShouldBeEmpty();
                Posted(on).ShouldBe(Money.Sum(on.Claims.Select(claim => account.InterestOf(claim, day)), on.Currency));
                account.On(day).Total.ShouldBe(Money.Sum(on.Entries.Select(entry => entry.Amount), on.Currency), "the balance is the sum of the entries");
            }
        });
    }

    [Fact]
    public void Given_APaymentThatCameBack_When_AskedAgain_Then_TheDebtIsWhatItWouldHaveBeen()
    {
        var (paid, never) = (OpenCase(Regime.EuCommercial), OpenCase(Regime.EuCommercial));
        var payment = paid.Pay(Eur(300), "2026-01-20", Table);
        paid.Unpay(payment);

        foreach (var day in new[] { "2026-01-20", "2026-01-21", "2026-06-30" })
        {
            new CaseAccount(paid, Table).On(Day(day)).Components.ShouldBe(new CaseAccount(never, Table).On(Day(day)).Components);
        }

        (paid.Collected, paid.PrincipalOpen).ShouldBe((Eur(0), Eur(1_000)));
    }

    [Fact]
    public void Given_ThePrincipalIsPaid_When_InterestIsLeft_Then_ItStaysOwedAndGrowsNoMore()
    {
        var on = OpenCase(Regime.UsCommercial, "2026-01-05");
        var rates = RateTable.Empty;
        on.Write([new EntryDraft(EntryKind.Charged, Component.Interest, Eur(25), Day("2026-01-05"), on.Claims[0].Id)], Now);
        var principal = new EntryDraft(EntryKind.Paid, Component.Principal, Eur(-1_000), Day("2026-01-20"), on.Claims[0].Id, Guid.NewGuid());
        on.Write([principal], Now);

        new CaseAccount(on, rates).On(Day("2026-12-31")).Components[Component.Interest].ShouldBe(Eur(25));

        var running = OpenCase(Regime.EuCommercial, "2026-01-05");
        running.Write([principal with { ClaimId = running.Claims[0].Id }], Now);
        new CaseAccount(running, Table).On(Day("2026-01-20")).Of(Component.Interest).ShouldBe(Eur(6), "20 days of 0.30, through the day of payment");
        new CaseAccount(running, Table).On(Day("2027-01-20")).Of(Component.Interest).ShouldBe(Eur(6), "nothing bears interest any more, and nothing is lost");
    }

    [Fact]
    public void Given_AnEarlierState_When_TheAccountIsReadThroughAnOrdinal_Then_LaterEntriesAreNotSeen()
    {
        var on = OpenCase();
        var before = on.Entries.Count;
        on.Pay(Eur(100), "2026-01-20");

        new CaseAccount(on, RateTable.Empty, before).On(Day("2026-01-20")).Total.ShouldBe(Eur(1_000));
        new CaseAccount(on, RateTable.Empty).On(Day("2026-01-20")).Total.ShouldBe(Eur(900));
    }

    [Fact]
    public void Given_Entries_When_Written_Then_TheSumsThatListsShowFollow()
    {
        var on = OpenCase(Regime.NlCommercial, claims: ClaimOf("INV-1", "2025-12-31", 1_000));
        on.Pay(Eur(250), "2026-01-05");

        (on.Placed, on.Collected, on.PrincipalOpen).ShouldBe((Eur(1_000), Eur(250), Eur(900)), "150 of costs are paid first (art. 6:44 BW)");
        on.Entries.Select(entry => entry.Ordinal).ShouldBe(Enumerable.Range(1, on.Entries.Count));
    }

    private static Money Posted(Case on) => Money.Sum(on.Entries.Where(entry => entry.Kind == EntryKind.Accrued).Select(entry => entry.Amount), on.Currency);
}
