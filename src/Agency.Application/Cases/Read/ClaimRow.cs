using Agency.Application.Common.Ports;
using AutoMapper;

namespace Agency.Application.Cases.Read;

/// <summary>An invoice that is collected.</summary>
public sealed class ClaimRow
{
    public Guid Id { get; init; }

    public required string CaseNumber { get; init; }

    public required string InvoiceNumber { get; init; }

    public DateOnly IssuedOn { get; init; }

    public DateOnly DueOn { get; init; }

    public required string Currency { get; init; }

    public decimal Placed { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        db.Cases.SelectMany(row => row.Claims, (row, claim) => new Source { Case = row, Claim = claim });

    internal sealed class Source
    {
        public required Domain.Cases.Case Case { get; init; }

        public required Domain.Cases.Claim Claim { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<Domain.Cases.Claim, ClaimRow>(MemberList.None)
                .ForMember(row => row.Currency, to => to.MapFrom(claim => claim.Placed.Currency.Code))
                .ForMember(row => row.Placed, to => to.MapFrom(claim => claim.Placed.Amount));
            CreateProjection<Source, ClaimRow>().IncludeMembers(source => source.Claim);
        }
    }
}
