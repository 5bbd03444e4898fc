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

    /// <summary>The file for the bank that it went into.</summary>
    public string? FileNumber { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from remittance in db.Remittances
        join client in db.Clients on remittance.ClientId equals client.Id
        join item in db.RemittanceFileItems on remittance.Id equals item.RemittanceId into items
        from item in items.DefaultIfEmpty()
        join file in db.RemittanceFiles on item.FileId equals file.Id into files
        from file in files.DefaultIfEmpty()
        select new Source { Remittance = remittance, Client = client, File = file };

    internal sealed class Source
    {
        public required Remittance Remittance { get; init; }

        public required Client Client { get; init; }

        public RemittanceFile? File { get; init; }
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
