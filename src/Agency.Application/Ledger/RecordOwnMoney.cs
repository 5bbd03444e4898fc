using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Payments;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Domain.Ledger.Rules;
using FluentValidation;
using MediatR;

namespace Agency.Application.Ledger;

/// <summary>
/// The agency's own money comes to its operating bank, or leaves it: what the owners put in, salaries, rent, tax, profit. These books do not keep what for; they keep that the
/// operating bank agrees with the bank, and covers what partners are paid.
/// </summary>
/// <param name="Kind">In or out.</param>
/// <param name="Amount">Above zero; out no more than is there.</param>
/// <param name="On">Business date.</param>
/// <param name="ExternalReference">The bank's reference; the same one never posts twice.</param>
/// <param name="Note">What it is.</param>
[Requires(Permissions.PaymentsRecord)]
[Idempotent]
public sealed record RecordOwnMoney(OwnMoneyKind Kind, Money Amount, DateOnly On, string? ExternalReference, string? Note) : Command<Receipt>;

/// <summary>Shows what it would post, by the same checks.</summary>
[Requires(Permissions.PaymentsRecord)]
public sealed record PreviewOwnMoney(OwnMoneyKind Kind, Money Amount) : Query<OwnMoneyPreview>;

/// <summary>What would be posted.</summary>
/// <param name="Before">What the operating bank holds by the book.</param>
/// <param name="After">And afterwards.</param>
/// <param name="Lines">The journal.</param>
public sealed record OwnMoneyPreview(Money Before, Money After, IReadOnlyList<PreviewLine> Lines);

internal sealed class RecordOwnMoneyValidator : AbstractValidator<RecordOwnMoney>
{
    public RecordOwnMoneyValidator()
    {
        RuleFor(request => request.Kind).IsInEnum().WithMessage("Choose whether it comes or goes.");
        RuleFor(request => request.Amount).NotNull().WithMessage("Enter the amount.");
        RuleFor(request => request.On).NotEmpty().WithMessage("Enter the day.");
        RuleFor(request => request.ExternalReference).MaximumLength(100);
        RuleFor(request => request.Note).MaximumLength(2000);
    }
}

internal sealed class RecordOwnMoneyHandler(IAgencyDb db, CashMovementWriter writer) : IRequestHandler<RecordOwnMoney, Receipt>, IRequestHandler<PreviewOwnMoney, OwnMoneyPreview>
{
    public async Task<Receipt> Handle(RecordOwnMoney request, CancellationToken cancellationToken)
    {
        var reference = request.ExternalReference.Written();
        var number = await writer.Begin(reference, cancellationToken);
        var facts = new CashMovementFacts(CashEvents.Of(request.Kind), null, null, null, request.Amount, request.On, reference, request.Note.Written());
        var receipt = await writer.Write(number, facts, null, null, cancellationToken);

        // After the journal's counter, which whoever else takes from the operating bank waits for.
        await Check(request.Kind, request.Amount, cancellationToken);
        return receipt;
    }

    public async Task<OwnMoneyPreview> Handle(PreviewOwnMoney request, CancellationToken cancellationToken)
    {
        var before = await Check(request.Kind, request.Amount, cancellationToken);
        var after = request.Kind == OwnMoneyKind.PaidIn ? before + request.Amount : before - request.Amount;
        return new OwnMoneyPreview(before, after, [.. PreviewLine.Of([new LedgerLine(CashEvents.Of(request.Kind), request.Amount)], null)]);
    }

    /// <summary>What the operating bank holds. Throws when less is there than is taken out.</summary>
    private async Task<Money> Check(OwnMoneyKind kind, Money amount, CancellationToken cancellationToken)
    {
        var holds = await db.OperatingBank(amount.Currency, cancellationToken);
        BusinessRule.Check(new CashMovementMustBePositive(amount));
        if (kind == OwnMoneyKind.TakenOut)
        {
            BusinessRule.Check(new OperatingMoneyMustCover(amount, holds));
        }

        return holds;
    }
}
