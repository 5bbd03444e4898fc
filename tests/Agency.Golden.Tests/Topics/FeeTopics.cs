using System.Text.RegularExpressions;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Payments;

namespace Agency.Golden.Tests.Topics;

/// <summary>Contingency fees.</summary>
internal static partial class FeeTopics
{
    /// <summary>From ten claims in the first week on, a client has the better schedule.</summary>
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
