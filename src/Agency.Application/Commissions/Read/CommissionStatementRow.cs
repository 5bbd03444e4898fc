using Agency.Application.Common.Ports;
using Agency.Domain.Commissions;
using Agency.Domain.Parties;
using Agency.Domain.Payouts;
using AutoMapper;

namespace Agency.Application.Commissions.Read;

/// <summary>An issued commission statement in a list.</summary>
public sealed class CommissionStatementRow
{
    public required string Number { get; init; }

    public int ChainPosition { get; init; }

    public required string AffiliateNumber { get; init; }

    public required string AffiliateName { get; init; }

    public DateOnly PeriodFrom { get; init; }

    public DateOnly PeriodThrough { get; init; }

    public required string Currency { get; init; }

    public decimal BroughtForward { get; init; }

    public decimal LinesTotal { get; init; }

    public decimal ToPay { get; init; }

    public decimal CarriedForward { get; init; }

    public int LineCount { get; init; }

    public DateTime IssuedAt { get; init; }

    public required string IssuedBy { get; init; }

    /// <summary>The payout that paid it; null while it is owed, or there is nothing to pay.</summary>
    public string? PayoutNumber { get; init; }

    public DateOnly? PaidOn { get; init; }

    /// <summary>The statement that this one takes back.</summary>
    public string? Undoes { get; init; }

    /// <summary>The statement that takes this one back: its lines are on others now, or on none.</summary>
    public string? UndoneBy { get; init; }

    /// <summary>Why, of one that takes another back.</summary>
    public string? Reason { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from statement in db.CommissionStatements
        join affiliate in db.Affiliates on statement.AffiliateId equals affiliate.Id
        join line in db.PayoutLines.Where(line => line.Turn % 2 == 1 && !db.PayoutLines.Any(later => later.StatementId == line.StatementId && later.Turn > line.Turn))
            on statement.Id equals line.StatementId into lines
        from line in lines.DefaultIfEmpty()
        join payout in db.Payouts on line.PayoutId equals payout.Id into payouts
        from payout in payouts.DefaultIfEmpty()
        join undone in db.CommissionStatements on statement.ReversesId equals undone.Id into ones
        from undone in ones.DefaultIfEmpty()
        join undo in db.CommissionStatements on statement.Id equals undo.ReversesId into undos
        from undo in undos.DefaultIfEmpty()
        select new Source { Statement = statement, Affiliate = affiliate, Payout = payout, Undone = undone, Undo = undo };

    internal sealed class Source
    {
        public required CommissionStatement Statement { get; init; }

        public required Affiliate Affiliate { get; init; }

        public Payout? Payout { get; init; }

        public CommissionStatement? Undone { get; init; }

        public CommissionStatement? Undo { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<CommissionStatement, CommissionStatementRow>(MemberList.None)
                .ForMember(row => row.Currency, to => to.MapFrom(statement => statement.LinesTotal.Currency.Code))
                .ForMember(row => row.BroughtForward, to => to.MapFrom(statement => statement.BroughtForward.Amount))
                .ForMember(row => row.LinesTotal, to => to.MapFrom(statement => statement.LinesTotal.Amount))
                .ForMember(row => row.ToPay, to => to.MapFrom(statement => statement.ToPay.Amount))
                .ForMember(row => row.CarriedForward, to => to.MapFrom(statement => statement.CarriedForward.Amount));
            CreateProjection<Source, CommissionStatementRow>().IncludeMembers(source => source.Statement)
                .ForMember(row => row.PayoutNumber, to => to.MapFrom(source => source.Payout!.Number))
                .ForMember(row => row.Undoes, to => to.MapFrom(source => source.Undone!.Number))
                .ForMember(row => row.UndoneBy, to => to.MapFrom(source => source.Undo!.Number))
                .ForMember(row => row.PaidOn, to => to.MapFrom(source => source.Payout == null ? (DateOnly?)null : source.Payout.PaidOn));
        }
    }
}
