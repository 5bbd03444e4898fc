using Agency.Domain.Commissions;
using AutoMapper;

namespace Agency.Application.Commissions.Read;

/// <summary>A version of a commission plan.</summary>
public sealed class CommissionPlanRow
{
    public Guid Id { get; init; }

    public required string PlanNumber { get; init; }

    public int VersionNumber { get; init; }

    public DateOnly EffectiveFrom { get; init; }

    public CommissionBase Base { get; init; }

    public int HoldingDays { get; init; }

    public decimal MinimumPayout { get; init; }

    internal sealed class Projection : Profile
    {
        public Projection() => CreateProjection<CommissionPlanVersion, CommissionPlanRow>();
    }
}
