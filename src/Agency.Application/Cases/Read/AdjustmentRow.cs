using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Parties;
using AutoMapper;

namespace Agency.Application.Cases.Read;

/// <summary>A credit note that came after placement, or costs that a debtor owes besides, in a list.</summary>
public sealed class AdjustmentRow
{
    public required string Number { get; init; }

    public required string CaseNumber { get; init; }

    public required string ClientName { get; init; }

    public AdjustmentKind Kind { get; init; }

    public string? InvoiceNumber { get; init; }

    public required string Currency { get; init; }

    public decimal Amount { get; init; }

    public DateOnly CountsOn { get; init; }

    public required string Document { get; init; }

    public string? Note { get; init; }

    public required string RecordedBy { get; init; }

    public DateTime RecordedAt { get; init; }

    public DateOnly? ReversedOn { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from adjustment in db.Adjustments
        join row in db.Cases on adjustment.CaseId equals row.Id
        join client in db.Clients on adjustment.ClientId equals client.Id
        select new Source { Adjustment = adjustment, Case = row, Client = client, InvoiceNumber = row.Claims.Where(claim => claim.Id == adjustment.ClaimId).Select(claim => claim.InvoiceNumber).FirstOrDefault() };

    internal sealed class Source
    {
        public required Adjustment Adjustment { get; init; }

        public required Case Case { get; init; }

        public required Client Client { get; init; }

        public string? InvoiceNumber { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<Adjustment, AdjustmentRow>(MemberList.None)
                .ForMember(row => row.Currency, to => to.MapFrom(adjustment => adjustment.Amount.Currency.Code))
                .ForMember(row => row.Amount, to => to.MapFrom(adjustment => adjustment.Amount.Amount));
            CreateProjection<Source, AdjustmentRow>().IncludeMembers(source => source.Adjustment);
        }
    }
}
