using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Ledger;

/// <summary>The court costs of a case: the client's deposit, what the agency advanced, what the debtor owes of them, and every movement.</summary>
[Requires(Permissions.CourtCostsRead)]
public sealed record GetCourtCosts(string Number) : Query<CourtCostsPage>;

/// <summary>What the page shows.</summary>
/// <param name="Deposit">Of the client's deposit, what is there.</param>
/// <param name="Advanced">Of what the agency advanced, what it has not got back.</param>
/// <param name="Owed">What the debtor owes of court costs.</param>
/// <param name="IsOpen">Whether costs can still be made.</param>
public sealed record CourtCostsPage(string CaseNumber, string ClientName, Money Deposit, Money Advanced, Money Owed, bool IsOpen, IReadOnlyList<CourtCostsMovement> Movements);

/// <summary>What moved, the newest first.</summary>
public sealed record CourtCostsMovement(string Number, LedgerEvent Event, Money Amount, DateOnly On, string? ExternalReference, string? Note, string RecordedBy, DateOnly? ReversedOn);

internal sealed class GetCourtCostsHandler(IAgencyDb db) : IRequestHandler<GetCourtCosts, CourtCostsPage>
{
    public async Task<CourtCostsPage> Handle(GetCourtCosts request, CancellationToken cancellationToken)
    {
        var on = await db.Cases.AsNoTracking().Include(row => row.Entries.Where(entry => entry.Component == Component.CourtCosts))
            .Where(row => row.Number == request.Number).One("Case", request.Number, cancellationToken);
        var costs = await db.CourtCosts(on.Id, on.Currency, cancellationToken);
        var movements = await db.CashMovements.AsNoTracking().Where(row => row.CaseId == on.Id && row.Event != LedgerEvent.AttorneyTransferred)
            .OrderByDescending(row => row.On).ThenByDescending(row => row.Number).ToListAsync(cancellationToken);
        return new CourtCostsPage(
            on.Number,
            await db.Clients.Where(row => row.Id == on.ClientId).Select(row => row.Name).SingleAsync(cancellationToken),
            costs.Deposit, costs.Advanced, on.CourtCostsOpen, on.Stage != Stage.Closed,
            [.. movements.Select(row => new CourtCostsMovement(row.Number, row.Event, row.Amount, row.On, row.ExternalReference, row.Note, row.RecordedBy, row.ReversedOn))]);
    }
}
