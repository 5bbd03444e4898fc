using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Cases;

/// <summary>
/// Records a credit note that came after placement, or costs that the debtor owes besides: a fee for a payment that came back, costs that the contract names, reasonable costs above
/// the fixed sum. Which of them, the law of the case says. No money moves, and no fee is earned.
/// </summary>
/// <param name="Number">The case.</param>
/// <param name="Kind">What becomes of the debt.</param>
/// <param name="ClaimId">The invoice that is credited; left out for a charge.</param>
/// <param name="Amount">Above zero, in the currency of the case.</param>
/// <param name="CountsOn">From that day on: of a credit note the day on which the invoice was wrong, so that no interest runs on it.</param>
/// <param name="Document">The credit note's number, or the clause or statute that lets the debtor be charged.</param>
/// <param name="Note">A word, if any.</param>
[Requires(Permissions.CasesAdjust)]
[Idempotent]
public sealed record AdjustCase(string Number, AdjustmentKind Kind, Guid? ClaimId, Money Amount, DateOnly CountsOn, string Document, string? Note = null) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;

    internal AdjustmentFacts Facts => new(
        Kind, Kind == AdjustmentKind.CreditNote ? ClaimId : null, Amount, CountsOn, Document.Trim(), string.IsNullOrWhiteSpace(Note) ? null : Note.Trim());
}

/// <summary>Shows what it would leave, by the same rules.</summary>
[Requires(Permissions.CasesAdjust)]
public sealed record PreviewAdjustment(string Number, AdjustmentKind Kind, Guid? ClaimId, Money Amount, DateOnly CountsOn) : Query<AdjustmentPreview>;

/// <summary>What it would leave.</summary>
/// <param name="BalanceBefore">Owed today.</param>
/// <param name="Interest">What of the interest is not owed any more, or is more: below zero when a credit note counts from an earlier day.</param>
/// <param name="BalanceAfter">Owed afterwards.</param>
public sealed record AdjustmentPreview(Money BalanceBefore, Money Interest, Money BalanceAfter);

internal sealed class AdjustCaseValidator : AbstractValidator<AdjustCase>
{
    public AdjustCaseValidator()
    {
        RuleFor(request => request.Kind).IsInEnum().WithMessage("Choose what becomes of the debt.");
        RuleFor(request => request.Amount).NotNull().WithMessage("Enter the amount.");
        RuleFor(request => request.CountsOn).NotEmpty().WithMessage("Enter the day from which on it counts.");
        RuleFor(request => request.Document).NotEmpty().WithMessage("Enter the credit note's number, or the clause or statute.").MaximumLength(200);
        RuleFor(request => request.Note).MaximumLength(2000);
    }
}

internal sealed class PreviewAdjustmentValidator : AbstractValidator<PreviewAdjustment>
{
    public PreviewAdjustmentValidator()
    {
        RuleFor(request => request.Kind).IsInEnum().WithMessage("Choose what becomes of the debt.");
        RuleFor(request => request.Amount).NotNull().WithMessage("Enter the amount.");
    }
}

internal sealed class AdjustCaseHandler(IAgencyDb db, INumberSource numbers, RequestContext context, BusinessClock clock) :
    IRequestHandler<AdjustCase, Receipt>, IRequestHandler<PreviewAdjustment, AdjustmentPreview>
{
    public async Task<Receipt> Handle(AdjustCase request, CancellationToken cancellationToken)
    {
        // The number comes first: its counter makes two who record the same credit note wait for each other.
        var number = await numbers.Next(NumberSeries.Adjustment, clock.Today.Year, cancellationToken);
        var on = await db.Case(request.Number, cancellationToken);
        BusinessRule.Check(new CaseMustNotBeHeldByAnother(on, context.Caller.UserId, clock.Now));
        var plan = await Plan(on, request.Facts, cancellationToken);
        if (plan.Facts.Kind == AdjustmentKind.CreditNote)
        {
            var known = await db.Adjustments.Where(row => row.ClaimId == plan.Facts.ClaimId && row.Document == plan.Facts.Document && row.ReversedOn == null)
                .Select(row => row.Number).FirstOrDefaultAsync(cancellationToken);
            BusinessRule.Check(new CreditNoteMustBeRecordedOnce(plan.Facts.Document, known));
        }

        var adjustment = Adjustment.Of(number, plan, context.Caller.Name, clock.Now);
        db.Adjustments.Add(adjustment);
        db.Activities.Add(Activity.On(on, ActivityKind.Terms, clock.Now, context.Caller.Name, $"{number}: {adjustment.Kind}, {adjustment.Amount}, {adjustment.Document}", adjustment.Note));
        on.Desk.Renew(context.Caller.UserId, clock.Now);
        return new Receipt(number);
    }

    public async Task<AdjustmentPreview> Handle(PreviewAdjustment request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        var plan = await Plan(on, new AdjustmentFacts(request.Kind, request.ClaimId, request.Amount, request.CountsOn, "", null), cancellationToken);
        return new AdjustmentPreview(plan.Before.Total, plan.After.Of(Component.Interest) - plan.Before.Of(Component.Interest), plan.After.Total);
    }

    private async Task<AdjustmentPlan> Plan(Case on, AdjustmentFacts facts, CancellationToken cancellationToken)
    {
        var hasReturned = facts.Kind == AdjustmentKind.ReturnedPaymentFee
            && await db.PaymentReversals.AnyAsync(row => row.CaseId == on.Id && row.Reason == ReversalReason.InsufficientFunds, cancellationToken);
        return AdjustmentPlan.Of(on, await db.AccountOf(on, cancellationToken), facts, hasReturned, clock.Today);
    }
}
