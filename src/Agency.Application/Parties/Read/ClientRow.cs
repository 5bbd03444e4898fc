using Agency.Application.Common.Ports;
using Agency.Domain.Fees;
using Agency.Domain.Parties;
using AutoMapper;

namespace Agency.Application.Parties.Read;

/// <summary>A creditor.</summary>
public sealed class ClientRow
{
    public required string Number { get; init; }

    public required string Name { get; init; }

    public required string Country { get; init; }

    public string? VatNumber { get; init; }

    public string? Email { get; init; }

    public required string AffiliateNumber { get; init; }

    public required string AffiliateName { get; init; }

    public required string FeeScheduleNumber { get; init; }

    public decimal SettlementAuthority { get; init; }

    public bool AddsVatToCosts { get; init; }

    public string? AgreementSignedBy { get; init; }

    public DateOnly? AgreementSignedOn { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from client in db.Clients
        join affiliate in db.Affiliates on client.AffiliateId equals affiliate.Id
        join schedule in db.FeeSchedules on client.Agreement.FeeScheduleId equals schedule.Id
        select new Source { Client = client, Affiliate = affiliate, FeeSchedule = schedule };

    internal sealed class Source
    {
        public required Client Client { get; init; }

        public required Affiliate Affiliate { get; init; }

        public required FeeSchedule FeeSchedule { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<Client, ClientRow>(MemberList.None)
                .ForMember(row => row.AddsVatToCosts, to => to.MapFrom(client => client.Agreement.AddsVatToCosts))
                .ForMember(row => row.SettlementAuthority, to => to.MapFrom(client => client.Agreement.SettlementAuthority.Value));
            CreateProjection<Source, ClientRow>().IncludeMembers(source => source.Client);
        }
    }
}
