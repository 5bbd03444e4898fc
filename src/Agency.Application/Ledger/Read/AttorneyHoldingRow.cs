using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Parties;
using Agency.Domain.Payments;
using AutoMapper;

namespace Agency.Application.Ledger.Read;

/// <summary>A payment that an attorney received and holds something of; below zero what the attorney is owed, because it came back after it was handed over.</summary>
public sealed class AttorneyHoldingRow
{
    public required string PaymentNumber { get; init; }

    public string? AttorneyName { get; init; }

    public required string CaseNumber { get; init; }

    public required string ClientName { get; init; }

    public DateOnly ReceivedOn { get; init; }

    public required string Currency { get; init; }

    public decimal Held { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from payment in db.Payments
        where payment.ReceivedBy == ReceivedBy.Attorney
        where payment.Transferred != (payment.Status == PaymentStatus.Reversed ? 0 : payment.Amount.Amount - payment.Returned)
        join row in db.Cases on payment.CaseId equals row.Id
        join client in db.Clients on payment.ClientId equals client.Id
        select new Source { Payment = payment, Case = row, Client = client };

    internal sealed class Source
    {
        public required Payment Payment { get; init; }

        public required Case Case { get; init; }

        public required Client Client { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection() => CreateProjection<Source, AttorneyHoldingRow>()
            .ForMember(row => row.PaymentNumber, to => to.MapFrom(source => source.Payment.Number))
            .ForMember(row => row.AttorneyName, to => to.MapFrom(source => source.Payment.AttorneyName))
            .ForMember(row => row.CaseNumber, to => to.MapFrom(source => source.Case.Number))
            .ForMember(row => row.ClientName, to => to.MapFrom(source => source.Client.Name))
            .ForMember(row => row.ReceivedOn, to => to.MapFrom(source => source.Payment.ReceivedOn))
            .ForMember(row => row.Currency, to => to.MapFrom(source => source.Payment.Amount.Currency.Code))
            .ForMember(row => row.Held, to => to.MapFrom(source =>
                (source.Payment.Status == PaymentStatus.Reversed ? 0 : source.Payment.Amount.Amount - source.Payment.Returned) - source.Payment.Transferred));
    }
}
