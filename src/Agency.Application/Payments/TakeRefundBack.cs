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

/// <summary>
/// A refund did not reach the debtor, and the bank sent it back: the mirror of <see cref="RefundOverpayment"/>. It is kept for the debtor again, unless the payment itself
/// had come back since: then it settles what the debtor owes because of that.
/// </summary>
/// <param name="Number">The payment's public number.</param>
/// <param name="Amount">Left out for all that was sent.</param>
/// <param name="ReturnedOn">Business date.</param>
/// <param name="Note">A word, if any.</param>
/// <param name="Fingerprint">Of the preview that was seen.</param>
[Requires(Permissions.PaymentsReverse)]
[Idempotent]
public sealed record TakeRefundBack(string Number, Money? Amount, DateOnly ReturnedOn, string? Note, string? Fingerprint = null) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class TakeRefundBackValidator : AbstractValidator<TakeRefundBack>
{
    public TakeRefundBackValidator()
    {
        RuleFor(request => request.ReturnedOn).NotEmpty().WithMessage("Enter the day on which it came back.");
        RuleFor(request => request.Note).MaximumLength(2000);
    }
}

internal sealed class TakeRefundBackHandler(IAgencyDb db, JournalWriter journal, RequestContext context, BusinessClock clock) : IRequestHandler<TakeRefundBack, Receipt>
{
    public async Task<Receipt> Handle(TakeRefundBack request, CancellationToken cancellationToken)
    {
        var payment = await db.Payments.Where(row => row.Number == request.Number).One("Payment", request.Number, cancellationToken);
        var plan = RefundPlan.Back(payment, request.Amount, request.ReturnedOn, clock.Today);
        BusinessRule.Check(new PreviewMustStillHold(request.Fingerprint, plan.Fingerprint));
        payment.TakeRefundBack(plan.Amount);
        await journal.Post(plan.Lines, payment, plan.PostedOn, $"Refund of {payment.Number} came back", affiliateId: null, cancellationToken);
        var on = await db.Cases.SingleAsync(row => row.Id == payment.CaseId, cancellationToken);
        db.Activities.Add(Activity.On(on, ActivityKind.Payment, clock.Now, context.Caller.Name, $"{payment.Number}: the refund of {plan.Amount} came back", request.Note));
        return new Receipt(payment.Number);
    }
}
