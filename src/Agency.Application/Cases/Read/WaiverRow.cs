using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Parties;
using AutoMapper;

namespace Agency.Application.Cases.Read;

/// <summary>A part of a debt that was given up, in a list.</summary>
public sealed class WaiverRow
{
    public required string Number { get; init; }

    public required string CaseNumber { get; init; }

    public required string ClientName { get; init; }

    public required string Currency { get; init; }

    public decimal Amount { get; init; }

    public DateOnly WaivedOn { get; init; }

    public required string Reason { get; init; }

    public string? ApprovedBy { get; init; }

    public required string RecordedBy { get; init; }

    public DateTime RecordedAt { get; init; }

    public DateOnly? ReversedOn { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from waiver in db.Waivers
        join row in db.Cases on waiver.CaseId equals row.Id
        join client in db.Clients on waiver.ClientId equals client.Id
        select new Source { Waiver = waiver, Case = row, Client = client };

    internal sealed class Source
    {
        public required Waiver Waiver { get; init; }

        public required Case Case { get; init; }

        public required Client Client { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<Waiver, WaiverRow>(MemberList.None)
                .ForMember(row => row.Currency, to => to.MapFrom(waiver => waiver.Amount.Currency.Code))
                .ForMember(row => row.Amount, to => to.MapFrom(waiver => waiver.Amount.Amount));
            CreateProjection<Source, WaiverRow>().IncludeMembers(source => source.Waiver);
        }
    }
}
