using Agency.Application.Common.Ports;
using Agency.Domain.Parties;
using Agency.Domain.Payouts;
using AutoMapper;

namespace Agency.Application.Payouts.Read;

/// <summary>A bank account of a partner in a list; without its numbers.</summary>
public sealed class PayeeAccountRow
{
    public Guid Id { get; init; }

    public required string AffiliateNumber { get; init; }

    public required string AffiliateName { get; init; }

    public AccountKind Kind { get; init; }

    public PayeeAccountStatus Status { get; init; }

    public required string EnteredBy { get; init; }

    public DateTime EnteredAt { get; init; }

    public string? DecidedBy { get; init; }

    public DateTime? DecidedAt { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from account in db.PayeeAccounts
        join affiliate in db.Affiliates on account.AffiliateId equals affiliate.Id
        select new Source { Account = account, Affiliate = affiliate };

    internal sealed class Source
    {
        public required PayeeAccount Account { get; init; }

        public required Affiliate Affiliate { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<PayeeAccount, PayeeAccountRow>(MemberList.None);
            CreateProjection<Source, PayeeAccountRow>().IncludeMembers(source => source.Account);
        }
    }
}
