using System.Text.RegularExpressions;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Interest;
using Agency.Domain.Payments;

namespace Agency.Golden.Tests.Topics;

/// <summary>Contingency fees.</summary>
internal static partial class FeeTopics
{
    /// <summary>From ten claims in the first week on, the better schedule is agreed with a client. Nothing in the product counts them: its agreement names the schedule.</summary>
    private const int ClaimsForVolume = 10;

    private static readonly FeeScheduleVersion Standard = Schedule(
        new FeeRule("in court", Domain.Common.Bands.Flat(50), Stage: Stage.Litigation),
        new FeeRule("small", Domain.Common.Bands.Flat(50), PlacedBelow: 1_000),
        new FeeRule("older than a year", Domain.Common.Bands.Flat(40), AgeDaysMin: 366),
        new FeeRule("all", Domain.Common.Bands.Flat(30)));

    private static readonly FeeScheduleVersion Volume = Schedule(
        new FeeRule("in court", Domain.Common.Bands.Flat(50), Stage: Stage.Litigation),
        new FeeRule("small", Domain.Common.Bands.Flat(40), PlacedBelow: 1_000),
        new FeeRule("older than a year", Domain.Common.Bands.Flat(35), AgeDaysMin: 366),
        new FeeRule("all", Domain.Common.Bands.Flat(27)));

    public static void Contingency(Vector vector)
    {
        if (vector.Has("withdrawn_outside_3a_3b"))
        {
            vector.Compare("withdrawal_fee", Recall(vector.Number("principal"), rate: 30, feesBefore: 0, isPaymentExpected: false).Amount.Amount);
            return;
        }

        if (vector.Has("cancelled_while_payments_expected"))
        {
            var before = vector.Number("collected_so_far") * vector.Number("rate_pct") / 100;
            var recall = Recall(vector.Number("original_claim"), vector.Number("rate_pct"), before, isPaymentExpected: true);
            vector.Compare("commission_billed_total", before + recall.Amount.Amount);
            return;
        }

        if (vector.Has("age_from_delinquency"))
        {
            int[] ages = [365, 366];
            ages.Select(age => Take(Standard, age, 5_000, false, 100).Amount.Amount).ShouldBe(vector.Expected.GetProperty("rate_pct").AsNumbers());
            return;
        }

        var schedule = vector.Number("claims_in_first_week") >= ClaimsForVolume ? Volume : Standard;
        var isInCourt = vector.Inputs.GetProperty("attorney").GetBoolean();
        var collected = vector.Number("collected");
        var fee = Take(schedule, (int)vector.Number("age_days_from_delinquency"), vector.Number("claim_balance"), isInCourt, collected);

        vector.Compare("fee", fee.Amount.Amount);
        vector.Compare("client_net", collected - fee.Amount.Amount);
        vector.Compare("rate_pct", schedule.Rules[fee.RuleNumber - 1].Rates.RateMax().Value);
    }

    /// <summary>The schedule of theandersengroup.com, its rates by the size of the claim; a percentage of a third has four decimals.</summary>
    public static void Andersen(Vector vector)
    {
        var claim = vector.Number("claim");
        var age = (int)vector.Number("age_days");
        var schedule = Schedule(
            new FeeRule("older than a year", Domain.Common.Bands.Flat(50), AgeDaysMin: 366),
            new FeeRule("100 to 300", Domain.Common.Bands.Flat(50), PlacedBelow: 301),
            new FeeRule("301 to 3,000", Domain.Common.Bands.Flat(33.3333m), PlacedBelow: 3_001),
            new FeeRule("3,001 to 5,000", Domain.Common.Bands.Flat(25), PlacedBelow: 5_001),
            new FeeRule("5,001 to 10,000", Domain.Common.Bands.Flat(22), PlacedBelow: 10_001),
            new FeeRule("10,001 to 20,000", Domain.Common.Bands.Flat(20)));

        var expected = vector.Expected.GetProperty("rate_pct").GetString() is "33 1/3" ? claim / 3 : claim * vector.Want("rate_pct") / 100;
        Take(schedule, age, claim, false, claim).Amount.Amount.ShouldBe(Engines.Cents(expected, RoundingIntent.Fee));
    }

