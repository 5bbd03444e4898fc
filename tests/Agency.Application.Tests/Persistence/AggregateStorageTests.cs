using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Ledger;
using Agency.Infrastructure.Persistence;
using Agency.Infrastructure.Persistence.Conventions;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Persistence;

/// <summary>What the domain keeps privately comes back as it was.</summary>
public sealed class AggregateStorageTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ACase_When_ReadBack_Then_ItsAccountTermsAndDeskAreTheSame(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var client = await PartySamples.KeptClient(agency);
        var referral = PartySamples.Referral(client, "R-2026-00001", agency);
        var debtor = PartySamples.Debtor("D-00001");
        var opened = PartySamples.Case("C-2026-00001", referral, debtor, agency);
        await agency.Keep(referral, debtor, opened);

        var read = await agency.Query(db => db.Cases.Include(row => row.Claims).Include(row => row.Entries).SingleAsync());

        (read.Terms, read.Placed, read.PrincipalOpen, read.Collected, read.Currency).ShouldBe((opened.Terms, opened.Placed, opened.PrincipalOpen, opened.Collected, opened.Currency));
        (read.Desk.Step, read.Desk.DueAt, read.Desk.HolderId).ShouldBe((opened.Desk.Step, opened.Desk.DueAt, null));
        read.Entries.OrderBy(entry => entry.Ordinal).Select(entry => (entry.Id, entry.Kind, entry.Amount, entry.ClaimId))
            .ShouldBe(opened.Entries.Select(entry => (entry.Id, entry.Kind, entry.Amount, entry.ClaimId)));
        read.Claims.Single().Placed.ShouldBe(opened.Claims[0].Placed);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ACaseThatIsLoadedWithItsAccount_When_AHoldIsPlaced_Then_OnlyThatIsWritten(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var referral = PartySamples.Referral(await PartySamples.KeptClient(agency), "R-2026-00001", agency);
        var debtor = PartySamples.Debtor("D-00001");
        await agency.Keep(referral, debtor, PartySamples.Case("C-2026-00001", referral, debtor, agency));

        var (version, queries) = await agency.Counted(() => agency.Query(async db =>
        {
            var loaded = await db.Cases.Include(row => row.Claims).Include(row => row.Entries).Include(row => row.Holds).AsSplitQuery().SingleAsync();
            loaded.Place(HoldKind.Dispute, "says it was broken", "C. Ollector", agency.Clock.Now);
            await db.SaveChangesAsync();
            return loaded.Version;
        }));

        version.ShouldBe(2);
        queries.ShouldBeLessThanOrEqualTo(6);
        (await agency.Query(db => db.Cases.Include(row => row.Holds).SingleAsync())).StandingHolds.Single().Reason.ShouldBe("says it was broken");
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_VersionsOfScheduleAndPlan_When_ReadBack_Then_TheirRulesAreTheSame(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var schedule = FeeSchedule.Create("F-12", "Standard");
        var bands = new Bands(BandMode.WholeBand, [new Band(0, new Percentage(28)), new Band(2000.5m, new Percentage(20.25m))]);
        FeeRule[] rules = [new("Legal", bands, AgeDaysMin: 90, PlacedBelow: 500.05m, Stage: Stage.Litigation, IsForeign: true, Components: [Component.Principal, Component.Interest]), new("All", Bands.Flat(15))];
        schedule.Publish(new DateOnly(2026, 1, 1), rules, new Percentage(21));
        var plan = CommissionPlan.Create("PL-3", "Partners");
        plan.Publish(new DateOnly(2026, 1, 1), CommissionBase.Collected, new Bands(BandMode.Marginal, [new Band(0, new Percentage(5)), new Band(50_000, new Percentage(7.5m))]), 14, 25m);
        await agency.Keep(schedule, plan);

        var readSchedule = await agency.Query(db => db.FeeSchedules.Include(row => row.Versions).SingleAsync());
        var readPlan = await agency.Query(db => db.CommissionPlans.Include(row => row.Versions).SingleAsync());

        var version = readSchedule.Versions.Single();
        version.Vat.ShouldBe(new Percentage(21));
        StoredJson.Write(version.Rules).ShouldBe(StoredJson.Write(schedule.Versions[0].Rules));
        (version.Rules[0].PlacedBelow, version.Rules[0].Components!.Count, version.Rules[1].HoldsForAll()).ShouldBe((500.05m, 2, true));
        version.Rules[0].Rates.ShouldBe(bands);
        readPlan.Versions.Single().Rates.ShouldBe(plan.Versions[0].Rates);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AJournalEntry_When_MirroredTwice_Then_TheSecondMirrorIsRefused(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var client = await PartySamples.KeptClient(agency);
        var day = new DateOnly(2026, 3, 2);
        var entry = JournalEntry.Post(
            "J-000001", day, agency.Clock.Now, "Payment", new LedgerParties(client.Id, null, client.AffiliateId, null),
            [new LedgerLine(LedgerEvent.PaymentToAgency, new Money(100, Currency.Euro))]);
        await agency.Keep(entry, entry.Mirror("J-000002", day, agency.Clock.Now, "NSF"));

        await Should.ThrowAsync<DbUpdateException>(() => agency.Keep(entry.Mirror("J-000003", day, agency.Clock.Now, "NSF")));

        var sums = await agency.Query(db => db.JournalPostings.GroupBy(posting => new { posting.Account, posting.Side, posting.Amount.Currency })
            .Select(group => new { group.Key.Account, group.Key.Side, Sum = group.Sum(posting => posting.Amount.Amount) }).ToListAsync());
        sums.Count.ShouldBe(4);
        sums.ShouldAllBe(sum => sum.Sum == 100m);
    }
}
