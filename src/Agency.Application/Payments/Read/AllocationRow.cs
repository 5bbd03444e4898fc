using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Payments;
using AutoMapper;

namespace Agency.Application.Payments.Read;

/// <summary>What a part of a payment went to; negative for what came back or was moved by a restatement.</summary>
public sealed class AllocationRow
{
    public Guid Id { get; init; }

    public required string PaymentNumber { get; init; }

    public required string CaseNumber { get; init; }

    /// <summary>The invoice; null for what belongs to the whole case.</summary>
    public string? InvoiceNumber { get; init; }

    public Component Component { get; init; }

    public EntryKind Kind { get; init; }

    public required string Currency { get; init; }

    public decimal Amount { get; init; }

    /// <summary>The date on which it counts.</summary>
    public DateOnly EffectiveOn { get; init; }

    public DateTime RecordedAt { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from entry in db.AccountEntries
        join payment in db.Payments on entry.PaymentId equals (Guid?)payment.Id
        join row in db.Cases on payment.CaseId equals row.Id
        select new Source { Entry = entry, Payment = payment, Case = row };

    internal sealed class Source
    {
        public required AccountEntry Entry { get; init; }

        public required Payment Payment { get; init; }

        public required Case Case { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<AccountEntry, AllocationRow>(MemberList.None)
                .ForMember(row => row.Currency, to => to.MapFrom(entry => entry.Amount.Currency.Code))
                .ForMember(row => row.Amount, to => to.MapFrom(entry => -entry.Amount.Amount));
            CreateProjection<Source, AllocationRow>().IncludeMembers(source => source.Entry)
                .ForMember(row => row.InvoiceNumber, to => to.MapFrom(source => source.Case.Claims.Where(claim => claim.Id == source.Entry.ClaimId).Select(claim => claim.InvoiceNumber).FirstOrDefault()));
        }
    }
}
