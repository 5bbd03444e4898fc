using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Cases;

/// <summary>Takes a waiver back: what was given up is owed again, as it would have been. It happens once.</summary>
/// <param name="Number">The waiver.</param>
/// <param name="Reason">Why: entered on the wrong case, or what settled it came back.</param>
[Requires(Permissions.CasesWaive)]
[Idempotent]
public sealed record ReverseWaiver(string Number, string Reason) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;

    /// <inheritdoc />
    public override string? Why => Reason;
}

internal sealed class ReverseWaiverValidator : AbstractValidator<ReverseWaiver>
{
    public ReverseWaiverValidator() => RuleFor(request => request.Reason).NotEmpty().WithMessage("Say why it is taken back.").MaximumLength(500);
}

internal sealed class ReverseWaiverHandler(IAgencyDb db, RequestContext context, BusinessClock clock) : IRequestHandler<ReverseWaiver, Receipt>
{
    public async Task<Receipt> Handle(ReverseWaiver request, CancellationToken cancellationToken)
    {
        var waiver = await db.Waivers.Where(row => row.Number == request.Number).One("Waiver", request.Number, cancellationToken);
        var on = await db.Cases.WithAccount().SingleAsync(row => row.Id == waiver.CaseId, cancellationToken);
        waiver.Reverse(on, request.Reason.Trim(), clock.Today, context.Caller.Name, clock.Now);
        db.Activities.Add(Activity.On(on, ActivityKind.Terms, clock.Now, context.Caller.Name, $"{waiver.Number} reversed: {waiver.Amount} owed again", waiver.ReversalReason));
        return new Receipt(waiver.Number);
    }
}
