using Agency.Domain.Audit;
using AutoMapper;

namespace Agency.Application.Audit.Read;

/// <summary>A line of the audit trail.</summary>
public sealed class AuditEntryRow
{
    public long Id { get; init; }

    public DateTime At { get; init; }

    public Guid UserId { get; init; }

    public required string UserName { get; init; }

    public string? Address { get; init; }

    public required string Action { get; init; }

    public string? Subject { get; init; }

    public string? Reason { get; init; }

    internal sealed class Projection : Profile
    {
        public Projection() => CreateProjection<AuditEntry, AuditEntryRow>();
    }
}
