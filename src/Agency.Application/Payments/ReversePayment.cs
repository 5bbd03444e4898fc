using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Ledger;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Agency.Domain.Payments.Rules;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payments;

/// <summary>
/// Money came back, the whole of a payment or a part: allocation, fee, VAT and commission are taken back, linked to the payment. What the client was sent already
/// becomes a receivable; what the partner earned is clawed back by a new negative line, also when it was paid out.
/// </summary>
/// <param name="Number">The payment's public number.</param>
/// <param name="Reason">Why it came back.</param>
/// <param name="ReversedOn">Business date: not before the payment, not in the future.</param>
/// <param name="Note">A word, if any.</param>
/// <param name="Amount">What came back; left out for all that is left.</param>
/// <param name="Fingerprint">Of the preview that was seen.</param>
/// <param name="ExternalReference">The bank's reference of the return; the same one never posts twice.</param>
[Requires(Permissions.PaymentsReverse)]
[Idempotent]
public sealed record ReversePayment(
    string Number, ReversalReason Reason, DateOnly ReversedOn, string? Note, Money? Amount = null, string? Fingerprint = null, string? ExternalReference = null) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class ReversePaymentValidator : AbstractValidator<ReversePayment>
{
    public ReversePaymentValidator()
    {
        RuleFor(request => request.Reason).IsInEnum().WithMessage("Choose why the money came back.");
        RuleFor(request => request.ReversedOn).NotEmpty().WithMessage("Enter the day on which it came back.");
        RuleFor(request => request.Note).MaximumLength(2000);
        RuleFor(request => request.ExternalReference).MaximumLength(100);
    }
}

internal sealed class ReversePaymentHandler(
    IAgencyDb db, INumberSource numbers, JournalWriter journal, PaymentWriter writer, RequestContext context, BusinessClock clock) : IRequestHandler<ReversePayment, Receipt>
{
    public async Task<Receipt> Handle(ReversePayment request, CancellationToken cancellationToken)
    {
        var payment = await db.PaymentToReverse(request.Number, cancellationToken);
        var reference = string.IsNullOrWhiteSpace(request.ExternalReference) ? null : request.ExternalReference.Trim();
        await CheckReference(reference, cancellationToken);
        await db.HoldFunds(payment.ClientId, cancellationToken);
        var on = await db.Cases.WithAccount().SingleAsync(row => row.Id == payment.CaseId, cancellationToken);
        var facts = new ReversalFacts(request.Amount ?? payment.Left, request.Reason, request.ReversedOn, reference, request.Note);
        var known = await db.ReversalContext(on, payment, cancellationToken);
        var plan = ReversalPlan.Of(known, facts, clock.Today);
        BusinessRule.Check(new PreviewMustStillHold(request.Fingerprint, plan.Fingerprint));

        var reversal = payment.Reverse(await numbers.Next(NumberSeries.PaymentReversal, clock.Today.Year, cancellationToken), plan, context.Caller.Name, clock.Now);
        db.PaymentReversals.Add(reversal);
        known.KeptOf?.KeepAgain(plan.KeptAgain);
        on.Write(plan.Entries(reversal.Id), clock.Now);
        reversal.PostedAs(await journal.Post(
            [.. Of(plan.Lines, payment), .. Of(plan.LinesOfKept, known.KeptOf ?? payment)], facts.ReversedOn, $"Reversal {reversal.Number} of {payment.Number}: {facts.Reason}", cancellationToken));
        var heldUntil = await HeldUntil(payment, facts.ReversedOn, cancellationToken);
        foreach (var earned in plan.Commissions)
        {
            await writer.Earn(earned, payment, CommissionLineKind.Clawback, "Clawback of commission on", facts.ReversedOn, heldUntil, reversal.Id, cancellationToken);
        }

        db.Activities.Add(Activity.On(
            on, ActivityKind.Payment, clock.Now, context.Caller.Name, $"{payment.Number} reversed by {reversal.Number}: {facts.Reason}, {-facts.Amount}", request.Note));
        ReopenPaid(on, facts.Reason, reversal.Number);
        return new Receipt(reversal.Number);
    }

    private static IEnumerable<PartyLine> Of(IEnumerable<LedgerLine> lines, Payment about) =>
        lines.Select(line => new PartyLine(line, new LedgerParties(about.ClientId, about.CaseId, null, about.Id)));

    /// <summary>A case that was closed as paid is owed again, and somebody must look at it. What the agency gives back by itself opens nothing.</summary>
    private void ReopenPaid(Case on, ReversalReason reason, string reversal)
    {
        if (on is { Stage: Stage.Closed, CloseCode: CloseCode.PaidInFull or CloseCode.SettledInFull } && Money.Sum(on.Entries.Select(entry => entry.Amount), on.Currency).IsPositive && reason != ReversalReason.Refund)
        {
            var code = on.CloseCode;
            on.Move(CaseAction.Reopen, clock.Today);
            db.Activities.Add(Activity.On(on, ActivityKind.Stage, clock.Now, context.Caller.Name, $"{Stage.Closed} → {on.Stage}", $"{reversal}: the case was closed as {code}"));
        }
    }

    /// <summary>What is taken back of a line that is held is held with it: a partner does not pay back what was never stated.</summary>
    private async Task<DateOnly> HeldUntil(Payment payment, DateOnly reversedOn, CancellationToken cancellationToken)
    {
        var held = await db.CommissionLines.Where(line => line.PaymentId == payment.Id && line.StatementId == null).Select(line => line.HeldUntil).ToListAsync(cancellationToken);
        return held.Append(reversedOn).Max();
    }

    private async Task CheckReference(string? reference, CancellationToken cancellationToken)
    {
        if (reference is not null)
        {
            var posted = await db.PaymentReversals.Where(row => row.ExternalReference == reference).Select(row => row.Number).FirstOrDefaultAsync(cancellationToken);
            BusinessRule.Check(new ExternalReferenceMustBePostedOnce(reference, posted));
        }
    }
}
