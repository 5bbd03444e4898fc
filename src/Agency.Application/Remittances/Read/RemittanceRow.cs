using Agency.Application.Common.Ports;
using Agency.Domain.Parties;
using Agency.Domain.Remittances;
using AutoMapper;

namespace Agency.Application.Remittances.Read;

/// <summary>A remittance in a list.</summary>
public sealed class RemittanceRow
{
    public required string Number { get; init; }

    public int ChainPosition { get; init; }

    public required string ClientNumber { get; init; }

    public required string ClientName { get; init; }

    public DateOnly PeriodFrom { get; init; }

    public DateOnly PeriodThrough { get; init; }

    public RemittanceForm Form { get; init; }

    public required string Currency { get; init; }

    public decimal Total { get; init; }

    public int LineCount { get; init; }

    public required string JournalNumber { get; init; }

    public DateTime IssuedAt { get; init; }

    public required string IssuedBy { get; init; }

    public bool IsUndo { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from remittance in db.Remittances
        join client in db.Clients on remittance.ClientId equals client.Id
        select new Source { Remittance = remittance, Client = client };

    internal sealed class Source
    {
        public required Remittance Remittance { get; init; }

        public required Client Client { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<Remittance, RemittanceRow>(MemberList.None)
                .ForMember(row => row.Currency, to => to.MapFrom(remittance => remittance.Total.Currency.Code))
                .ForMember(row => row.Total, to => to.MapFrom(remittance => remittance.Total.Amount))
                .ForMember(row => row.IsUndo, to => to.MapFrom(remittance => remittance.ReversesId != null));
            CreateProjection<Source, RemittanceRow>().IncludeMembers(source => source.Remittance);
        }
    }
}
