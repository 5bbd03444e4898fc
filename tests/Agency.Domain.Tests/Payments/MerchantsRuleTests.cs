using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Interest;
using Agency.Domain.Payments;
using FsCheck.Fluent;
using static Agency.Domain.Tests.Builders;

namespace Agency.Domain.Tests.Payments;

/// <summary>A note whose payments go to the principal first.</summary>
public sealed class MerchantsRuleTests
{
    private const int Days = 120;
    private static readonly DateOnly From = Day("2026-01-05");
    private static readonly DateOnly Settled = From.AddDays(Days);

    [Fact]
    public void Given_APaidNote_When_EachPaymentEarnsUntilTheSettlement_Then_TheDifferenceIsDue()
    {
        (int, Money)[] payments = [(30, Usd(500)), (90, Usd(300))];
        var terms = InterestTerms.Agreed(6) with { DayCount = DayCount.Actual360 };

        Due(2_000, payments, terms).ShouldBe(Usd(1_231), "2,000 and 40.00, less 500 and 7.50, less 300 and 1.50");
        Account(2_000, payments, terms, AllocationPolicy.PrincipalInterestCosts).ShouldBe(Usd(1_231));
        Account(2_000, payments, terms, AllocationPolicy.InterestPrincipalCosts).ShouldBe(Usd(1_231.23m), "the United States Rule");
    }

    [Fact]
    public void Given_AnyNote_When_ItsPaymentsGoToThePrincipalFirst_Then_TheAccountOwesWhatTheMerchantsRuleSays()
    {
        var notes =
            from principal in Gen.Choose(1_000, 2_000_000)
            from rate in Gen.Choose(1, 2_400)
            from count in Gen.Elements(DayCount.Actual365, DayCount.Actual360)
            from days in Gen.ArrayOf(Gen.Choose(1, Days - 1), 4)
            from parts in Gen.ArrayOf(Gen.Choose(1, 25), 4)
            select (principal: principal / 100m, rate: rate / 100m, count, days: days.Order().ToArray(), parts);

        Properties.Check(notes, note =>
        {
            var terms = InterestTerms.Agreed(note.rate) with { DayCount = note.count };
            (int, Money)[] payments = [.. note.days.Zip(note.parts, (day, part) => (day, Usd(Math.Floor(note.principal * part) / 100m))).Where(payment => payment.Item2.IsPositive)];
            var difference = Account(note.principal, payments, terms, AllocationPolicy.PrincipalInterestCosts) - Due(note.principal, payments, terms);

            Math.Abs(difference.Amount).ShouldBeLessThanOrEqualTo(0.005m * (payments.Length + 2), "each sum is rounded there, and all of it once here");
        });
    }

    [Theory]
    [InlineData(AllocationPolicy.PrincipalInterestCosts, "Principal Interest CourtCosts CollectionCosts Other")]
    [InlineData(AllocationPolicy.CostsPrincipalInterest, "CourtCosts CollectionCosts Other Principal Interest")]
    [InlineData(AllocationPolicy.PrincipalCostsInterest, "Principal CourtCosts CollectionCosts Other Interest")]
    [InlineData(AllocationPolicy.InterestCostsPrincipal, "Interest CourtCosts CollectionCosts Other Principal")]
    public void Given_AnOrderThatWasAgreed_When_AskedFor_Then_ItIsTheOneThatItsNameSays(AllocationPolicy policy, string order) =>
        string.Join(' ', Allocation.Order(policy)).ShouldBe(order);

    private static Money Due(decimal principal, (int On, Money Amount)[] payments, InterestTerms terms) =>
        MerchantsRule.Due(Usd(principal), From, Settled, payments.Select(payment => (From.AddDays(payment.On), payment.Amount)), terms);

    /// <summary>A day of payment bears interest on the account, and none by the rule: the day before is the last one.</summary>
    private static Money Account(decimal principal, (int On, Money Amount)[] payments, InterestTerms terms, AllocationPolicy policy)
    {
        var note = Domain.Cases.Case.Open(
            "C-2026-00001",
            new CaseParties(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()),
            new CaseTerms(Guid.NewGuid(), Guid.NewGuid(), policy, Regime.UsCommercial, Interest: terms),
            [ClaimOf("NOTE", From.AddDays(-1).ToString("O"), principal, currency: "USD")],
            DeliveredNumbers.All,
            From,
            Now);
        foreach (var (day, amount) in payments)
        {
            var on = From.AddDays(day - 1);
            var parts = Allocation.Of(amount, policy, new CaseAccount(note, RateTable.Empty), on);
            note.Write(parts.Select(part => new EntryDraft(EntryKind.Paid, part.Component, -part.Amount, on, part.ClaimId, Guid.NewGuid())), Now);
        }

        return new CaseAccount(note, RateTable.Empty).On(Settled.AddDays(-1)).Total;
    }

    private static Money Usd(decimal amount) => Amount(amount, "USD");
}
