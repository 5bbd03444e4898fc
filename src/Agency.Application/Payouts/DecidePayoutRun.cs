using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payouts;

/// <summary>A second accountant has looked at a run: it may be paid out.</summary>
[Requires(Permissions.PayoutsApprove)]
[Idempotent]
public sealed record ApprovePayoutRun(string Number) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

/// <summary>Leaves out what a run has not paid: all of it before it is approved, the rest of it when that cannot be paid. What was paid stays.</summary>
[Requires(Permissions.PayoutsMake)]
[Idempotent]
public sealed record WithdrawPayoutRun(string Number, string Reason) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;

    /// <inheritdoc />
    public override string? Why => Reason;
}

internal sealed class WithdrawPayoutRunValidator : AbstractValidator<WithdrawPayoutRun>
{
    public WithdrawPayoutRunValidator() => RuleFor(request => request.Reason).NotEmpty().WithMessage("Say why it is withdrawn.").MaximumLength(2000);
}

internal sealed class DecidePayoutRunHandler(IAgencyDb db, RequestContext context, BusinessClock clock) :
    IRequestHandler<ApprovePayoutRun, Receipt>, IRequestHandler<WithdrawPayoutRun, Receipt>
{
    public async Task<Receipt> Handle(ApprovePayoutRun request, CancellationToken cancellationToken)
    {
        var run = await db.PayoutRuns.Where(row => row.Number == request.Number).One("Payout run", request.Number, cancellationToken);
        StaleVersionException.Check(context.ExpectedVersion, run);
        run.Approve(context.Caller.UserId, context.Caller.Name, clock.Now);
        return new Receipt(run.Number);
    }

    public async Task<Receipt> Handle(WithdrawPayoutRun request, CancellationToken cancellationToken)
    {
        var run = await db.PayoutRuns.Include(row => row.Items).Where(row => row.Number == request.Number).One("Payout run", request.Number, cancellationToken);
        run.Withdraw(request.Reason, clock.Now);
        return new Receipt(run.Number);
    }
}
