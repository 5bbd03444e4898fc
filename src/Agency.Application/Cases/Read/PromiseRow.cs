using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Parties;
using AutoMapper;

namespace Agency.Application.Cases.Read;

/// <summary>A promise to pay.</summary>
public sealed class PromiseRow
{
    public Guid Id { get; init; }

    public required string CaseNumber { get; init; }

    public required string DebtorName { get; init; }

    public required string Currency { get; init; }

    public decimal Amount { get; init; }

    public decimal Received { get; init; }

    public DateOnly DueOn { get; init; }

    public PromiseStatus Status { get; init; }

    public bool IsSettlement { get; init; }

    public string? ApprovedBy { get; init; }

    public required string TakenBy { get; init; }

    public DateTime TakenAt { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from promise in db.Promises
        join row in db.Cases on promise.CaseId equals row.Id
        join debtor in db.Debtors on row.DebtorId equals debtor.Id
        select new Source { Promise = promise, Case = row, Debtor = debtor };

    internal sealed class Source
    {
        public required Promise Promise { get; init; }

        public required Case Case { get; init; }

        public required Debtor Debtor { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<Promise, PromiseRow>(MemberList.None)
                .ForMember(row => row.Currency, to => to.MapFrom(promise => promise.Amount.Currency.Code))
                .ForMember(row => row.Amount, to => to.MapFrom(promise => promise.Amount.Amount))
                .ForMember(row => row.Received, to => to.MapFrom(promise => promise.Received.Amount));
            CreateProjection<Source, PromiseRow>().IncludeMembers(source => source.Promise)
                .ForMember(row => row.DebtorName, to => to.MapFrom(source => source.Debtor.Details.Name));
        }
    }
}
