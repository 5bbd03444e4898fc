using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;

namespace Agency.Application.Payments;

/// <summary>
/// Money in suspense turns out to be a payment on a case: it becomes one with its original day of receipt. One entry takes it out of suspense and gives it to the
/// client, so that the bank's balance stays as it is and nothing is posted twice.
/// </summary>
/// <param name="Number">Public number in suspense.</param>
/// <param name="CaseNumber">The case.</param>
/// <param name="AcceptOverpayment">Keep what is above the balance for the debtor.</param>
/// <param name="Note">A word, if any.</param>
/// <param name="Fingerprint">Of the preview that was seen.</param>
/// <param name="NamedClaimId">The invoice that the debtor says it is for; null when none.</param>
[Requires(Permissions.PaymentsRecord)]
[Idempotent]
public sealed record AssignSuspense(string Number, string CaseNumber, bool AcceptOverpayment, string? Note, string? Fingerprint, Guid? NamedClaimId = null) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class AssignSuspenseValidator : AbstractValidator<AssignSuspense>
{
    public AssignSuspenseValidator()
    {
        RuleFor(request => request.CaseNumber).NotEmpty().WithMessage("Choose the case.");
        RuleFor(request => request.Note).MaximumLength(2000);
    }
}

internal sealed class AssignSuspenseHandler(IAgencyDb db, PaymentWriter writer, RequestContext context, BusinessClock clock) : IRequestHandler<AssignSuspense, Receipt>
{
    public async Task<Receipt> Handle(AssignSuspense request, CancellationToken cancellationToken)
    {
        var receipt = await db.Suspense(request.Number, cancellationToken);
        var facts = receipt.AsPayment(request.AcceptOverpayment, request.Note) with { NamedClaimId = request.NamedClaimId };
        var cases = await db.CasesToPay([request.CaseNumber], [facts.ReceivedOn], cancellationToken);
        var (payment, _) = await writer.Write(cases, cases[request.CaseNumber], facts, request.Fingerprint, cancellationToken);
        receipt.Assign(payment.Number, clock.Today, context.Caller.Name);
        return new Receipt(payment.Number);
    }
}
