using Agency.Application.Common.Ports;
using Agency.Domain.Commissions;
using Agency.Domain.Parties;
using AutoMapper;

namespace Agency.Application.Parties.Read;

/// <summary>A referral partner.</summary>
public sealed class AffiliateRow
{
    public required string Number { get; init; }

    public required string Name { get; init; }

    public AffiliateKind Kind { get; init; }

    public required string Country { get; init; }

    public required string PlanNumber { get; init; }

    public required string PlanName { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from affiliate in db.Affiliates
        join plan in db.CommissionPlans on affiliate.CommissionPlanId equals plan.Id
        select new Source { Affiliate = affiliate, Plan = plan };

    internal sealed class Source
    {
        public required Affiliate Affiliate { get; init; }

        public required CommissionPlan Plan { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<Affiliate, AffiliateRow>(MemberList.None);
            CreateProjection<Source, AffiliateRow>().IncludeMembers(source => source.Affiliate);
        }
    }
}
