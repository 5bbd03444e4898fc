using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Domain.Ledger.Rules;
using FluentValidation;
using MediatR;

namespace Agency.Application.Ledger;

/// <summary>
/// A client pays what it owes by itself, instead of having it kept from its next remittance: a shortfall into trust, fees and costs to the agency. Never more than it owes.
/// </summary>
/// <param name="Number">The client.</param>
/// <param name="Kind">What it pays for: that says into which of the agency's accounts it comes.</param>
/// <param name="Amount">Above zero.</param>
/// <param name="ReceivedOn">Business date.</param>
/// <param name="ExternalReference">The bank's reference; the same one never posts twice.</param>
/// <param name="Note">A word, if any.</param>
[Requires(Permissions.PaymentsRecord)]
[Idempotent]
public sealed record SettleReceivable(string Number, ReceivableKind Kind, Money Amount, DateOnly ReceivedOn, string? ExternalReference, string? Note) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class SettleReceivableValidator : AbstractValidator<SettleReceivable>
{
    public SettleReceivableValidator()
    {
        RuleFor(request => request.Kind).IsInEnum().WithMessage("Choose what the client pays for.");
        RuleFor(request => request.Amount).NotNull().WithMessage("Enter the amount.");
        RuleFor(request => request.ReceivedOn).NotEmpty().WithMessage("Enter the day on which it was received.");
        RuleFor(request => request.ExternalReference).MaximumLength(100);
        RuleFor(request => request.Note).MaximumLength(2000);
    }
}

internal sealed class SettleReceivableHandler(IAgencyDb db, CashMovementWriter writer) : IRequestHandler<SettleReceivable, Receipt>
{
    public async Task<Receipt> Handle(SettleReceivable request, CancellationToken cancellationToken)
    {
        var reference = request.ExternalReference.Written();
        var number = await writer.Begin(reference, cancellationToken);
        var client = await db.Clients.Where(row => row.Number == request.Number).One("Client", request.Number, cancellationToken);
        await db.CheckSettlement(client.Id, request.Kind, request.Amount, cancellationToken);
        var facts = new CashMovementFacts(CashEvents.Of(request.Kind), client.Id, null, null, request.Amount, request.ReceivedOn, reference, request.Note.Written());
        return await writer.Write(number, facts, null, null, cancellationToken);
    }
}

internal static class SettlementChecks
{
    /// <summary>What is owed of a kind, in the currency of the amount: one place for the preview and the posting. Throws when the amount is more, or nothing.</summary>
    public static async Task<Money> CheckSettlement(this IAgencyDb db, Guid clientId, ReceivableKind kind, Money amount, CancellationToken cancellationToken)
    {
        var owes = (await db.Owes(clientId, cancellationToken)).FirstOrDefault(row => row.Shortfall.Currency == amount.Currency);
        var owed = Money.Max(owes?.Of(kind) ?? Money.Zero(amount.Currency), Money.Zero(amount.Currency));
        BusinessRule.Check(new CashMovementMustBePositive(amount), new SettlementMustNotExceedWhatIsOwed(amount, owed));
        return owed;
    }
}
