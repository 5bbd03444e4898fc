using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payments;

/// <summary>Shows what reversing a payment, or a part of it, would post, by the same code that posts it. Its fingerprint goes back with the posting.</summary>
/// <param name="Number">The payment's public number.</param>
/// <param name="Amount">What came back, with the payment's decimals; left out for all that is left.</param>
/// <param name="Reason">Why; left out, a recall.</param>
/// <param name="ReversedOn">When; left out, today.</param>
[Requires(Permissions.PaymentsReverse)]
public sealed record PreviewReversal(string Number, decimal? Amount = null, ReversalReason? Reason = null, DateOnly? ReversedOn = null) : Query<ReversalPreview>;

/// <summary>What would be posted.</summary>
/// <param name="Fingerprint">Changes when anything below changes.</param>
/// <param name="Amount">What goes back.</param>
/// <param name="LeftBefore">What is left of the payment now.</param>
/// <param name="LeftAfter">And afterwards.</param>
/// <param name="Overpaid">What of it was above the balance.</param>
/// <param name="OwedAgain">Per component, the last allocated first.</param>
/// <param name="Fee">The fee that is taken back.</param>
/// <param name="Vat">The VAT that is.</param>
/// <param name="Shortfall">What the client was sent already, and will owe.</param>
/// <param name="IsAfterTheWindow">It comes later than money of this method usually can.</param>
/// <param name="Mirrored">Every line that is posted for client and debtor.</param>
/// <param name="Commission">What the partners give back, below zero.</param>
/// <param name="Clawback">Its journal lines.</param>
public sealed record ReversalPreview(
    string Fingerprint,
    Money Amount,
    Money LeftBefore,
    Money LeftAfter,
    Money Overpaid,
    IReadOnlyList<ComponentAmount> OwedAgain,
    Money Fee,
    Money Vat,
    Money Shortfall,
    bool IsAfterTheWindow,
    IReadOnlyList<PreviewLine> Mirrored,
    Money Commission,
    IReadOnlyList<PreviewLine> Clawback);

internal sealed class PreviewReversalHandler(IAgencyDb db, BusinessClock clock) : IRequestHandler<PreviewReversal, ReversalPreview>
{
    public async Task<ReversalPreview> Handle(PreviewReversal request, CancellationToken cancellationToken)
    {
        var payment = await db.PaymentToReverse(request.Number, cancellationToken);
        var on = await db.Cases.AsNoTracking().Include(row => row.Entries.Where(entry => entry.PaymentId == payment.Id))
            .SingleAsync(row => row.Id == payment.CaseId, cancellationToken);
        var amount = request.Amount is { } part ? new Money(part, payment.Amount.Currency) : payment.Left;
        var facts = new ReversalFacts(amount, request.Reason ?? ReversalReason.Recalled, request.ReversedOn ?? clock.Today, null, null);
        var plan = ReversalPlan.Of(await db.ReversalContext(on, payment, cancellationToken), facts, clock.Today);
        var client = await db.Clients.Where(row => row.Id == payment.ClientId).Select(row => row.Name).SingleAsync(cancellationToken);
        return new ReversalPreview(
            plan.Fingerprint,
            plan.Facts.Amount,
            payment.Left,
            payment.Left - plan.Facts.Amount,
            plan.Overpaid,
            [.. plan.Parts.GroupBy(row => row.Component).Select(group => new ComponentAmount(group.Key, Money.Sum(group.Select(row => row.Amount), amount.Currency)))],
            plan.Fee,
            plan.Vat,
            plan.Shortfall,
            plan.IsAfterTheWindow,
            [.. PreviewLine.Of(plan.Lines.Concat(plan.LinesOfKept), client)],
            plan.Commission,
            [.. PreviewLine.Of(plan.Commissions, await db.NamesOf(plan.Commissions, cancellationToken))]);
    }
}
