using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Ledger;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payments;

/// <summary>
/// Money that is kept for the debtor, above the balance when it came or left over since, pays what is owed on the case by now: it becomes a payment of its own, with fee and commission
/// like any other. Nothing moves at the bank.
/// </summary>
/// <param name="Number">The payment of which it is kept.</param>
/// <param name="Amount">Left out for as much as is kept and owed.</param>
/// <param name="UsedOn">The day from which on it counts.</param>
/// <param name="Note">A word, if any.</param>
/// <param name="Fingerprint">Of the preview that was seen.</param>
[Requires(Permissions.PaymentsRecord)]
[Idempotent]
public sealed record UseKeptMoney(string Number, Money? Amount, DateOnly UsedOn, string? Note, string? Fingerprint = null) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

/// <summary>Shows what using kept money would post, by the same code that posts it.</summary>
/// <param name="Number">The payment of which it is kept.</param>
/// <param name="Amount">With the payment's decimals; left out for as much as is kept and owed.</param>
/// <param name="UsedOn">Left out, today.</param>
[Requires(Permissions.PaymentsRecord)]
public sealed record PreviewUseOfKept(string Number, decimal? Amount = null, DateOnly? UsedOn = null) : Query<PaymentPreview>;

internal sealed class UseKeptMoneyValidator : AbstractValidator<UseKeptMoney>
{
    public UseKeptMoneyValidator()
    {
        RuleFor(request => request.UsedOn).NotEmpty().WithMessage("Enter the day from which on it counts.");
        RuleFor(request => request.Note).MaximumLength(2000);
    }
}

internal sealed class UseKeptMoneyHandler(IAgencyDb db, PaymentWriter writer, BusinessClock clock) : IRequestHandler<UseKeptMoney, Receipt>, IRequestHandler<PreviewUseOfKept, PaymentPreview>
{
    public async Task<Receipt> Handle(UseKeptMoney request, CancellationToken cancellationToken)
    {
        var (kept, cases, on, facts) = await Load(request.Number, request.Amount, request.UsedOn, request.Note.Written(), cancellationToken);
        var (payment, _) = await writer.Write(cases, on, facts, request.Fingerprint, cancellationToken);
        kept.UseKept(facts.Amount);
        return new Receipt(payment.Number);
    }

    public async Task<PaymentPreview> Handle(PreviewUseOfKept request, CancellationToken cancellationToken)
    {
        var currency = await db.Payments.Where(row => row.Number == request.Number).Select(row => row.Amount.Currency).FirstOrDefaultAsync(cancellationToken);
        var part = request.Amount is { } amount && currency is not null ? new Money(amount, currency) : null;
        var (_, cases, on, facts) = await Load(request.Number, part, request.UsedOn ?? clock.Today, null, cancellationToken);
        return await db.PreviewOf(cases, on, facts, clock.Today, cancellationToken);
    }

    private async Task<(Payment Kept, CasesToPay Cases, Case On, PaymentFacts Facts)> Load(string number, Money? part, DateOnly day, string? note, CancellationToken cancellationToken)
    {
        var kept = await db.Payments.Where(row => row.Number == number).One("Payment", number, cancellationToken);
        var caseNumber = await db.Cases.Where(row => row.Id == kept.CaseId).Select(row => row.Number).SingleAsync(cancellationToken);
        var cases = await db.CasesToPay([caseNumber], [day], cancellationToken);
        var on = cases[caseNumber];
        return (kept, cases, on, kept.UseOfKept(part, cases.Context(on, day).Account.Owed(day).Total, day, clock.Today, note));
    }
}
