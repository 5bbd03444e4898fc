using Agency.Domain.Parties;
using Agency.Domain.Referrals;
using Agency.Testing;

namespace Agency.Application.Tests.Persistence;

/// <summary>Parties for tests that need one and do not care which.</summary>
internal static class PartySamples
{
    public static Affiliate Affiliate(string number) => Domain.Parties.Affiliate.Register(number, "Kantoor " + number, AffiliateKind.Accountant, "NL", Guid.CreateVersion7());

    public static Client Client(Affiliate of, string number) =>
        Domain.Parties.Client.Register(number, "Firma " + number, of.Id, "NL", vatNumber: null, email: null, feeScheduleId: Guid.CreateVersion7());

    public static async Task<Client> KeptClient(AgencyFixture agency)
    {
        var affiliate = Affiliate("A-001");
        var client = Client(affiliate, "CL-001");
        await agency.Keep(affiliate, client);
        return client;
    }

    public static Referral Referral(Client of, string number, AgencyFixture agency) => Domain.Referrals.Referral.Start(number, of, agency.Clock.Now);
}
