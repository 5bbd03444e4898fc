using Agency.Domain.Commissions;
using Agency.Domain.Commissions.Rules;
using Agency.Domain.Common;
using FsCheck;
using FsCheck.Fluent;
using static Agency.Domain.Tests.Builders;

namespace Agency.Domain.Tests.Commissions;

public sealed class CommissionAccountTests
{
    [Fact]
    public void Given_FortyPaymentsOfTenCents_When_EachEarnsSevenAndAHalfPercent_Then_TheLinesAddUpToThirtyCents()
    {
        var account = NewAccount();
        var lines = Enumerable.Repeat(Eur(0.10m), 40).Select(amount => Earn(account, Plan(7.5m), amount, amount).Amount).ToList();

        Money.Sum(lines, Currency.Euro).ShouldBe(Eur(0.30m), "not 0.40");
        lines.ShouldAllBe(line => line == Eur(0.01m) || line == Eur(0));
    }

    [Fact]
    public void Given_TwentyThousandInTwoHalves_When_TheWholeEarnsAFifthOfTheCap_Then_EachHalfEarnsHalf()
    {
        var account = NewAccount();

        Earn(account, Plan(1.5m), Eur(10_000), Eur(10_000)).Amount.ShouldBe(Eur(150));
        Earn(account, Plan(1.5m), Eur(10_000), Eur(10_000)).Amount.ShouldBe(Eur(150));
    }

    [Theory]
    [InlineData("EUR", 2)]
    [InlineData("JPY", 0)]
    [InlineData("BHD", 3)]
    public void Given_AnyPaymentsAndReversals_When_TheyComeInAnyOrder_Then_TheLinesAlwaysAddUpToThePlanOnTheNetCollected(string code, int decimals)
    {
        var cases =
            from plan in Plans()
            from moves in Moves(decimals, 30)
            select (plan, moves);

        Properties.Check(cases, given =>
        {
            var (account, open) = (NewAccount(code), new List<(Money Collected, Money Base)>());
            var lines = Money.Zero(Currency.Of(code));
            foreach (var move in given.moves)
            {
                var (collected, @base) = Next(move, open, code, decimals);
                lines += Earn(account, given.plan, collected, @base).Amount;

                var net = Money.Sum(open.Select(row => row.Base), account.Base.Currency);
                lines.ShouldBe(Money.Rounded(given.plan.Rates.Exact(net.Amount), net.Currency, RoundingIntent.Commission));
                lines.ShouldBe(account.Earned);
                lines.ShouldBeLessThanOrEqualTo(Cap(open, code));
            }
        });
    }

    [Fact]
    public void Given_AnAbsurdShareOfTheFee_When_PaymentsAndReversalsCome_Then_NoTotalEverExceedsTheCap()
    {
        var cases =
            from share in Gen.Choose(0, 100)
            from fees in Gen.ArrayOf(Gen.Choose(0, 100), 30)
            from moves in Moves(2, 30)
            select (Plan: Plan(share, CommissionBase.Fee), fees, moves);

        Properties.Check(cases, given =>
        {
            var (account, open) = (NewAccount(), new List<(Money Collected, Money Base)>());
            foreach (var (move, fee) in given.moves.Zip(given.fees))
            {
                var (collected, @base) = Next(move, open, "EUR", 2, fee);
                Earn(account, given.Plan, collected, @base);

                var wanted = Money.Rounded(given.Plan.Rates.Exact(account.Base.Amount), Currency.Euro, RoundingIntent.Commission);
                account.Earned.ShouldBe(Money.Min(wanted, Cap(open, "EUR")));
            }
        });
    }

    [Fact]
    public void Given_APlanAboveTheCapThatNobodyPublished_When_ALineIsComputed_Then_ItIsRefusedAndNotPaid()
    {
        var forged = new CommissionPlanVersion("PL-9", 1, Day("2026-01-01"), CommissionBase.Collected, Bands.Flat(8), 0, 0);

        RuleBrokenBy(() => NewAccount().Quote(forged, Eur(1_000), Eur(1_000))).ShouldBe(nameof(CommissionMustNotExceedTheCap));
    }

