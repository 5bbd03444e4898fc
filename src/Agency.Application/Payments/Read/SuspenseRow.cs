using Agency.Application.Common.Reads;
using Agency.Domain.Payments;
using AutoMapper;

namespace Agency.Application.Payments.Read;

/// <summary>Money in suspense in a list.</summary>
public sealed class SuspenseRow
{
    public required string Number { get; init; }

    public SuspenseStatus Status { get; init; }

    public required string Currency { get; init; }

    public decimal Amount { get; init; }

    public PaymentMethod Method { get; init; }

    public DateOnly ReceivedOn { get; init; }

    public string? SenderName { get; init; }

    [Whole]
    public string? SenderAccount { get; init; }

    public string? Description { get; init; }

    public string? ExternalReference { get; init; }

    public string? PaymentNumber { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public DateTime RecordedAt { get; init; }

    internal sealed class Projection : Profile
    {
        public Projection() => CreateProjection<SuspenseReceipt, SuspenseRow>()
            .ForMember(row => row.Currency, to => to.MapFrom(receipt => receipt.Amount.Currency.Code))
            .ForMember(row => row.Amount, to => to.MapFrom(receipt => receipt.Amount.Amount));
    }
}
