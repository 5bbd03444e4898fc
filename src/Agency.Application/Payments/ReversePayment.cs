using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payments;

/// <summary>
/// The money came back: the exact mirror of everything that followed from the payment, linked to it. What the partner earned on it is clawed back by a new negative
/// line, also when it was paid out.
/// </summary>
[Requires(Permissions.PaymentsRecord)]
[Idempotent]
public sealed record ReversePayment(string Number, ReversalReason Reason, DateOnly ReversedOn, string? Note) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class ReversePaymentValidator : AbstractValidator<ReversePayment>
{
    public ReversePaymentValidator(BusinessClock clock)
    {
        RuleFor(request => request.Reason).IsInEnum().WithMessage("Choose why the money came back.");
        RuleFor(request => request.ReversedOn).Must(on => on <= clock.Today).WithMessage("The day of the reversal is not in the future.");
        RuleFor(request => request.Note).MaximumLength(2000);
    }
}

internal sealed class ReversePaymentHandler(IAgencyDb db, INumberSource numbers, JournalWriter journal, RequestContext context, BusinessClock clock)
    : IRequestHandler<ReversePayment, Receipt>
{
    public async Task<Receipt> Handle(ReversePayment request, CancellationToken cancellationToken)
    {
        var payment = await db.Payments.Where(payment => payment.Number == request.Number).One("Payment", request.Number, cancellationToken);
        var on = await db.Cases.WithAccount().SingleAsync(row => row.Id == payment.CaseId, cancellationToken);
        payment.Reverse(request.Reason, clock.Now);
        on.Write(Mirrored(on, payment), clock.Now);
        await MirrorJournal(payment, request, cancellationToken);
        await ClawBack(on, payment, request, cancellationToken);
        db.Activities.Add(Activity.On(
            on, ActivityKind.Payment, clock.Now, context.Caller.Name, $"{payment.Number} reversed: {request.Reason}, {-payment.Amount}", request.Note));
        return new Receipt(payment.Number);
    }

    /// <summary>Negates exactly what was stored, on the day that it counted: the debt is again what it would have been.</summary>
    private static List<EntryDraft> Mirrored(Case on, Payment payment) =>
    [
        .. on.Entries.Where(entry => entry.PaymentId == payment.Id).Select(entry => new EntryDraft(
            EntryKind.Reversed, entry.Component, -entry.Amount, entry.EffectiveOn, entry.ClaimId, payment.Id, entry.Id)),
    ];

    private async Task MirrorJournal(Payment payment, ReversePayment request, CancellationToken cancellationToken)
    {
        var entries = await db.MirroredEntries(payment, cancellationToken);
        foreach (var entry in entries)
        {
            var number = await numbers.Next(NumberSeries.Journal, clock.Today.Year, cancellationToken);
            db.JournalEntries.Add(entry.Mirror(number, request.ReversedOn, clock.Now, request.Reason.ToString()));
        }
    }

    private async Task ClawBack(Case on, Payment payment, ReversePayment request, CancellationToken cancellationToken)
    {
        var (account, earning) = await db.Clawback(on, payment, cancellationToken);
        var number = await journal.Post(
            PostingPlan.CommissionLinesOf(earning), payment, request.ReversedOn, $"Clawback of commission on {payment.Number}", payment.AffiliateId, cancellationToken);
        db.CommissionLines.Add(CommissionLine.From(
            account, CommissionLineKind.Clawback, payment, earning, number, request.ReversedOn, request.ReversedOn));
        account.Take(earning);
    }
}
