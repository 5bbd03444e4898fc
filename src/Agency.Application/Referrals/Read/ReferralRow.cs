using Agency.Application.Common.Ports;
using Agency.Domain.Parties;
using Agency.Domain.Referrals;
using AutoMapper;

namespace Agency.Application.Referrals.Read;

/// <summary>A referral in a list.</summary>
public sealed class ReferralRow
{
    public required string Number { get; init; }

    public ReferralStatus Status { get; init; }

    public required string AffiliateNumber { get; init; }

    public required string AffiliateName { get; init; }

    public required string ClientNumber { get; init; }

    public required string ClientName { get; init; }

    public string? DebtorName { get; init; }

    public int InvoiceCount { get; init; }

    public DateTime StartedAt { get; init; }

    public DateTime? SubmittedAt { get; init; }

    public DateTime? DecidedAt { get; init; }

    public string? CaseNumber { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from referral in db.Referrals
        join client in db.Clients on referral.ClientId equals client.Id
        join affiliate in db.Affiliates on referral.AffiliateId equals affiliate.Id
        select new Source { Referral = referral, Client = client, Affiliate = affiliate };

    internal sealed class Source
    {
        public required Referral Referral { get; init; }

        public required Client Client { get; init; }

        public required Affiliate Affiliate { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<Referral, ReferralRow>(MemberList.None);
            CreateProjection<Source, ReferralRow>().IncludeMembers(source => source.Referral)
                .ForMember(row => row.DebtorName, to => to.MapFrom(source => source.Referral.Debtor!.Name))
                .ForMember(row => row.InvoiceCount, to => to.MapFrom(source => source.Referral.Invoices.Count));
        }
    }
}
