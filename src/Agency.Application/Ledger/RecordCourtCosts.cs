using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Domain.Ledger.Rules;
using FluentValidation;
using MediatR;

namespace Agency.Application.Ledger;

/// <summary>
/// Court costs of a case: the client prepays them, they are spent from its deposit or advanced by the agency, and what is left of the deposit goes back. What is spent or
/// advanced the debtor owes from that day on.
/// </summary>
/// <param name="Number">The case.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Amount">Above zero, in the currency of the case.</param>
/// <param name="On">Business date.</param>
/// <param name="ExternalReference">The bank's reference; the same one never posts twice.</param>
/// <param name="Note">What for: the writ, the bailiff.</param>
[Requires(Permissions.PaymentsRecord)]
[Idempotent]
public sealed record RecordCourtCosts(string Number, CourtCostsKind Kind, Money Amount, DateOnly On, string? ExternalReference, string? Note) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class RecordCourtCostsValidator : AbstractValidator<RecordCourtCosts>
{
    public RecordCourtCostsValidator()
    {
        RuleFor(request => request.Kind).IsInEnum().WithMessage("Choose what happens.");
        RuleFor(request => request.Amount).NotNull().WithMessage("Enter the amount.");
        RuleFor(request => request.On).NotEmpty().WithMessage("Enter the day.");
        RuleFor(request => request.ExternalReference).MaximumLength(100);
        RuleFor(request => request.Note).MaximumLength(2000);
    }
}

internal sealed class RecordCourtCostsHandler(IAgencyDb db, CashMovementWriter writer, BusinessClock clock) : IRequestHandler<RecordCourtCosts, Receipt>
{
    public async Task<Receipt> Handle(RecordCourtCosts request, CancellationToken cancellationToken)
    {
        var reference = request.ExternalReference.Written();
        var number = await writer.Begin(reference, cancellationToken);
        var on = await db.Case(request.Number, cancellationToken);
        db.MovesCourtCosts(on);
        var what = CashEvents.Of(request.Kind);
        await db.CourtCostsAfter(on, what, request.Amount, request.On, clock.Today, cancellationToken);
        var entry = CashEvents.IsOwedByDebtor(what) ? on.ChargeCourtCosts(request.Amount, request.On, clock.Now) : null;
        var facts = new CashMovementFacts(what, on.ClientId, on.Id, null, request.Amount, request.On, reference, request.Note.Written());
        return await writer.Write(number, facts, on, entry?.Id, cancellationToken);
    }
}

internal static class CourtCostsChecks
{
    /// <summary>The account of a case before and after an event: one place for the preview and the posting. Throws the rule that does not hold.</summary>
    public static async Task<(CourtCostsAccount Before, CourtCostsAccount After)> CourtCostsAfter(
        this IAgencyDb db, Case on, LedgerEvent what, Money amount, DateOnly day, DateOnly today, CancellationToken cancellationToken)
    {
        BusinessRule.Check(
            new CashMovementMustBePositive(amount),
            new CashMovementMustBeInTheCaseCurrency(amount, on.Currency),
            new CashMovementMustNotBeInTheFuture(day, today),
            new CourtCostsMustNotPrecedeTheCase(day, on.OpenedOn));
        var before = await db.CourtCosts(on.Id, on.Currency, cancellationToken);
        return (before, before.After(what, amount));
    }
}
