using Agency.Application.Common;
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

        (await Seen(agency, caller)).ShouldBe("A-001; CL-001; R-1; 1");
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_RowsOfTwoClients_When_OneOfThemAsks_Then_OnlyTheirOwnExist(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var (_, client) = await TwoAffiliates(agency);
        var caller = new Caller(Guid.CreateVersion7(), "C. Lient", Role.ClientUser, ClientId: client.Id);

        (await Seen(agency, caller)).ShouldEndWith("; CL-002; R-2; 1");
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_RowsOfTwoAffiliates_When_StaffAsk_Then_TheySeeAllAndTheSqlAsksForNoOwner(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        await TwoAffiliates(agency);
        var caller = new Caller(Guid.CreateVersion7(), "S. Taff", Role.Collector);

        var (seen, _) = await agency.Counted(() => Seen(agency, caller));

        seen.ShouldBe("A-001 A-002; CL-001 CL-002; R-1 R-2; 2");
        agency.Commands.ShouldAllBe(command => !command.Contains("AffiliateId"));
    }

    private static async Task<(Affiliate First, Client Second)> TwoAffiliates(AgencyFixture agency)
    {
        var (first, second) = (PartySamples.Affiliate("A-001"), PartySamples.Affiliate("A-002"));
        var (ofFirst, ofSecond) = (PartySamples.Client(first, "CL-001"), PartySamples.Client(second, "CL-002"));
        var (one, two) = (PartySamples.Referral(ofFirst, "R-1", agency), PartySamples.Referral(ofSecond, "R-2", agency));
        one.AddInvoice(Facts);
        two.AddInvoice(Facts);
        await agency.Keep(first, second, ofFirst, ofSecond, one, two);
        return (first, ofSecond);
    }

    private static Task<string> Seen(AgencyFixture agency, Caller caller) => agency.Query(
        async db =>
        {
            var affiliates = await db.Affiliates.Select(row => row.Number).ToListAsync();
            var clients = await db.Clients.Select(row => row.Number).ToListAsync();
            var referrals = await db.Referrals.Select(row => row.Number).ToListAsync();
            var invoices = await db.Set<ReferralInvoice>().CountAsync();
            return $"{string.Join(' ', affiliates.Order())}; {string.Join(' ', clients.Order())}; {string.Join(' ', referrals.Order())}; {invoices}";
        },
        caller);
}
