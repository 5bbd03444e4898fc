using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Interest;
using Agency.Domain.Parties;
using AutoMapper;

namespace Agency.Application.Cases.Read;

/// <summary>A case in a list. Amounts are of the account as posted; the desk adds the interest of the day.</summary>
public sealed class CaseRow
{
    public required string Number { get; init; }

    public Stage Stage { get; init; }

    public CloseCode? CloseCode { get; init; }

    public required string ClientNumber { get; init; }

    public required string ClientName { get; init; }

    public required string AffiliateNumber { get; init; }

    public required string AffiliateName { get; init; }

    public required string DebtorNumber { get; init; }

    public required string DebtorName { get; init; }

    public required string DebtorCountry { get; init; }

    public Regime Regime { get; init; }

    public required string Currency { get; init; }

    public decimal Placed { get; init; }

    public decimal PrincipalOpen { get; init; }

    public decimal Collected { get; init; }

    public DateOnly OpenedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public NextStep NextStep { get; init; }

    public DateTime NextStepAt { get; init; }

    public string? HolderName { get; init; }

    public DateTime? HeldUntil { get; init; }

    public int HoldCount { get; init; }

    public bool IsOnHold { get; init; }

    /// <summary>Whether it comes up in the work queue.</summary>
    public bool IsQueued { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from row in db.Cases
        join client in db.Clients on row.ClientId equals client.Id
        join affiliate in db.Affiliates on row.AffiliateId equals affiliate.Id
        join debtor in db.Debtors on row.DebtorId equals debtor.Id
        select new Source { Case = row, Client = client, Affiliate = affiliate, Debtor = debtor };

    internal sealed class Source
    {
        public required Case Case { get; init; }

        public required Client Client { get; init; }

        public required Affiliate Affiliate { get; init; }

        public required Debtor Debtor { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<Case, CaseRow>(MemberList.None)
                .ForMember(row => row.Currency, to => to.MapFrom(source => source.Currency.Code))
                .ForMember(row => row.Placed, to => to.MapFrom(source => source.Placed.Amount))
                .ForMember(row => row.PrincipalOpen, to => to.MapFrom(source => source.PrincipalOpen.Amount))
                .ForMember(row => row.Collected, to => to.MapFrom(source => source.Collected.Amount))
                .ForMember(row => row.Regime, to => to.MapFrom(source => source.Terms.Regime))
                .ForMember(row => row.NextStep, to => to.MapFrom(source => source.Desk.Step))
                .ForMember(row => row.NextStepAt, to => to.MapFrom(source => source.Desk.DueAt))
                .ForMember(row => row.HolderName, to => to.MapFrom(source => source.Desk.HolderName))
                .ForMember(row => row.HeldUntil, to => to.MapFrom(source => source.Desk.HeldUntil))
                .ForMember(row => row.HoldCount, to => to.MapFrom(source => source.Holds.Count(hold => hold.ReleasedAt == null)))
                .ForMember(row => row.IsOnHold, to => to.MapFrom(source => source.Holds.Any(hold => hold.ReleasedAt == null)))
                .ForMember(row => row.IsQueued, to => to.MapFrom(CaseQueue.Contains));
            CreateProjection<Source, CaseRow>().IncludeMembers(source => source.Case)
                .ForMember(row => row.DebtorName, to => to.MapFrom(source => source.Debtor.Details.Name))
                .ForMember(row => row.DebtorCountry, to => to.MapFrom(source => source.Debtor.Details.Country));
        }
    }
}
