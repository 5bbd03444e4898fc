using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Payments;
using Agency.Domain.Remittances;
using AutoMapper;

namespace Agency.Application.Remittances.Read;

/// <summary>A line of a remittance in a list.</summary>
public sealed class RemittanceLineRow
{
    public Guid Id { get; init; }

    public required string RemittanceNumber { get; init; }

    public int Position { get; init; }

    public RemittanceLineKind Kind { get; init; }

    public DateOnly On { get; init; }

    public string? CaseNumber { get; init; }

    public string? PaymentNumber { get; init; }

    public required string Currency { get; init; }

    public decimal Amount { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from line in db.RemittanceLines
        join remittance in db.Remittances on line.RemittanceId equals remittance.Id
        join row in db.Cases on line.CaseId equals row.Id into rows
        from row in rows.DefaultIfEmpty()
        join payment in db.Payments on line.PaymentId equals payment.Id into payments
        from payment in payments.DefaultIfEmpty()
        select new Source { Line = line, Remittance = remittance, Case = row, Payment = payment };

    internal sealed class Source
    {
        public required RemittanceLine Line { get; init; }

        public required Remittance Remittance { get; init; }

        public Case? Case { get; init; }

        public Payment? Payment { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<RemittanceLine, RemittanceLineRow>(MemberList.None)
                .ForMember(row => row.Currency, to => to.MapFrom(line => line.Amount.Currency.Code))
                .ForMember(row => row.Amount, to => to.MapFrom(line => line.Amount.Amount));
            CreateProjection<Source, RemittanceLineRow>().IncludeMembers(source => source.Line);
        }
    }
}
