using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;

namespace Agency.Application.Cases;

/// <summary>
/// Gives up a part of a debt by name: interest, costs or principal that is asked for no more. More than the client lets the agency give up needs somebody of the client who
/// approved it. No money moves, and no fee is earned.
/// </summary>
/// <param name="Number">The case.</param>
/// <param name="Parts">How much of which component, in the currency of the case.</param>
/// <param name="Reason">Why.</param>
/// <param name="ApprovedBy">Who of the client approved it; left out where the agency's authority is enough.</param>
[Requires(Permissions.CasesWaive)]
[Idempotent]
public sealed record WaiveBalance(string Number, IReadOnlyList<WaivedComponent> Parts, string Reason, string? ApprovedBy = null) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;

    /// <inheritdoc />
    public override string? Why => Reason;
}

/// <summary>Shows what a waiver would leave, by the same rules.</summary>
[Requires(Permissions.CasesWaive)]
public sealed record PreviewWaiver(string Number, IReadOnlyList<WaivedComponent> Parts, string? ApprovedBy = null) : Query<WaiverPreview>;

/// <summary>What it would leave.</summary>
/// <param name="BalanceBefore">Owed today.</param>
/// <param name="Waived">All that is given up.</param>
/// <param name="BalanceAfter">Owed afterwards.</param>
/// <param name="InterestPosted">Interest that is posted first.</param>
public sealed record WaiverPreview(Money BalanceBefore, Money Waived, Money BalanceAfter, Money InterestPosted);

internal sealed class WaiveBalanceValidator : AbstractValidator<WaiveBalance>
{
    public WaiveBalanceValidator()
    {
        RuleFor(request => request.Parts).NotEmpty().WithMessage("Enter what is waived.");
        RuleForEach(request => request.Parts).Must(part => part?.Amount is not null && Enum.IsDefined(part.Component)).WithMessage("Enter a component and an amount.");
        RuleFor(request => request.Reason).NotEmpty().WithMessage("Say why it is waived.").MaximumLength(500);
        RuleFor(request => request.ApprovedBy).MaximumLength(200);
    }
}

internal sealed class PreviewWaiverValidator : AbstractValidator<PreviewWaiver>
{
    public PreviewWaiverValidator()
    {
        RuleFor(request => request.Parts).NotEmpty().WithMessage("Enter what is waived.");
        RuleForEach(request => request.Parts).Must(part => part?.Amount is not null && Enum.IsDefined(part.Component)).WithMessage("Enter a component and an amount.");
    }
}

internal sealed class WaiveBalanceHandler(IAgencyDb db, INumberSource numbers, RequestContext context, BusinessClock clock) :
    IRequestHandler<WaiveBalance, Receipt>, IRequestHandler<PreviewWaiver, WaiverPreview>
{
    public async Task<Receipt> Handle(WaiveBalance request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        BusinessRule.Check(new CaseMustNotBeHeldByAnother(on, context.Caller.UserId, clock.Now));
        var authority = await db.Authority(on, request.ApprovedBy, cancellationToken);
        var plan = WaiverPlan.Of(on, await db.AccountOf(on, cancellationToken), request.Parts, authority, clock.Today);
        var waiver = Waiver.Of(
            await numbers.Next(NumberSeries.Waiver, clock.Today.Year, cancellationToken), plan, request.Reason.Trim(), authority.ApprovedBy, context.Caller.Name, clock.Now);
        db.Waivers.Add(waiver);
        db.Activities.Add(Activity.On(on, ActivityKind.Terms, clock.Now, context.Caller.Name, $"{waiver.Number}: {waiver.Amount} waived", waiver.Reason));
        on.Desk.Renew(context.Caller.UserId, clock.Now);
        return new Receipt(waiver.Number);
    }

    public async Task<WaiverPreview> Handle(PreviewWaiver request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        var plan = WaiverPlan.Of(on, await db.AccountOf(on, cancellationToken), request.Parts, await db.Authority(on, request.ApprovedBy, cancellationToken), clock.Today);
        return new WaiverPreview(plan.BalanceBefore, plan.Amount, plan.BalanceAfter, Money.Sum(plan.Interest.Select(row => row.Amount), on.Currency));
    }
}
