using Agency.Domain.Remittances;
using AutoMapper;

namespace Agency.Application.Remittances.Read;

/// <summary>A file for the bank in a list.</summary>
public sealed class RemittanceFileRow
{
    public required string Number { get; init; }

    public required string Currency { get; init; }

    public decimal Total { get; init; }

    public int RemittanceCount { get; init; }

    public required string MadeBy { get; init; }

    public DateTime MadeAt { get; init; }

    internal sealed class Projection : Profile
    {
        public Projection() => CreateProjection<RemittanceFile, RemittanceFileRow>()
            .ForMember(row => row.Currency, to => to.MapFrom(file => file.Total.Currency.Code))
            .ForMember(row => row.Total, to => to.MapFrom(file => file.Total.Amount))
            .ForMember(row => row.RemittanceCount, to => to.MapFrom(file => file.Items.Count));
    }
}
