using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using FluentValidation;
using MediatR;

namespace Agency.Application.Payments;

/// <summary>Money came in that nobody can place: trust bank to unidentified receipts, until it is assigned or goes back.</summary>
[Requires(Permissions.PaymentsRecord)]
[Idempotent]
public sealed record ReceiveIntoSuspense(
    Money Amount, PaymentMethod Method, DateOnly ReceivedOn, string? ExternalReference, string? SenderName, string? SenderAccount, string? Description) : Command<Receipt>;

internal sealed class ReceiveIntoSuspenseValidator : AbstractValidator<ReceiveIntoSuspense>
{
    public ReceiveIntoSuspenseValidator()
    {
        RuleFor(request => request.Amount).NotNull().WithMessage("Enter the amount.");
        RuleFor(request => request.Method).IsInEnum().WithMessage("Choose how the money came.");
        RuleFor(request => request.ReceivedOn).NotEmpty().WithMessage("Enter the day on which it was received.");
        RuleFor(request => request.ExternalReference).MaximumLength(100);
        RuleFor(request => request.SenderName).MaximumLength(200);
        RuleFor(request => request.SenderAccount).MaximumLength(100);
        RuleFor(request => request.Description).MaximumLength(500);
    }
}

internal sealed class ReceiveIntoSuspenseHandler(SuspenseWriter writer) : IRequestHandler<ReceiveIntoSuspense, Receipt>
{
    public async Task<Receipt> Handle(ReceiveIntoSuspense request, CancellationToken cancellationToken)
    {
        var facts = new SuspenseFacts(
            request.Amount, request.Method, request.ReceivedOn, Written(request.ExternalReference), Written(request.SenderName), Written(request.SenderAccount), Written(request.Description));
        return new Receipt(await writer.Write(facts.Typed(), cancellationToken));
    }

    private static string? Written(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Takes money into suspense: one place, for what is typed and for a line of the bank.</summary>
internal sealed class SuspenseWriter(IAgencyDb db, INumberSource numbers, JournalWriter journal, RequestContext context, BusinessClock clock)
{
    /// <summary>Writes it, and gives its public number.</summary>
    public async Task<string> Write(SuspenseFacts facts, CancellationToken cancellationToken)
    {
        await db.CheckReference(facts.ExternalReference, cancellationToken);
        var receipt = SuspenseReceipt.Receive(
            await numbers.Next(NumberSeries.Suspense, clock.Today.Year, cancellationToken), facts, clock.Today, context.Caller.Name, clock.Now);
        var entry = await journal.Post(
            [new LedgerLine(LedgerEvent.UnidentifiedReceived, receipt.Amount)], LedgerParties.Nobody, receipt.ReceivedOn, $"Received into suspense: {receipt.Number}", cancellationToken);
        receipt.PostedAs(entry!);
        db.SuspenseReceipts.Add(receipt);
        return receipt.Number;
    }
}
