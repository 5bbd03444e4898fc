using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using AutoMapper;

namespace Agency.Application.Cases.Read;

/// <summary>A line of a timeline, across cases.</summary>
public sealed class ActivityRow
{
    public Guid Id { get; init; }

    public required string CaseNumber { get; init; }

    public ActivityKind Kind { get; init; }

    public DateTime At { get; init; }

    public required string By { get; init; }

    public required string Summary { get; init; }

    public CallOutcome? Outcome { get; init; }

    /// <summary>By which way the debtor came to us; empty for all else.</summary>
    public InboundChannel? Inbound { get; init; }

    /// <summary>What they came about.</summary>
    public InboundSubject? About { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from activity in db.Activities
        join row in db.Cases on activity.CaseId equals row.Id
        select new Source { Activity = activity, Case = row };

    internal sealed class Source
    {
        public required Activity Activity { get; init; }

        public required Case Case { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<Activity, ActivityRow>(MemberList.None);
            CreateProjection<Source, ActivityRow>().IncludeMembers(source => source.Activity);
        }
    }
}
