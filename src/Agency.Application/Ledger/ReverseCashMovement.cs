using Agency.Application.Cases;
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

/// <summary>A movement was a mistake, or the bank took it back: the exact mirror, linked, once. What rests on it already is named and refused.</summary>
/// <param name="Number">The movement's public number.</param>
/// <param name="ReversedOn">Business date.</param>
/// <param name="Reason">Why.</param>
[Requires(Permissions.PaymentsReverse)]
[Idempotent]
public sealed record ReverseCashMovement(string Number, DateOnly ReversedOn, string Reason) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;

    /// <inheritdoc />
    public override string? Why => Reason;
}

internal sealed class ReverseCashMovementValidator : AbstractValidator<ReverseCashMovement>
{
    public ReverseCashMovementValidator()
    {
        RuleFor(request => request.ReversedOn).NotEmpty().WithMessage("Enter the day on which it is taken back.");
        RuleFor(request => request.Reason).NotEmpty().WithMessage("Say why it is taken back.").MaximumLength(500);
    }
}

internal sealed class ReverseCashMovementHandler(IAgencyDb db, INumberSource numbers, RequestContext context, BusinessClock clock) : IRequestHandler<ReverseCashMovement, Receipt>
{
    public async Task<Receipt> Handle(ReverseCashMovement request, CancellationToken cancellationToken)
    {
        var journalNumber = await numbers.Next(NumberSeries.Journal, clock.Today.Year, cancellationToken);
        var movement = await db.CashMovements.Where(row => row.Number == request.Number).One("Movement", request.Number, cancellationToken);
        movement.Reverse(request.ReversedOn, request.Reason.Trim(), journalNumber, clock.Today, context.Caller.Name, clock.Now);
        var entry = await db.JournalEntries.Include(row => row.Postings).SingleAsync(row => row.Number == movement.JournalNumber, cancellationToken);
        var on = movement.CaseId is { } id ? await db.Cases.WithAccount().SingleAsync(row => row.Id == id, cancellationToken) : null;
        if (movement.Event == LedgerEvent.AttorneyTransferred)
        {
            await TakeBack(entry, cancellationToken);
        }
        else if (movement.Event == LedgerEvent.OwnMoneyPaidIn)
        {
            BusinessRule.Check(new OperatingMoneyMustCover(movement.Amount, await db.OperatingBank(movement.Amount.Currency, cancellationToken)));
        }
        else if (on is not null)
        {
            db.MovesCourtCosts(on);
            (await db.CourtCosts(on.Id, on.Currency, cancellationToken)).After(movement.Event, -movement.Amount);
            if (movement.EntryId is { } owed)
            {
                on.TakeBackCourtCosts(owed, clock.Now);
            }
        }

        db.JournalEntries.Add(entry.Mirror(journalNumber, request.ReversedOn, clock.Now, request.Reason.Trim()));
        if (on is not null)
        {
            db.Activities.Add(Activity.On(on, ActivityKind.Payment, clock.Now, context.Caller.Name, $"{movement.Number} reversed: {movement.Event}, {-movement.Amount}", request.Reason.Trim()));
        }

        return new Receipt(movement.Number);
    }

    /// <summary>The attorney has it again, payment by payment.</summary>
    private async Task TakeBack(JournalEntry entry, CancellationToken cancellationToken)
    {
        var parts = entry.Postings.Where(posting => posting.Account == Account.AttorneyTrust).ToDictionary(posting => posting.PaymentId!.Value, posting => posting.Amount);
        foreach (var payment in await db.Payments.Where(payment => parts.Keys.Contains(payment.Id)).OrderBy(payment => payment.Number).ToListAsync(cancellationToken))
        {
            var isRemitted = await db.RemittanceLines.Where(line => line.PaymentId == payment.Id && line.PostingId != null)
                .GroupBy(line => line.PostingId).AnyAsync(lines => lines.Count() % 2 == 1, cancellationToken);
            AttorneyTransfer.TakeBack(payment, parts[payment.Id], isRemitted);
        }
    }
}
