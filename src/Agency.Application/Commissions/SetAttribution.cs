using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Payments;
using Agency.Domain.Commissions;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Commissions;

/// <summary>
/// Sets who earns on a case from a day on, in shares that total 100 %. For a day that is past, the payments received since are restated by lines of today: what one
/// partner gives back and another gets. Statements that were issued stay as they are.
/// </summary>
/// <param name="CaseNumber">The case.</param>
/// <param name="EffectiveFrom">First day of receipt that it counts for.</param>
/// <param name="Shares">At least one.</param>
/// <param name="Reason">Why.</param>
[Requires(Permissions.CommissionsAttribute)]
[Idempotent(IsOptional = true)]
public sealed record SetAttribution(string CaseNumber, DateOnly EffectiveFrom, IReadOnlyList<ShareEntry> Shares, string Reason) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => CaseNumber;

    /// <inheritdoc />
    public override string? Why => Reason;
}

internal sealed class SetAttributionValidator : AbstractValidator<SetAttribution>
{
    public SetAttributionValidator()
    {
        RuleFor(request => request.EffectiveFrom).NotEmpty().WithMessage("Enter the first day.");
        RuleFor(request => request.Shares).NotEmpty().WithMessage("Name at least one partner.");
        RuleFor(request => request.Shares).Must(shares => shares is null || shares.Count <= 20).WithMessage("At most 20 partners share a case.");
        RuleFor(request => request.Reason).NotEmpty().WithMessage("Say why.").MaximumLength(500);
    }
}

internal sealed class SetAttributionHandler(IAgencyDb db, PaymentWriter writer, RequestContext context, BusinessClock clock) : IRequestHandler<SetAttribution, Receipt>
{
    public async Task<Receipt> Handle(SetAttribution request, CancellationToken cancellationToken)
    {
        var plan = await db.PlanAttribution(
            request.CaseNumber, request.EffectiveFrom, request.Shares, request.Reason.Trim(), context.Caller.Name, clock.Now, cancellationToken);
        db.Attributions.Add(plan.Setting);
        foreach (var (payment, earnings) in plan.Restated)
        {
            var held = await db.CommissionLines.Where(line => line.PaymentId == payment.Id && line.StatementId == null).Select(line => line.HeldUntil).ToListAsync(cancellationToken);
            foreach (var earned in earnings)
            {
                await writer.Line(
                    earned, payment, CommissionLineKind.Restated, "Commission restated on", clock.Today, held.Append(clock.Today).Max(), null, cancellationToken, plan.Setting.Id);
            }
        }

        // Not on the timeline of the case, which the client reads: commission is the partners' business alone. The audit trail has it.
        return new Receipt(request.CaseNumber);
    }
}
