using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;

namespace Agency.Application.Cases;

/// <summary>Lays a hold over a case: what it must stop, stops at once.</summary>
[Requires(Permissions.CasesWork)]
public sealed record PlaceHold(string Number, HoldKind Kind, string Reason) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

/// <summary>Ends a hold.</summary>
[Requires(Permissions.CasesEscalate)]
public sealed record ReleaseHold(string Number, HoldKind Kind) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class PlaceHoldValidator : AbstractValidator<PlaceHold>
{
    public PlaceHoldValidator()
    {
        RuleFor(request => request.Kind).IsInEnum().WithMessage("Choose the hold.");
        RuleFor(request => request.Reason).NotEmpty().WithMessage("Say why.").MaximumLength(500);
    }
}

internal sealed class PlaceHoldHandler(IAgencyDb db, RequestContext context, BusinessClock clock) :
    IRequestHandler<PlaceHold, Receipt>, IRequestHandler<ReleaseHold, Receipt>
{
    public async Task<Receipt> Handle(PlaceHold request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        on.Place(request.Kind, request.Reason, context.Caller.Name, clock.Now);
        db.Activities.Add(Activity.On(on, ActivityKind.Hold, clock.Now, context.Caller.Name, $"{request.Kind} placed", request.Reason));
        on.Desk.Renew(context.Caller.UserId, clock.Now);
        return new Receipt(on.Number);
    }

    public async Task<Receipt> Handle(ReleaseHold request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        on.Release(request.Kind, clock.Now);
        db.Activities.Add(Activity.On(on, ActivityKind.Hold, clock.Now, context.Caller.Name, $"{request.Kind} released"));
        return new Receipt(on.Number);
    }
}
