using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using FluentValidation;
using MediatR;

namespace Agency.Application.Payments;

/// <summary>Money in suspense goes back to the sender: unidentified receipts to trust bank.</summary>
/// <param name="Number">Public number in suspense.</param>
/// <param name="ReturnedOn">Business date.</param>
/// <param name="Reason">Why.</param>
[Requires(Permissions.PaymentsReverse)]
[Idempotent]
public sealed record ReturnSuspense(string Number, DateOnly ReturnedOn, string Reason) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;

    /// <inheritdoc />
    public override string? Why => Reason;
}

internal sealed class ReturnSuspenseValidator : AbstractValidator<ReturnSuspense>
{
    public ReturnSuspenseValidator()
    {
        RuleFor(request => request.ReturnedOn).NotEmpty().WithMessage("Enter the day on which it goes back.");
        RuleFor(request => request.Reason).NotEmpty().WithMessage("Say why it goes back.").MaximumLength(500);
    }
}

internal sealed class ReturnSuspenseHandler(IAgencyDb db, JournalWriter journal, RequestContext context, BusinessClock clock) : IRequestHandler<ReturnSuspense, Receipt>
{
    public async Task<Receipt> Handle(ReturnSuspense request, CancellationToken cancellationToken)
    {
        var receipt = await db.Suspense(request.Number, cancellationToken);
        receipt.Return(request.ReturnedOn, request.Reason.Trim(), clock.Today, context.Caller.Name);
        await journal.Post(
            [new LedgerLine(LedgerEvent.UnidentifiedReturned, receipt.Amount)], LedgerParties.Nobody, request.ReturnedOn, $"Returned to the sender: {receipt.Number}", cancellationToken);
        return new Receipt(receipt.Number);
    }
}
