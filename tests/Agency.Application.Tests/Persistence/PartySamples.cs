using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Interest;
using Agency.Domain.Legal;
using Agency.Domain.Parties;
using Agency.Domain.Payments;
using Agency.Domain.Referrals;
using Agency.Infrastructure.Persistence;
using Agency.Testing;

namespace Agency.Application.Tests.Persistence;

/// <summary>Parties and what they refer, for tests that need one and do not care which.</summary>
internal static class PartySamples
{
    public static CommissionPlan Plan() => CommissionPlan.Create("PL-" + Guid.NewGuid().ToString("N")[..6], "Standard");

    public static Affiliate Affiliate(string number, CommissionPlan plan) =>
        Domain.Parties.Affiliate.Register(number, "Kantoor " + number, AffiliateKind.Accountant, "NL", plan.Id);

    public static Client Client(Affiliate of, string number) =>
        Domain.Parties.Client.Register(number, "Firma " + number, of.Id, "NL", vatNumber: null, email: null, feeScheduleId: Guid.CreateVersion7());

    public static Debtor Debtor(string number) => Domain.Parties.Debtor.Register(number, DetailsOf(number));

    public static DebtorDetails DetailsOf(string number) => new("Schuldenaar " + number, LegalForm.Business, "NL", "nl", Phone: "+31 20 555 01 00");

    public static Referral Referral(Client of, string number, AgencyFixture agency) => Domain.Referrals.Referral.Start(number, of, agency.Clock.Now);

    public static Domain.Cases.Case Case(string number, Referral referral, Debtor debtor, AgencyFixture agency)
    {
        var terms = new CaseTerms(Guid.CreateVersion7(), Guid.CreateVersion7(), AllocationPolicy.CostsInterestPrincipal, Regime.NlCommercial);
        var placed = new Money(4200, Currency.Euro);
        return Domain.Cases.Case.Open(
            number,
            new CaseParties(referral.AffiliateId, referral.ClientId, debtor.Id, referral.Id),
            terms,
            [new ClaimTerms("2026-" + number, new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31), placed, new Money(200, Currency.Euro))],
            new LegalNumbers(ReferenceData.PublishedNumbers()),
            DateOnly.FromDateTime(agency.Clock.Now),
            agency.Clock.Now);
    }

    public static async Task<Client> KeptClient(AgencyFixture agency)
    {
        var plan = Plan();
        var affiliate = Affiliate("A-001", plan);
        var client = Client(affiliate, "CL-001");
        await agency.Keep(plan, affiliate, client);
        return client;
    }
}
