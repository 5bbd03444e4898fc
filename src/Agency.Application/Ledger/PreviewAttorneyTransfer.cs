using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Payments;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using MediatR;

namespace Agency.Application.Ledger;

/// <summary>Shows what a transfer of an attorney would post, payment by payment, by the same code.</summary>
[Requires(Permissions.PaymentsRecord)]
public sealed record PreviewAttorneyTransfer(string CaseNumber, string? AttorneyName, Money Amount, DateOnly ReceivedOn) : Query<AttorneyTransferPreview>;

/// <summary>What would be posted.</summary>
/// <param name="Parts">Over which payments it goes.</param>
/// <param name="Lines">The journal.</param>
public sealed record AttorneyTransferPreview(IReadOnlyList<AttorneyTransferPart> Parts, IReadOnlyList<PreviewLine> Lines);

/// <summary>What goes to a payment.</summary>
/// <param name="HeldAfter">What the attorney holds of it afterwards: it is remitted once that is nothing.</param>
public sealed record AttorneyTransferPart(string PaymentNumber, Money Amount, Money HeldAfter);

internal sealed class PreviewAttorneyTransferHandler(IAgencyDb db) : IRequestHandler<PreviewAttorneyTransfer, AttorneyTransferPreview>
{
    public async Task<AttorneyTransferPreview> Handle(PreviewAttorneyTransfer request, CancellationToken cancellationToken)
    {
        var on = await db.Cases.Where(row => row.Number == request.CaseNumber).One("Case", request.CaseNumber, cancellationToken);
        var parts = await db.TransferParts(on, request.AttorneyName.Written(), request.Amount, request.ReceivedOn, cancellationToken);
        return new AttorneyTransferPreview(
            [.. parts.Select(part => new AttorneyTransferPart(part.Payment.Number, part.Amount, part.Payment.HeldByAttorney - part.Amount))],
            [.. parts.SelectMany(part => PreviewLine.Of([new LedgerLine(LedgerEvent.AttorneyTransferred, part.Amount)], part.Payment.Number))]);
    }
}
