using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payments;

/// <summary>Shows what refunding an overpayment, or taking a refund back that did not reach the debtor, would post, by the same code that posts it. Its fingerprint goes back with the posting.</summary>
/// <param name="Number">The payment's public number.</param>
/// <param name="CameBack">The refund came back.</param>
/// <param name="Amount">With the payment's decimals; left out for all that is kept, or was sent.</param>
/// <param name="PostedOn">When; left out, today.</param>
[Requires(Permissions.PaymentsReverse)]
public sealed record PreviewRefund(string Number, bool CameBack = false, decimal? Amount = null, DateOnly? PostedOn = null) : Query<RefundPreview>;

/// <summary>What would be posted.</summary>
/// <param name="Fingerprint">Changes when anything below changes.</param>
/// <param name="Amount">What is sent, or came back.</param>
/// <param name="PostedOn">The date of the lines.</param>
/// <param name="KeptAfter">What is kept for the debtor afterwards.</param>
/// <param name="Lines">The journal's.</param>
public sealed record RefundPreview(string Fingerprint, Money Amount, DateOnly PostedOn, Money KeptAfter, IReadOnlyList<PreviewLine> Lines);

internal sealed class PreviewRefundHandler(IAgencyDb db, BusinessClock clock) : IRequestHandler<PreviewRefund, RefundPreview>
{
    public async Task<RefundPreview> Handle(PreviewRefund request, CancellationToken cancellationToken)
    {
        var payment = await db.Payments.AsNoTracking().Where(row => row.Number == request.Number).One("Payment", request.Number, cancellationToken);
        var part = request.Amount is { } amount ? new Money(amount, payment.Amount.Currency) : null;
        var on = request.PostedOn ?? clock.Today;
        var plan = request.CameBack ? RefundPlan.Back(payment, part, on, clock.Today) : RefundPlan.Send(payment, part, on, clock.Today);
        var client = await db.Clients.Where(row => row.Id == payment.ClientId).Select(row => row.Name).SingleAsync(cancellationToken);
        return new RefundPreview(plan.Fingerprint, plan.Amount, plan.PostedOn, plan.KeptAfter, [.. PreviewLine.Of(plan.Lines, client)]);
    }
}
