using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Parties;
using Agency.Domain.Payments;
using AutoMapper;

namespace Agency.Application.Commissions.Read;

/// <summary>A commission line in a list.</summary>
public sealed class CommissionLineRow
{
    public Guid Id { get; init; }

    public CommissionLineKind Kind { get; init; }

    public required string AffiliateNumber { get; init; }

    public required string AffiliateName { get; init; }

    public required string CaseNumber { get; init; }

    public required string ClientName { get; init; }

    public required string PaymentNumber { get; init; }

    public PaymentStatus PaymentStatus { get; init; }

    public required string Currency { get; init; }

    public decimal Collected { get; init; }

    public decimal Base { get; init; }

    public decimal Amount { get; init; }

    public DateOnly EarnedOn { get; init; }

    public DateOnly HeldUntil { get; init; }

    public CommissionLineState State { get; init; }

    public string? StatementNumber { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) => From(db, db.Today);

    /// <summary>Held, payable or stated as of a day, by the rule of <c>GetEarnings</c>.</summary>
    private static IQueryable<Source> From(IAgencyDb db, DateOnly today) =>
        from line in db.CommissionLines
        join affiliate in db.Affiliates on line.AffiliateId equals affiliate.Id
        join row in db.Cases on line.CaseId equals row.Id
        join client in db.Clients on line.ClientId equals client.Id
        join payment in db.Payments on line.PaymentId equals payment.Id
        join statement in db.CommissionStatements on line.StatementId equals statement.Id into statements
        from statement in statements.DefaultIfEmpty()
        select new Source
        {
            Line = line,
            Affiliate = affiliate,
            Case = row,
            Client = client,
            Payment = payment,
            Statement = statement,
            State = line.StatementId != null ? CommissionLineState.Stated
                : line.HeldUntil > today || payment.Status == PaymentStatus.Received ? CommissionLineState.Held : CommissionLineState.Payable,
        };

    internal sealed class Source
    {
        public required CommissionLine Line { get; init; }

        public required Affiliate Affiliate { get; init; }

        public required Case Case { get; init; }

        public required Client Client { get; init; }

        public required Payment Payment { get; init; }

        public CommissionStatement? Statement { get; init; }

        public CommissionLineState State { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<CommissionLine, CommissionLineRow>(MemberList.None)
                .ForMember(row => row.Currency, to => to.MapFrom(line => line.Amount.Currency.Code))
                .ForMember(row => row.Collected, to => to.MapFrom(line => line.Collected.Amount))
                .ForMember(row => row.Base, to => to.MapFrom(line => line.Base.Amount))
                .ForMember(row => row.Amount, to => to.MapFrom(line => line.Amount.Amount));
            CreateProjection<Source, CommissionLineRow>().IncludeMembers(source => source.Line)
                .ForMember(row => row.StatementNumber, to => to.MapFrom(source => source.Statement!.Number));
        }
    }
}
