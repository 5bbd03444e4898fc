using Agency.Application.Commissions;
using Agency.Application.Common;
using Agency.Application.Fees;
using Agency.Application.Parties;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Fees;

namespace Agency.Infrastructure.Demo;

/// <summary>Schedules, plans, partners and clients of the demo data, all there from the first day on.</summary>
internal static class DemoParties
{
    private static readonly FeeRule[] StandardRules =
    [
        new("attorney and court", Bands.Flat(35), Stage: Stage.PreLegal),
        new("court", Bands.Flat(40), Stage: Stage.Litigation),
        new("older than a year", Bands.Flat(30), AgeDaysMin: 365),
        new("abroad", Bands.Flat(28), IsForeign: true),
        new("all others", new Bands(BandMode.Marginal, [new Band(0, new Percentage(20)), new Band(10_000, new Percentage(15))])),
    ];

    private static readonly FeeRule[] FlatRules = [new("below 1,000", Bands.Flat(40), PlacedBelow: 1_000), new("all others", Bands.Flat(25))];

    private static readonly Bands RisingBands = new(
        BandMode.Marginal, [new Band(0, new Percentage(5)), new Band(25_000, new Percentage(6.5m)), new Band(100_000, new Percentage(7.5m))]);

    public static async Task Load(DemoAgency agency, DateOnly start)
    {
        var admin = Caller.System("demo data");
        await agency.Send(admin, new PublishFeeSchedule("F-1", "Standard, Netherlands", start, StandardRules, 21, new RecallTerms(new Percentage(10), QuietDays: 60, IsWholeFeeWhileExpected: true)));
        await agency.Send(admin, new PublishFeeSchedule("F-2", "Flat, European Union", start, FlatRules, 21));
        await agency.Send(admin, new PublishFeeSchedule("F-3", "Flat, no VAT", start, FlatRules, 0));
        await agency.Send(admin, new PublishCommissionPlan("PL-1", "Rising with the year", start, CommissionBase.Collected, RisingBands, HoldingDays: 10, MinimumPayout: 50));
        await agency.Send(admin, new PublishCommissionPlan("PL-2", "Share of the fee", start, CommissionBase.Fee, Bands.Flat(25), HoldingDays: 14, MinimumPayout: 25));

        var affiliates = new List<string>();
        foreach (var (name, kind, country, plan) in DemoNames.Affiliates)
        {
            affiliates.Add((await agency.Send(admin, new RegisterAffiliate(name, kind, country, plan))).Number);
        }

        foreach (var (name, affiliate, country, schedule, isSigned) in DemoNames.Clients)
        {
            var client = await agency.Send(admin, new RegisterClient(name, affiliates[affiliate], country, null, $"administration@client{affiliate}.example", schedule));
            if (isSigned)
            {
                await agency.Send(admin, new SignAgreement(client.Number, "the director", start));
            }
        }
    }
}