    [Fact]
    public void Given_RisingWholeBands_When_AThresholdIsCrossed_Then_TheLineMakesUpForWhatWasEarnedBefore()
    {
        var plan = Plan(new Bands(BandMode.WholeBand, [new Band(0, new Percentage(5)), new Band(50_000, new Percentage(6))]));
        var account = NewAccount();

        Earn(account, plan, Eur(49_000), Eur(49_000)).Amount.ShouldBe(Eur(2_450));
        Earn(account, plan, Eur(2_000), Eur(2_000)).Amount.ShouldBe(Eur(610), "6 % of 51,000 is 3,060");
        Earn(account, plan, Eur(-2_000), Eur(-2_000)).Amount.ShouldBe(Eur(-610), "back below it: 5 % of 49,000");
    }

    [Fact]
    public void Given_MarginalBands_When_AThresholdIsCrossed_Then_TheLineSaysHow()
    {
        var plan = Plan(new Bands(BandMode.Marginal, [new Band(0, new Percentage(5)), new Band(50_000, new Percentage(6.5m))]));
        var account = NewAccount();
        Earn(account, plan, Eur(49_000), Eur(49_000));

        var earning = Earn(account, plan, Eur(2_500), Eur(2_417.50m));

        earning.ShouldBe(new Earning(
            2, Eur(2_500), Eur(2_417.50m), Eur(49_000), Eur(51_417.50m), 2_592.1375m, "50000.00 × 5 % + 1417.50 × 6.5 %", Eur(3_862.50m), Eur(2_450), Eur(142.14m)));
        (account.Lines, account.Earned, account.Base, account.Collected).ShouldBe((2, Eur(2_592.14m), Eur(51_417.50m), Eur(51_500)));
    }

    [Fact]
    public void Given_AQuote_When_NotTaken_Then_NothingHasChanged()
    {
        var account = NewAccount();

        account.Quote(Plan(5), Eur(100), Eur(100)).ShouldBe(account.Quote(Plan(5), Eur(100), Eur(100)));
        (account.Lines, account.Earned).ShouldBe((0, Eur(0)));
    }

    [Fact]
    public void Given_AnotherCurrency_When_Earned_Then_ItIsRefused() =>
        RuleBrokenBy(() => NewAccount().Quote(Plan(5), Gbp(100), Gbp(100))).ShouldBe(nameof(Domain.Common.Rules.CurrenciesMustMatch));

    private static Earning Earn(CommissionAccount account, CommissionPlanVersion plan, Money collected, Money @base)
    {
        var earning = account.Quote(plan, collected, @base);
        account.Take(earning);
        return earning;
    }

    /// <summary>Each move pays an amount, or (when negative) takes back an earlier payment.</summary>
    private static Gen<decimal[]> Moves(int decimals, int count) => Gen.ArrayOf(
        from amount in Properties.Amounts(decimals)
        from kind in Gen.Choose(0, 2)
        select kind == 0 ? -amount : amount, count);

    private static (Money Collected, Money Base) Next(decimal move, List<(Money Collected, Money Base)> open, string code, int decimals, int basePercent = 60)
    {
        if (move < 0 && open.Count > 0)
        {
            var index = (int)(-move * 1_000 % open.Count);
            var back = open[index];
            open.RemoveAt(index);
            return (-back.Collected, -back.Base);
        }

        var collected = Amount(Math.Abs(move), code);
        var part = Amount(decimal.Round(collected.Amount * basePercent / 100m, decimals, MidpointRounding.ToZero), code);
        open.Add((collected, part));
        return (collected, part);
    }

    private static Money Cap(IEnumerable<(Money Collected, Money Base)> open, string code) =>
        Money.Rounded(open.Sum(row => row.Collected.Amount) * 0.075m, Currency.Of(code), RoundingIntent.Cap);

    private static Gen<CommissionPlanVersion> Plans() =>
        from rates in Gen.ArrayOf(Gen.Choose(0, 750), 3)
        from mode in Gen.Elements(BandMode.Marginal, BandMode.WholeBand)
        select Plan(new Bands(mode, [.. rates.Select((rate, index) => new Band(index * 700, new Percentage(rate / 100m)))]));
}
