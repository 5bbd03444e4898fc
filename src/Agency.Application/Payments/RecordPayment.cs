using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using FluentValidation;
using MediatR;

namespace Agency.Application.Payments;

/// <summary>
/// Records money that came in: allocation, trust ledger, fee and commission follow in the same transaction. With the fingerprint of a preview, what is posted is
/// what was shown or nothing. What is more than is owed is refused, unless <paramref name="AcceptOverpayment"/> says that it is to be kept for the debtor. <paramref name="AttorneyName"/> says which attorney has it, <paramref name="NamedClaimId"/> which invoice the debtor says that it is for.
/// </summary>
[Requires(Permissions.PaymentsRecord)]
[Idempotent]
public sealed record RecordPayment(
    string CaseNumber,
    Money Amount,
    PaymentMethod Method,
    ReceivedBy ReceivedBy,
    DateOnly ReceivedOn,
    string? ExternalReference,
    string? Note,
    string? Fingerprint,
    bool AcceptOverpayment = false,
    string? AttorneyName = null,
    Guid? NamedClaimId = null) : Command<Receipt>;

internal sealed class RecordPaymentValidator : AbstractValidator<RecordPayment>
{
    public RecordPaymentValidator()
    {
        RuleFor(request => request.CaseNumber).NotEmpty().WithMessage("Choose the case.");
        RuleFor(request => request.Amount).NotNull().WithMessage("Enter the amount.");
        RuleFor(request => request.Method).IsInEnum().WithMessage("Choose how the money came.");
        RuleFor(request => request.ReceivedBy).IsInEnum().WithMessage("Choose who received it.");
        RuleFor(request => request.ReceivedOn).NotEmpty().WithMessage("Enter the day on which it was received.");
        RuleFor(request => request.ExternalReference).MaximumLength(100);
        RuleFor(request => request.Note).MaximumLength(2000);
        RuleFor(request => request.AttorneyName).MaximumLength(200);
    }
}

internal sealed class RecordPaymentHandler(IAgencyDb db, PaymentWriter writer) : IRequestHandler<RecordPayment, Receipt>
{
    public async Task<Receipt> Handle(RecordPayment request, CancellationToken cancellationToken)
    {
        var cases = await db.CasesToPay([request.CaseNumber], [request.ReceivedOn], cancellationToken);
        var on = cases[request.CaseNumber];
        var reference = string.IsNullOrWhiteSpace(request.ExternalReference) ? null : request.ExternalReference.Trim();
        await db.CheckReference(reference, cancellationToken);
        var attorney = string.IsNullOrWhiteSpace(request.AttorneyName) ? null : request.AttorneyName.Trim();
        var facts = new PaymentFacts(request.Amount, request.Method, request.ReceivedBy, request.ReceivedOn, reference, request.Note, request.AcceptOverpayment, AttorneyName: attorney, NamedClaimId: request.NamedClaimId);
        var (payment, _) = await writer.Write(cases, on, facts, request.Fingerprint, cancellationToken);
        return new Receipt(payment.Number);
    }
}
