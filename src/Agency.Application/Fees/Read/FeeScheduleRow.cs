using Agency.Domain.Fees;
using AutoMapper;

namespace Agency.Application.Fees.Read;

/// <summary>A version of a fee schedule.</summary>
public sealed class FeeScheduleRow
{
    public Guid Id { get; init; }

    public required string ScheduleNumber { get; init; }

    public int VersionNumber { get; init; }

    public DateOnly EffectiveFrom { get; init; }

    internal sealed class Projection : Profile
    {
        public Projection() => CreateProjection<FeeScheduleVersion, FeeScheduleRow>();
    }
}
