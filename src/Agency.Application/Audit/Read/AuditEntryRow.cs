using Agency.Application.Common.Ports;
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

    /// <summary>The trace of the request that it was part of, as in the logs; null for what no request asked for.</summary>
    public string? Correlation { get; init; }

    /// <summary>What was changed, as JSON: an array of record, number, field, before and after; a record without a field is new. At most a hundred.</summary>
    public string? Changes { get; init; }

    /// <summary>The key by which a program came in for the user.</summary>
    public Guid? ApiKeyId { get; init; }

    /// <summary>Place in the chain; null until it is sealed.</summary>
    public long? ChainPosition { get; init; }

    /// <summary>Hash of the chain up to here; null until it is sealed.</summary>
    public string? ChainHash { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from entry in db.AuditEntries
        join link in db.AuditSeals on entry.Id equals link.EntryId into links
        from link in links.DefaultIfEmpty()
        select new Source { Entry = entry, ChainPosition = (long?)link.Position, ChainHash = link.Hash };

    internal sealed class Source
    {
        public required AuditEntry Entry { get; init; }

        public required long? ChainPosition { get; init; }

        public required string? ChainHash { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<AuditEntry, AuditEntryRow>(MemberList.None);
            CreateProjection<Source, AuditEntryRow>().IncludeMembers(source => source.Entry);
        }
    }
}
