using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using Agency.Domain.Payments.Rules;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payments;

/// <summary>Sends what was above the balance back to the debtor: refund payable to trust bank, at most what is kept for them of this payment.</summary>
/// <param name="Number">The payment's public number.</param>
/// <param name="Amount">Left out for all that is kept.</param>
/// <param name="RefundedOn">Business date.</param>
/// <param name="Note">A word, if any.</param>
/// <param name="Fingerprint">Of the preview that was seen.</param>
[Requires(Permissions.PaymentsReverse)]
[Idempotent]
public sealed record RefundOverpayment(string Number, Money? Amount, DateOnly RefundedOn, string? Note, string? Fingerprint = null) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class RefundOverpaymentValidator : AbstractValidator<RefundOverpayment>
{
    public RefundOverpaymentValidator()
    {
        RuleFor(request => request.RefundedOn).NotEmpty().WithMessage("Enter the day on which it is sent.");
        RuleFor(request => request.Note).MaximumLength(2000);
    }
}

internal sealed class RefundOverpaymentHandler(IAgencyDb db, JournalWriter journal, RequestContext context, BusinessClock clock) : IRequestHandler<RefundOverpayment, Receipt>
{
    public async Task<Receipt> Handle(RefundOverpayment request, CancellationToken cancellationToken)
    {
        var payment = await db.Payments.Where(row => row.Number == request.Number).One("Payment", request.Number, cancellationToken);
        var plan = RefundPlan.Send(payment, request.Amount, request.RefundedOn, clock.Today);
        BusinessRule.Check(new PreviewMustStillHold(request.Fingerprint, plan.Fingerprint));
        payment.RefundOverpayment(plan.Amount);
        await journal.Post(plan.Lines, payment, plan.PostedOn, $"Refund of overpayment {payment.Number}", affiliateId: null, cancellationToken);
        var on = await db.Cases.SingleAsync(row => row.Id == payment.CaseId, cancellationToken);
        db.Activities.Add(Activity.On(on, ActivityKind.Payment, clock.Now, context.Caller.Name, $"{payment.Number}: {plan.Amount} refunded to the debtor", request.Note));
        return new Receipt(payment.Number);
    }
}
