using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Ledger;
using Agency.Domain.Parties;
using AutoMapper;

namespace Agency.Application.Ledger.Read;

/// <summary>Money that moved besides payments of debtors, in a list.</summary>
public sealed class CashMovementRow
{
    public required string Number { get; init; }

    public LedgerEvent Event { get; init; }

    public DateOnly On { get; init; }

    public required string Currency { get; init; }

    public decimal Amount { get; init; }

    public string? ClientNumber { get; init; }

    public string? ClientName { get; init; }

    public string? CaseNumber { get; init; }

    public string? AttorneyName { get; init; }

    public string? ExternalReference { get; init; }

    public string? Note { get; init; }

    public DateOnly? ReversedOn { get; init; }

    public DateTime RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from movement in db.CashMovements
        join client in db.Clients on movement.ClientId equals client.Id into clients
        from client in clients.DefaultIfEmpty()
        join row in db.Cases on movement.CaseId equals row.Id into rows
        from row in rows.DefaultIfEmpty()
        select new Source { Movement = movement, Client = client, Case = row };

    internal sealed class Source
    {
        public required CashMovement Movement { get; init; }

        public Client? Client { get; init; }

        public Case? Case { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<CashMovement, CashMovementRow>(MemberList.None)
                .ForMember(row => row.Currency, to => to.MapFrom(movement => movement.Amount.Currency.Code))
                .ForMember(row => row.Amount, to => to.MapFrom(movement => movement.Amount.Amount));
            CreateProjection<Source, CashMovementRow>().IncludeMembers(source => source.Movement);
        }
    }
}
