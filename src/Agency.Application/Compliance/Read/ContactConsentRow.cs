using Agency.Application.Common.Ports;
using Agency.Domain.Compliance;
using Agency.Domain.Parties;
using AutoMapper;

namespace Agency.Application.Compliance.Read;

/// <summary>What debtors said of being contacted by a channel: agreed, or not wanted any more.</summary>
public sealed class ContactConsentRow
{
    public Guid Id { get; init; }

    public required string DebtorNumber { get; init; }

    public required string DebtorName { get; init; }

    public ContactKind ContactKind { get; init; }

    public required string ContactPoint { get; init; }

    public Channel Channel { get; init; }

    public bool IsGiven { get; init; }

    public ConsentWay Way { get; init; }

    public DateTime At { get; init; }

    public required string RecordedBy { get; init; }

    public DateTime RecordedAt { get; init; }

    public string? Note { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from debtor in db.Debtors
        from point in debtor.ContactPoints
        from consent in point.Consents
        select new Source { Consent = consent, ContactPoint = point, Debtor = debtor };

    internal sealed class Source
    {
        public required ContactConsent Consent { get; init; }

        public required ContactPoint ContactPoint { get; init; }

        public required Debtor Debtor { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<ContactConsent, ContactConsentRow>(MemberList.None);
            CreateProjection<Source, ContactConsentRow>().IncludeMembers(source => source.Consent)
                .ForMember(row => row.ContactKind, to => to.MapFrom(source => source.ContactPoint.Kind))
                .ForMember(row => row.ContactPoint, to => to.MapFrom(source => source.ContactPoint.Value))
                .ForMember(row => row.DebtorName, to => to.MapFrom(source => source.Debtor.Details.Name));
        }
    }
}
