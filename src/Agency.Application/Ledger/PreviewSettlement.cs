using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Payments;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using MediatR;

namespace Agency.Application.Ledger;

/// <summary>Shows what a client's payment of what it owes would post, by the same checks.</summary>
[Requires(Permissions.PaymentsRecord)]
public sealed record PreviewSettlement(string Number, ReceivableKind Kind, Money Amount) : Query<SettlementPreview>;

/// <summary>What would be posted.</summary>
/// <param name="OwedBefore">What the client owes of this kind.</param>
/// <param name="OwedAfter">And afterwards.</param>
/// <param name="Lines">The journal.</param>
public sealed record SettlementPreview(Money OwedBefore, Money OwedAfter, IReadOnlyList<PreviewLine> Lines);

internal sealed class PreviewSettlementHandler(IAgencyDb db) : IRequestHandler<PreviewSettlement, SettlementPreview>
{
    public async Task<SettlementPreview> Handle(PreviewSettlement request, CancellationToken cancellationToken)
    {
        var client = await db.Clients.Where(row => row.Number == request.Number).One("Client", request.Number, cancellationToken);
        var owed = await db.CheckSettlement(client.Id, request.Kind, request.Amount, cancellationToken);
        return new SettlementPreview(owed, owed - request.Amount, [.. PreviewLine.Of([new LedgerLine(CashEvents.Of(request.Kind), request.Amount)], client.Name)]);
    }
}
