using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Payments;
using AutoMapper;

namespace Agency.Application.Payments.Read;

/// <summary>A case that no longer agrees with what is known.</summary>
public sealed class RestatementNeedRow
{
    public required string CaseNumber { get; init; }

    public required string ClientName { get; init; }

    public Stage Stage { get; init; }

    public required string Currency { get; init; }

    /// <summary>Payments that would pay other parts of the debt.</summary>
    public int PaymentCount { get; init; }

    /// <summary>Interest that was posted too little; too much when below zero.</summary>
    public decimal Interest { get; init; }

    /// <summary>What would be refunded to the debtor first.</summary>
    public decimal LeftOver { get; init; }

    public DateTime FoundAt { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from need in db.RestatementNeeds
        join row in db.Cases on need.CaseId equals row.Id
        join client in db.Clients on need.ClientId equals client.Id
        select new Source { Need = need, CaseNumber = row.Number, Stage = row.Stage, ClientName = client.Name };

    internal sealed class Source
    {
        public required RestatementNeed Need { get; init; }

        public required string CaseNumber { get; init; }

        public Stage Stage { get; init; }

        public required string ClientName { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<RestatementNeed, RestatementNeedRow>(MemberList.None)
                .ForMember(row => row.Currency, to => to.MapFrom(need => need.Interest.Currency.Code))
                .ForMember(row => row.Interest, to => to.MapFrom(need => need.Interest.Amount))
                .ForMember(row => row.LeftOver, to => to.MapFrom(need => need.LeftOver.Amount));
            CreateProjection<Source, RestatementNeedRow>().IncludeMembers(source => source.Need);
        }
    }
}
