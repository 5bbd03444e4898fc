using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Payments;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Ledger;

/// <summary>A movement with its journal, and what became of it.</summary>
[Requires(Permissions.LedgerRead)]
public sealed record GetCashMovement(string Number) : Query<CashMovementPage>;

/// <summary>What the page of a movement shows.</summary>
public sealed record CashMovementPage(
    string Number,
    LedgerEvent Event,
    Money Amount,
    DateOnly On,
    string? ClientNumber,
    string? ClientName,
    string? CaseNumber,
    string? AttorneyName,
    string? ExternalReference,
    string? Note,
    DateTime RecordedAt,
    string RecordedBy,
    DateOnly? ReversedOn,
    string? ReversedBy,
    string? ReversalReason,
    IReadOnlyList<PaymentPosting> Journal);

internal sealed class GetCashMovementHandler(IAgencyDb db) : IRequestHandler<GetCashMovement, CashMovementPage>
{
    public async Task<CashMovementPage> Handle(GetCashMovement request, CancellationToken cancellationToken)
    {
        var movement = await db.CashMovements.AsNoTracking().Where(row => row.Number == request.Number).One("Movement", request.Number, cancellationToken);
        var client = await db.Clients.Where(row => row.Id == movement.ClientId).Select(row => new { row.Number, row.Name }).FirstOrDefaultAsync(cancellationToken);
        var caseNumber = await db.Cases.Where(row => row.Id == movement.CaseId).Select(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        var journal = await db.JournalPostings
            .Where(posting => posting.JournalNumber == movement.JournalNumber || posting.JournalNumber == movement.ReversalJournalNumber)
            .OrderBy(posting => posting.JournalNumber).ThenBy(posting => posting.Position)
            .Select(posting => new PaymentPosting(posting.JournalNumber, posting.On, posting.Account, posting.Side, posting.Event, posting.Amount))
            .ToListAsync(cancellationToken);
        return new CashMovementPage(
            movement.Number, movement.Event, movement.Amount, movement.On, client?.Number, client?.Name, caseNumber, movement.AttorneyName, movement.ExternalReference, movement.Note,
            movement.RecordedAt, movement.RecordedBy, movement.ReversedOn, movement.ReversedBy, movement.ReversalReason, journal);
    }
}
