using Agency.Domain.Common;
using Agency.Domain.Parties;
using Agency.Domain.Referrals;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Persistence;

public sealed class OutboxTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AnEvent_When_ItsChangeIsKept_Then_TheOutboxHoldsItOnce(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var referral = await Submitted(agency);
        await agency.Keep(referral);

        var messages = await agency.Query(db => db.OutboxMessages.ToListAsync());

        var message = messages.ShouldHaveSingleItem();
        (message.Type, message.Content, message.At, message.ToldAt)
            .ShouldBe((typeof(ReferralSubmitted).FullName!, """{"ReferralNumber":"R-2026-00001"}""", agency.Clock.Now, null));
        referral.Events.ShouldBeEmpty();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AnEvent_When_ItsChangeIsUndone_Then_TheOutboxIsEmpty(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var referral = await Submitted(agency);

        await Should.ThrowAsync<TimeoutException>(() => agency.Query(db => db.InTransaction<int>(
            async () =>
            {
                db.Add(referral);
                await db.SaveChangesAsync();
                throw new TimeoutException();
            },
            CancellationToken.None)));

        (await agency.Query(db => db.OutboxMessages.CountAsync())).ShouldBe(0);
    }

    private static async Task<Referral> Submitted(AgencyFixture agency)
    {
        var referral = PartySamples.Referral(await PartySamples.KeptClient(agency), "R-2026-00001", agency);
        var open = new Money(4200, Currency.Euro);
        referral.AddInvoice(new InvoiceFacts(InvoiceKind.Invoice, "1", new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31), open, open, "Firma", "Schuldenaar", RefersTo: null));
        referral.Describe(new DebtorDetails("Schuldenaar BV", LegalForm.Business, "NL", "nl"), note: null);
        referral.Submit(agency.Clock.Now);
        return referral;
    }
}
