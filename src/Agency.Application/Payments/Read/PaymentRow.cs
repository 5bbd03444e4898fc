using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Parties;
using Agency.Domain.Payments;
using AutoMapper;

namespace Agency.Application.Payments.Read;

/// <summary>A payment in a list.</summary>
public sealed class PaymentRow
{
    public required string Number { get; init; }

    public required string CaseNumber { get; init; }

    public required string ClientName { get; init; }

    public PaymentStatus Status { get; init; }

    public PaymentMethod Method { get; init; }

    public ReceivedBy ReceivedBy { get; init; }

    public required string Currency { get; init; }

    public decimal Amount { get; init; }

    public decimal Fee { get; init; }

    public decimal Vat { get; init; }

    public DateOnly ReceivedOn { get; init; }

    public DateOnly ClearsOn { get; init; }

    public DateOnly? ClearedOn { get; init; }

    public ReversalReason? ReversalReason { get; init; }

    public string? ExternalReference { get; init; }

    public DateTime RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from payment in db.Payments
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
        public Projection()
        {
            CreateProjection<Payment, PaymentRow>(MemberList.None)
                .ForMember(row => row.Currency, to => to.MapFrom(payment => payment.Amount.Currency.Code))
                .ForMember(row => row.Amount, to => to.MapFrom(payment => payment.Amount.Amount))
                .ForMember(row => row.Fee, to => to.MapFrom(payment => payment.Fee.Amount.Amount))
                .ForMember(row => row.Vat, to => to.MapFrom(payment => payment.Fee.Vat.Amount));
            CreateProjection<Source, PaymentRow>().IncludeMembers(source => source.Payment);
        }
    }
}
