using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Compliance;
using AutoMapper;

namespace Agency.Application.Compliance.Read;

/// <summary>What the contact gate has answered.</summary>
public sealed class ContactDecisionRow
{
    public Guid Id { get; init; }

    public required string CaseNumber { get; init; }

    public Channel Channel { get; init; }

    public DateTime At { get; init; }

    public required string AskedBy { get; init; }

    public bool IsAllowed { get; init; }

    public string? Rule { get; init; }

    public string? Citation { get; init; }

    public DateTime? AllowedFrom { get; init; }

    public string? OverrideReason { get; init; }

    public bool IsOverridden { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from decision in db.ContactDecisions
        join row in db.Cases on decision.CaseId equals row.Id
        select new Source { Decision = decision, Case = row };

    internal sealed class Source
    {
        public required ContactDecision Decision { get; init; }

        public required Case Case { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<ContactDecision, ContactDecisionRow>(MemberList.None)
                .ForMember(row => row.IsOverridden, to => to.MapFrom(decision => decision.OverrideReason != null));
            CreateProjection<Source, ContactDecisionRow>().IncludeMembers(source => source.Decision);
        }
    }
}
