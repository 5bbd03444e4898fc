using Agency.Application.Audit.Read;
using Agency.Domain.Identity;
using AutoMapper.QueryableExtensions;

namespace Agency.Application.Common.Reads;

/// <summary>Every list that there is: this table is the whole answer. A new list is one row class and one entry here.</summary>
public static class ReadCatalog
{
    /// <summary>In the order of the service document.</summary>
    public static IReadOnlyList<ReadSet> Sets { get; } =
    [
        new ReadSet<AuditEntryRow>("AuditEntries", Permissions.AuditRead, (db, map) => db.AuditEntries.ProjectTo<AuditEntryRow>(map))
        {
            About = "Who did what to which record, when and from where.",
            Key = nameof(AuditEntryRow.Id),
            Order = "id desc",
            Search = [nameof(AuditEntryRow.UserName), nameof(AuditEntryRow.Action), nameof(AuditEntryRow.Subject)],
        },
    ];
}
