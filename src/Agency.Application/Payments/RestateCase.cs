using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Ledger;
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
/// Computes a case again with what is known now, and writes what differs: entries of its account linked to those that they adjust, fee and VAT in the journal, and lines of
/// commission, all of today. Statements and remittances that were issued stay as they are. A case that agrees is refused by name, so that doing it twice does nothing twice.
/// </summary>
/// <param name="Number">The case.</param>
/// <param name="Reason">What became known: a corrected rate, a payment that was booked late, money that came back.</param>
/// <param name="Fingerprint">Of the preview that was seen; null when none was.</param>
[Requires(Permissions.CasesRestate)]
[Idempotent]
public sealed record RestateCase(string Number, string Reason, string? Fingerprint = null) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;

    /// <inheritdoc />
    public override string? Why => Reason;
}

internal sealed class RestateCaseValidator : AbstractValidator<RestateCase>
{
    public RestateCaseValidator() => RuleFor(request => request.Reason).NotEmpty().WithMessage("Say what became known.").MaximumLength(500);
}

internal sealed class RestateCaseHandler(
    IAgencyDb db, INumberSource numbers, JournalWriter journal, PaymentWriter writer, RequestContext context, BusinessClock clock) : IRequestHandler<RestateCase, Receipt>
{
    public async Task<Receipt> Handle(RestateCase request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        await db.HoldFunds(on.ClientId, cancellationToken);
        var plan = await db.PlanRestatement(on, cancellationToken);
        BusinessRule.Check(new RestatementMustChangeSomething(on.Number, plan.IsEmpty));
        BusinessRule.Check(new PreviewMustStillHold(request.Fingerprint, plan.Fingerprint));

        // Before anything of the plan is written to the payments: the commission is on what is left of them now.
        var commissions = await db.CommissionsOf(plan, cancellationToken);
        var now = clock.Now;
        var number = await numbers.Next(NumberSeries.Restatement, clock.Today.Year, cancellationToken);
        var restatement = Restatement.Of(number, plan, request.Reason.Trim(), clock.Today, context.Caller.Name, now);
        db.Restatements.Add(restatement);
        on.Write(plan.Entries(restatement.Id), now);
        foreach (var row in plan.Payments)
        {
            row.Payment.Restate(row);
            await journal.Post(row.Lines, row.Payment, clock.Today, $"Restatement {number} of {row.Payment.Number}", affiliateId: null, cancellationToken);
        }

        foreach (var (row, earnings) in commissions)
        {
            var held = await db.CommissionLines.Where(line => line.PaymentId == row.Payment.Id && line.StatementId == null).Select(line => line.HeldUntil).ToListAsync(cancellationToken);
            foreach (var earned in earnings)
            {
                await writer.Line(
                    earned, row.Payment, CommissionLineKind.Restated, "Commission restated on", clock.Today, held.Append(clock.Today).Max(), null, cancellationToken, restatementId: restatement.Id);
            }
        }

        await db.RestatementNeeds.Where(need => need.CaseId == on.Id).ExecuteDeleteAsync(cancellationToken);
        db.Activities.Add(Activity.On(on, ActivityKind.Payment, clock.Now, context.Caller.Name, $"Restated by {number}", request.Reason.Trim()));
        return new Receipt(number);
    }
}
