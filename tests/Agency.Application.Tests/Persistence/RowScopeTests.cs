using Agency.Application.Common;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Identity;
using Agency.Domain.Parties;
using Agency.Domain.Referrals;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Persistence;

public sealed class RowScopeTests
{
    private static readonly InvoiceFacts Facts = new(InvoiceKind.Invoice, "1", null, null, null, null, null, null, null);

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_RowsOfTwoAffiliates_When_OneOfThemAsks_Then_OnlyTheirOwnExist(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var (first, _) = await TwoAffiliates(agency);
        var caller = new Caller(Guid.CreateVersion7(), "A. Ffiliate", Role.AffiliateUser, AffiliateId: first.Id);

        (await Seen(agency, caller)).ShouldBe("A-1 CL-1 R-1 D-1 C-1 1,1,1,1,1");
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_RowsOfTwoClients_When_OneOfThemAsks_Then_OnlyTheirOwnExist(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var (_, client) = await TwoAffiliates(agency);
        var caller = new Caller(Guid.CreateVersion7(), "C. Lient", Role.ClientUser, ClientId: client.Id);

        (await Seen(agency, caller)).ShouldBe("A-2 CL-2 R-2 D-2 C-2 1,1,1,1,1");
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_RowsOfTwoAffiliates_When_StaffAsk_Then_TheySeeAllAndTheSqlAsksForNoOwner(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        await TwoAffiliates(agency);
        var caller = new Caller(Guid.CreateVersion7(), "S. Taff", Role.Collector);

        var (seen, _) = await agency.Counted(() => Seen(agency, caller));

        seen.ShouldBe("A-1 A-2 CL-1 CL-2 R-1 R-2 D-1 D-2 C-1 C-2 2,2,2,2,2");
        agency.Commands.ShouldAllBe(command => !command.Contains("Id\" = @"));
    }

    private static async Task<(Affiliate First, Client Second)> TwoAffiliates(AgencyFixture agency)
    {
        var plan = PartySamples.Plan();
        await agency.Keep(plan);
        var (first, _) = await Kept(agency, "1", plan);
        var (_, second) = await Kept(agency, "2", plan);
        return (first, second);
    }

    private static async Task<(Affiliate Affiliate, Client Client)> Kept(AgencyFixture agency, string number, CommissionPlan plan)
    {
        var affiliate = PartySamples.Affiliate("A-" + number, plan);
        var client = PartySamples.Client(affiliate, "CL-" + number);
        var referral = PartySamples.Referral(client, "R-" + number, agency);
        referral.AddInvoice(Facts);
        var debtor = PartySamples.Debtor("D-" + number);
        var opened = PartySamples.Case("C-" + number, referral, debtor, agency);
        opened.Place(HoldKind.Dispute, "disputed", "test", agency.Clock.Now);
        await agency.Keep(affiliate, client, referral, debtor, opened, Activity.On(opened, ActivityKind.Note, agency.Clock.Now, "test", "A-" + number));
        return (affiliate, client);
    }

    /// <summary>What each set shows, by public number or by count.</summary>
    private static Task<string> Seen(AgencyFixture agency, Caller caller) => agency.Query(
        async db =>
        {
            var numbers = new List<string>();
            numbers.AddRange(await db.Affiliates.Select(row => row.Number).Order().ToListAsync());
            numbers.AddRange(await db.Clients.Select(row => row.Number).Order().ToListAsync());
            numbers.AddRange(await db.Referrals.Select(row => row.Number).Order().ToListAsync());
            numbers.AddRange(await db.Debtors.Select(row => row.Number).Order().ToListAsync());
            numbers.AddRange(await db.Cases.Select(row => row.Number).Order().ToListAsync());
            int[] counts =
            [
                await db.ReferralInvoices.CountAsync(),
                await db.Set<ContactPoint>().CountAsync(),
                await db.Claims.CountAsync(),
                await db.Holds.CountAsync(),
                await db.Activities.CountAsync(),
            ];
            return $"{string.Join(' ', numbers)} {string.Join(',', counts)}";
        },
        caller);
}
