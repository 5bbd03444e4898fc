using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Cases;

/// <summary>Takes a credit note or a charge back: the debt is again what it would have been. It happens once.</summary>
/// <param name="Number">The adjustment.</param>
/// <param name="Reason">Why: entered on the wrong invoice, or the client took it back.</param>
[Requires(Permissions.CasesAdjust)]
[Idempotent]
public sealed record ReverseAdjustment(string Number, string Reason) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;

    /// <inheritdoc />
    public override string? Why => Reason;
}

internal sealed class ReverseAdjustmentValidator : AbstractValidator<ReverseAdjustment>
{
    public ReverseAdjustmentValidator() => RuleFor(request => request.Reason).NotEmpty().WithMessage("Say why it is taken back.").MaximumLength(500);
}

internal sealed class ReverseAdjustmentHandler(IAgencyDb db, RequestContext context, BusinessClock clock) : IRequestHandler<ReverseAdjustment, Receipt>
{
    public async Task<Receipt> Handle(ReverseAdjustment request, CancellationToken cancellationToken)
    {
        var adjustment = await db.Adjustments.Where(row => row.Number == request.Number).One("Adjustment", request.Number, cancellationToken);
        var on = await db.Cases.WithAccount().SingleAsync(row => row.Id == adjustment.CaseId, cancellationToken);
        adjustment.Reverse(on, request.Reason.Trim(), clock.Today, context.Caller.Name, clock.Now);
        db.Activities.Add(Activity.On(on, ActivityKind.Terms, clock.Now, context.Caller.Name, $"{adjustment.Number} reversed: {adjustment.Kind}, {adjustment.Amount}", adjustment.ReversalReason));
        return new Receipt(adjustment.Number);
    }
}
