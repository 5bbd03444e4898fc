using Agency.Domain.Interest;
using AutoMapper;

namespace Agency.Application.Interest.Read;

/// <summary>A yearly rate, from a date on.</summary>
public sealed class InterestRateRow
{
    public Guid Id { get; init; }

    public required string Series { get; init; }

    public DateOnly From { get; init; }

    public decimal Rate { get; init; }

    public required string Source { get; init; }

    internal sealed class Projection : Profile
    {
        public Projection() => CreateProjection<InterestRate, InterestRateRow>().ForMember(row => row.Rate, to => to.MapFrom(rate => rate.Rate.Value));
    }
}
