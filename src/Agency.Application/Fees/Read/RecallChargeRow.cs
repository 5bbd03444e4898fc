using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Fees;
using Agency.Domain.Parties;
using AutoMapper;

namespace Agency.Application.Fees.Read;

/// <summary>What a client was charged that took a claim back, in a list.</summary>
public sealed class RecallChargeRow
{
    public required string Number { get; init; }

    public required string CaseNumber { get; init; }

    public required string ClientNumber { get; init; }

    public required string ClientName { get; init; }

    public RecallBasis Basis { get; init; }

    public required string Currency { get; init; }

    public decimal Base { get; init; }

    public decimal Deducted { get; init; }

    public decimal Amount { get; init; }

    public decimal Vat { get; init; }

    public DateOnly ChargedOn { get; init; }

    public required string JournalNumber { get; init; }

    public required string RecordedBy { get; init; }

    public DateTime RecordedAt { get; init; }

    public DateOnly? ReversedOn { get; init; }

    public string? ReversalReason { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from charge in db.RecallCharges
        join row in db.Cases on charge.CaseId equals row.Id
        join client in db.Clients on charge.ClientId equals client.Id
        select new Source { Charge = charge, Case = row, Client = client };

    internal sealed class Source
    {
        public required RecallCharge Charge { get; init; }

        public required Case Case { get; init; }

        public required Client Client { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<RecallCharge, RecallChargeRow>(MemberList.None)
                .ForMember(row => row.Currency, to => to.MapFrom(charge => charge.Amount.Currency.Code))
                .ForMember(row => row.Base, to => to.MapFrom(charge => charge.Base.Amount))
                .ForMember(row => row.Deducted, to => to.MapFrom(charge => charge.Deducted.Amount))
                .ForMember(row => row.Amount, to => to.MapFrom(charge => charge.Amount.Amount))
                .ForMember(row => row.Vat, to => to.MapFrom(charge => charge.Vat.Amount));
            CreateProjection<Source, RecallChargeRow>().IncludeMembers(source => source.Charge);
        }
    }
}
