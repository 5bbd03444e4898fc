using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Domain.Ledger.Rules;
using Agency.Domain.Payments;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Ledger;

/// <summary>An attorney hands over what it received on a case, the whole or a part: attorney trust to trust bank, the oldest payment first. Never more than it holds.</summary>
/// <param name="CaseNumber">The case.</param>
/// <param name="AttorneyName">Which attorney, where a case has had several; null for whoever holds it.</param>
/// <param name="Amount">Above zero, in the currency of the case.</param>
/// <param name="ReceivedOn">Business date.</param>
/// <param name="ExternalReference">The bank's reference; the same one never posts twice.</param>
/// <param name="Note">A word, if any.</param>
[Requires(Permissions.PaymentsRecord)]
[Idempotent]
public sealed record RecordAttorneyTransfer(string CaseNumber, string? AttorneyName, Money Amount, DateOnly ReceivedOn, string? ExternalReference, string? Note) : Command<Receipt>;

internal sealed class RecordAttorneyTransferValidator : AbstractValidator<RecordAttorneyTransfer>
{
    public RecordAttorneyTransferValidator()
    {
        RuleFor(request => request.CaseNumber).NotEmpty().WithMessage("Choose the case.");
        RuleFor(request => request.Amount).NotNull().WithMessage("Enter the amount.");
        RuleFor(request => request.ReceivedOn).NotEmpty().WithMessage("Enter the day on which it was received.");
        RuleFor(request => request.AttorneyName).MaximumLength(200);
        RuleFor(request => request.ExternalReference).MaximumLength(100);
        RuleFor(request => request.Note).MaximumLength(2000);
    }
}

internal sealed class RecordAttorneyTransferHandler(IAgencyDb db, CashMovementWriter writer) : IRequestHandler<RecordAttorneyTransfer, Receipt>
{
    public async Task<Receipt> Handle(RecordAttorneyTransfer request, CancellationToken cancellationToken)
    {
        var reference = request.ExternalReference.Written();
        var number = await writer.Begin(reference, cancellationToken);
        var on = await db.Cases.Where(row => row.Number == request.CaseNumber).One("Case", request.CaseNumber, cancellationToken);
        var parts = await db.TransferParts(on, request.AttorneyName.Written(), request.Amount, request.ReceivedOn, cancellationToken);
        var facts = new CashMovementFacts(
            LedgerEvent.AttorneyTransferred, on.ClientId, on.Id, request.AttorneyName.Written() ?? parts[0].Payment.AttorneyName, request.Amount, request.ReceivedOn, reference,
            request.Note.Written());
        return await writer.Write(number, facts, AttorneyTransfer.Hand(parts), on, null, cancellationToken);
    }
}

internal static class TransferLoading
{
    /// <summary>Over which payments a transfer goes: one place for the preview and the posting.</summary>
    public static async Task<IReadOnlyList<(Payment Payment, Money Amount)>> TransferParts(
        this IAgencyDb db, Case on, string? attorneyName, Money amount, DateOnly day, CancellationToken cancellationToken)
    {
        BusinessRule.Check(new CashMovementMustBeInTheCaseCurrency(amount, on.Currency));
        var payments = await db.Payments
            .Where(payment => payment.CaseId == on.Id && payment.ReceivedBy == ReceivedBy.Attorney && payment.ReceivedOn <= day && (attorneyName == null || payment.AttorneyName == attorneyName))
            .ToListAsync(cancellationToken);
        return AttorneyTransfer.Of(payments, amount);
    }
}
