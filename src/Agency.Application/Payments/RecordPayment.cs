using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using Agency.Domain.Payments.Rules;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payments;

/// <summary>
/// Records money that came in: allocation, trust ledger, fee and commission follow in the same transaction. With the fingerprint of a preview, what is posted is
/// what was shown or nothing.
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
    string? Fingerprint) : Command<Receipt>;

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
    }
}

internal sealed class RecordPaymentHandler(IAgencyDb db, INumberSource numbers, JournalWriter journal, RequestContext context, BusinessClock clock)
    : IRequestHandler<RecordPayment, Receipt>
{
    public async Task<Receipt> Handle(RecordPayment request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.CaseNumber, cancellationToken);
        var reference = string.IsNullOrWhiteSpace(request.ExternalReference) ? null : request.ExternalReference.Trim();
        await db.CheckReference(reference, cancellationToken);
        var facts = new PaymentFacts(request.Amount, request.Method, request.ReceivedBy, request.ReceivedOn, reference, request.Note);
        var posting = await db.PostingContext(on, request.ReceivedOn, cancellationToken);
        var plan = PostingPlan.Of(posting, facts, clock.Today);
        BusinessRule.Check(new PreviewMustStillHold(request.Fingerprint, plan.Fingerprint));

        var payment = Payment.Record(await numbers.Next(NumberSeries.Payment, clock.Today.Year, cancellationToken), plan, context.Caller.Name, clock.Now);
        db.Payments.Add(payment);
        on.Write(plan.Entries(payment.Id), clock.Now);
        await journal.Post(plan.ReceiptLines, payment, payment.ReceivedOn, $"Payment {payment.Number} on {on.Number}", affiliateId: null, cancellationToken);
        await Earn(payment, posting.Commissions, plan, cancellationToken);
        await KeepPromises(on, payment, cancellationToken);
        db.Activities.Add(Activity.On(on, ActivityKind.Payment, clock.Now, context.Caller.Name, $"{payment.Number}: {payment.Amount} by {payment.Method}", payment.Note));
        return new Receipt(payment.Number);
    }

    private async Task Earn(Payment payment, CommissionAccount account, PostingPlan plan, CancellationToken cancellationToken)
    {
        if (account.Lines == 0)
        {
            db.CommissionAccounts.Add(account);
        }

        var number = await journal.Post(plan.CommissionLines, payment, payment.ReceivedOn, $"Commission on {payment.Number}", payment.AffiliateId, cancellationToken);
        db.CommissionLines.Add(CommissionLine.From(
            account, CommissionLineKind.Payment, payment, plan.Commission, number, payment.ReceivedOn, plan.HeldUntil));
        account.Take(plan.Commission);
    }

    private async Task KeepPromises(Case on, Payment payment, CancellationToken cancellationToken)
    {
        var open = await db.Promises.Where(promise => promise.CaseId == on.Id && promise.Status == PromiseStatus.Open)
            .OrderBy(promise => promise.DueOn).ToListAsync(cancellationToken);
        var left = payment.Amount;
        foreach (var promise in open)
        {
            left = promise.Count(left, payment.ReceivedOn);
        }
    }
}
