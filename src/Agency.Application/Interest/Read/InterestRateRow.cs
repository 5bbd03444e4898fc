using Agency.Application.Common.Ports;
using Agency.Domain.Interest;
using AutoMapper;

namespace Agency.Application.Interest.Read;

/// <summary>A version of a yearly rate, from a date on.</summary>
public sealed class InterestRateRow
{
    public Guid Id { get; init; }

    public required string Series { get; init; }

    public DateOnly From { get; init; }

    public decimal Rate { get; init; }

    public required string Source { get; init; }

    /// <summary>From 1; a correction is the next one.</summary>
    public int Revision { get; init; }

    /// <summary>Whether no later version of the date has taken its place.</summary>
    public bool IsInForce { get; init; }

    /// <summary>When it was entered; long ago for what the product was delivered with.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>Null for what the product was delivered with.</summary>
    public string? RecordedBy { get; init; }

    internal static IQueryable<RateVersion> Of(IAgencyDb db) => db.InterestRates.Select(rate => new RateVersion
    {
        Rate = rate,
        IsInForce = !db.InterestRates.Any(other => other.Series == rate.Series && other.From == rate.From && other.Revision > rate.Revision),
    });

    internal sealed class RateVersion
    {
        public required InterestRate Rate { get; init; }

        public bool IsInForce { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<InterestRate, InterestRateRow>(MemberList.None).ForMember(row => row.Rate, to => to.MapFrom(rate => rate.Rate.Value));
            CreateProjection<RateVersion, InterestRateRow>()
                .ForMember(row => row.Rate, to => to.MapFrom(version => version.Rate.Rate.Value))
                .IncludeMembers(version => version.Rate);
        }
    }
}
