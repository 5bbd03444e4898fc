using Agency.Application.Common.Ports;
using Agency.Domain.Commissions;
using Agency.Domain.Payouts;
using AutoMapper;

namespace Agency.Application.Payouts.Read;

/// <summary>A statement on a payout in a list.</summary>
public sealed class PayoutLineRow
{
    public Guid Id { get; init; }

    public required string PayoutNumber { get; init; }

    public int Position { get; init; }

    public required string StatementNumber { get; init; }

    public required string Currency { get; init; }

    public decimal Amount { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from line in db.PayoutLines
        join payout in db.Payouts on line.PayoutId equals payout.Id
        join statement in db.CommissionStatements on line.StatementId equals statement.Id
        select new Source { Line = line, Payout = payout, Statement = statement };

    internal sealed class Source
    {
        public required PayoutLine Line { get; init; }

        public required Payout Payout { get; init; }

        public required CommissionStatement Statement { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<PayoutLine, PayoutLineRow>(MemberList.None)
                .ForMember(row => row.Currency, to => to.MapFrom(line => line.Amount.Currency.Code))
                .ForMember(row => row.Amount, to => to.MapFrom(line => line.Amount.Amount));
            CreateProjection<Source, PayoutLineRow>().IncludeMembers(source => source.Line);
        }
    }
}
