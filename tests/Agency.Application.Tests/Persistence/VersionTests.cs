using Agency.Domain.Common;
using Agency.Domain.Referrals;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Persistence;

public sealed class VersionTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ANewAggregate_When_KeptAndChanged_Then_ItsVersionCounts(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var client = await PartySamples.KeptClient(agency);
        client.Version.ShouldBe(1);

        var after = await agency.Query(async db =>
        {
            var loaded = await db.Clients.SingleAsync();
            loaded.Sign("J. Bakker", new DateOnly(2026, 3, 2));
            await db.SaveChangesAsync();
            await db.SaveChangesAsync();
            return loaded.Version;
        });

        after.ShouldBe(2);
        var read = await agency.Query(db => db.Clients.SingleAsync());
        (read.Version, read.Agreement.SignedBy, read.Agreement.SignedOn).ShouldBe((2, "J. Bakker", new DateOnly(2026, 3, 2)));
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_APartOfAnAggregate_When_Changed_Then_TheVersionOfTheWholeCounts(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var client = await PartySamples.KeptClient(agency);
        await agency.Keep(PartySamples.Referral(client, "R-2026-00001", agency));
        var facts = new InvoiceFacts(InvoiceKind.Invoice, "2026-1", null, null, null, Open: new Money(100, Currency.Euro), null, null, null);

        await Changed(agency, referral => referral.AddInvoice(facts));
        (await Read(agency)).Version.ShouldBe(2);
        await Changed(agency, referral => referral.CorrectInvoice(referral.Invoices[0], facts with { Total = new Money(121, Currency.Euro), Open = null }));
        var corrected = await Read(agency);
        corrected.Version.ShouldBe(3);
        (corrected.Invoices[0].Total, corrected.Invoices[0].Open).ShouldBe((new Money(121, Currency.Euro), null));
        await Changed(agency, referral => referral.RemoveInvoice(referral.Invoices[0]));

        var read = await Read(agency);
        read.Version.ShouldBe(4);
        read.Invoices.ShouldBeEmpty();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_TwoWhoLoadedTheSameVersion_When_BothSave_Then_TheSecondIsRefused(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        await PartySamples.KeptClient(agency);

        await agency.Query(async first =>
        {
            (await first.Clients.SingleAsync()).Sign("first", new DateOnly(2026, 3, 2));
            await agency.Query(async second =>
            {
                (await second.Clients.SingleAsync()).Sign("second", new DateOnly(2026, 3, 2));
                return await second.SaveChangesAsync();
            });
            return await Should.ThrowAsync<DbUpdateConcurrencyException>(() => first.SaveChangesAsync());
        });

        (await agency.Query(db => db.Clients.SingleAsync())).Agreement.SignedBy.ShouldBe("second");
    }

    private static Task<int> Changed(AgencyFixture agency, Action<Referral> change) => agency.Query(async db =>
    {
        change(await db.Referrals.Include(referral => referral.Invoices).SingleAsync());
        return await db.SaveChangesAsync();
    });

    private static Task<Referral> Read(AgencyFixture agency) => agency.Query(db => db.Referrals.Include(referral => referral.Invoices).SingleAsync());
}