    /// <summary>The schedule of nacmtampa.com. A returned cheque and a return of goods are not facts that a schedule knows: their labels are not compared.</summary>
    public static void CreditManagers(Vector vector)
    {
        var schedule = Schedule(
            new FeeRule("older than a year", Domain.Common.Bands.Flat(50), AgeDaysMin: 366),
            new FeeRule("under 300", Domain.Common.Bands.Flat(50), PlacedBelow: 300),
            new FeeRule("300 to 2,000", Domain.Common.Bands.Flat(28), PlacedBelow: 2_000.01m),
            new FeeRule("over 2,000", Domain.Common.Bands.Flat(20)));
        (string Label, decimal Placed, int Age)[] claims = [("<300", 299, 100), ("300-2000", 2_000, 100), (">2000 collected", 2_100, 100), (">1 year from last invoice", 2_100, 366)];
        string[] notFacts = ["NSF", "merchandise return"];

        var labels = vector.Inputs.GetProperty("claim_bands").EnumerateArray().Select(label => label.GetString()!).ToList();
        labels.Except(claims.Select(claim => claim.Label)).ShouldBe(notFacts);
        claims.Select(claim => Take(schedule, claim.Age, claim.Placed, false, 100).Amount.Amount)
            .ShouldBe(vector.Expected.GetProperty("rate_pct").EnumerateArray().Take(claims.Length).Select(JsonValues.AsNumber));
    }

    /// <summary>A section with edges that are included, and nothing outside: said with our bands, which have no gap, the rest is a band at 0 %.</summary>
    public static void Section(Vector vector)
    {
        var section = vector.Inputs.GetProperty("sections")[0].AsNumbers();
        var bands = new Bands(
            BandMode.WholeBand,
            [new Band(0, default), new Band(section[0], new Percentage(section[2])), new Band(section[1] + 0.01m, default)]);
        vector.Inputs.GetProperty("bases").AsNumbers().Select(bands.Exact).ShouldBe(vector.Expected.GetProperty("commission").AsNumbers());
    }

    /// <summary>An attorney's marginal fee, and the agency's tenth of what was collected.</summary>
    public static void CommercialLaw(Vector vector)
    {
        var match = CommercialLawSchedule().Match(vector.Say("schedule"));
        match.Success.ShouldBeTrue(vector.Say("schedule"));
        decimal Part(string name) => decimal.Parse(match.Groups[name].ValueSpan);
        var bands = new Bands(
            BandMode.Marginal,
            [
                new Band(0, new Percentage(Part("rate1"))),
                new Band(Part("part1"), new Percentage(Part("rate2"))),
                new Band(Part("part1") + Part("part2"), new Percentage(Part("rate3"))),
            ]);

        vector.Compare("attorney_fee", Take(Schedule(new FeeRule("attorney", bands)), 0, 5_000, false, vector.Number("collected")).Amount.Amount);
        vector.Compare("service_fee_10pct_of_collected", Take(Schedule(new FeeRule("service", Domain.Common.Bands.Flat(10))), 0, 5_000, false, vector.Number("collected")).Amount.Amount);
    }

    public static void Bands(Vector vector)
    {
        var schedule = Schedule(new FeeRule("all", CommissionTopics.BandsOf(vector)));
        var history = FeeHistory.None;
        foreach (var (payment, expected) in vector.Inputs.GetProperty("payments").AsNumbers().Zip(vector.Expected.GetProperty("fees").AsNumbers()))
        {
            var fee = Take(schedule, 0, 5_000, false, payment, history).Amount.Amount;
            fee.ShouldBe(expected);
            history = new FeeHistory(history.Base + payment, history.Fees + fee);
        }
    }

    /// <summary>A claim that was worked ten days ago and is taken back by the terms of the source.</summary>
    private static RecallPlan Recall(decimal principal, decimal rate, decimal feesBefore, bool isPaymentExpected)
    {
        var schedule = FeeSchedule.Create("F-1", "vector")
            .Publish(Cases.Today, [new FeeRule("all", Domain.Common.Bands.Flat(rate))], default, new RecallTerms(new Percentage(10), 60, IsWholeFeeWhileExpected: true));
        var on = Cases.Open(Regime.Other, principal);
        var facts = FeeFacts.Of(on, on.Stage, isForeign: false, Cases.Today);
        return RecallPlan.Of(new RecallFacts(on, schedule, facts, new Money(feesBefore, Currency.Euro), Cases.Today.AddDays(-10), isPaymentExpected), Cases.Today);
    }

    private static FeeScheduleVersion Schedule(params FeeRule[] rules) => FeeSchedule.Create("F-1", "vector").Publish(Cases.Today, rules, default);

    private static FeeCharge Take(FeeScheduleVersion schedule, int ageDays, decimal placed, bool isInCourt, decimal collected, FeeHistory? history = null) => FeeCharge.On(
        schedule,
        new FeeFacts(ageDays, placed, isInCourt ? Stage.Litigation : Stage.Amicable, false),
        [new AllocatedPart(Component.Principal, null, new Money(collected, Currency.Euro))],
        Currency.Euro,
        _ => history ?? FeeHistory.None);

    [GeneratedRegex(@"^(?<rate1>\d+)% first (?<part1>\d+), (?<rate2>\d+)% next (?<part2>\d+), (?<rate3>\d+)% balance", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CommercialLawSchedule();
}
