using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Ledger;

/// <summary>What a client owes, and what it has paid of it by itself; what is kept from its remittances stands on those.</summary>
[Requires(Permissions.LedgerRead)]
public sealed record GetReceivable(string Number) : Query<ReceivablePage>;

/// <summary>What the client's page shows.</summary>
/// <param name="Owes">A row per currency; none when nothing was ever owed.</param>
/// <param name="Settlements">What it paid, the newest first.</param>
/// <param name="Recalls">What it was charged for claims that it took back, the newest first.</param>
public sealed record ReceivablePage(
    string ClientNumber, string ClientName, IReadOnlyList<ClientOwes> Owes, IReadOnlyList<ReceivableSettlement> Settlements, IReadOnlyList<ReceivableRecall> Recalls);

/// <summary>What a client paid of what it owed.</summary>
public sealed record ReceivableSettlement(string Number, LedgerEvent Event, Money Amount, DateOnly On, string? ExternalReference, string? Note, DateOnly? ReversedOn);

/// <summary>What a client was charged for a claim that it took back.</summary>
/// <param name="Base">What it was taken on.</param>
/// <param name="Deducted">Charged on payments before.</param>
public sealed record ReceivableRecall(
    string Number, string CaseNumber, RecallBasis Basis, Money Base, Money Deducted, Money Amount, Money Vat, DateOnly ChargedOn, string JournalNumber, DateOnly? ReversedOn, string? ReversalReason);

internal sealed class GetReceivableHandler(IAgencyDb db) : IRequestHandler<GetReceivable, ReceivablePage>
{
    public async Task<ReceivablePage> Handle(GetReceivable request, CancellationToken cancellationToken)
    {
        var client = await db.Clients.AsNoTracking().Where(row => row.Number == request.Number).One("Client", request.Number, cancellationToken);
        var settlements = await db.CashMovements.AsNoTracking()
            .Where(row => row.ClientId == client.Id && (row.Event == LedgerEvent.ShortfallSettled || row.Event == LedgerEvent.ChargesSettled))
            .OrderByDescending(row => row.On).ThenByDescending(row => row.Number).ToListAsync(cancellationToken);
        var recalls = await (
            from charge in db.RecallCharges.AsNoTracking()
            join row in db.Cases on charge.CaseId equals row.Id
            where charge.ClientId == client.Id
            orderby charge.ChargedOn descending, charge.Number descending
            select new { Charge = charge, CaseNumber = row.Number }).ToListAsync(cancellationToken);
        return new ReceivablePage(
            client.Number, client.Name, await db.Owes(client.Id, cancellationToken),
            [.. settlements.Select(row => new ReceivableSettlement(row.Number, row.Event, row.Amount, row.On, row.ExternalReference, row.Note, row.ReversedOn))],
            [.. recalls.Select(row => Of(row.Charge, row.CaseNumber))]);
    }

    private static ReceivableRecall Of(RecallCharge charge, string caseNumber) => new(
        charge.Number, caseNumber, charge.Basis, charge.Base, charge.Deducted, charge.Amount, charge.Vat, charge.ChargedOn, charge.JournalNumber, charge.ReversedOn, charge.ReversalReason);
}
