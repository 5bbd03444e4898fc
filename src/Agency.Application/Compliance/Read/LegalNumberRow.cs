using Agency.Application.Common.Ports;
using Agency.Domain.Legal;
using AutoMapper;

namespace Agency.Application.Compliance.Read;

/// <summary>A version of a number of the law, from a date on.</summary>
public sealed class LegalNumberRow
{
    public Guid Id { get; init; }

    public required string Subject { get; init; }

    public required string Jurisdiction { get; init; }

    public DateOnly From { get; init; }

    public decimal Value { get; init; }

    public required string Source { get; init; }

    /// <summary>From 1; a correction is the next one.</summary>
    public int Revision { get; init; }

    /// <summary>Whether no later version of the date has taken its place.</summary>
    public bool IsInForce { get; init; }

    /// <summary>When it was entered; long ago for what the product was delivered with.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>Null for what the product was delivered with.</summary>
    public string? RecordedBy { get; init; }

    internal static IQueryable<NumberVersion> Of(IAgencyDb db) => db.LegalNumbers.Select(number => new NumberVersion
    {
        Number = number,
        IsInForce = !db.LegalNumbers.Any(other => other.Subject == number.Subject && other.Jurisdiction == number.Jurisdiction && other.From == number.From && other.Revision > number.Revision),
    });

    internal sealed class NumberVersion
    {
        public required LegalNumber Number { get; init; }

        public bool IsInForce { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<LegalNumber, LegalNumberRow>(MemberList.None);
            CreateProjection<NumberVersion, LegalNumberRow>().IncludeMembers(version => version.Number);
        }
    }
}
