using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Compliance;
using Agency.Domain.Cases;
using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;
using Agency.Domain.Compliance;
using Agency.Domain.Identity;
using Agency.Domain.Parties;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Cases;

/// <summary>Logs an outbound call with its outcome, and the promise or callback that came of it. The gate is asked first, about the moment of the call, and its decision is kept.</summary>
/// <param name="Number">The case.</param>
/// <param name="ContactPointId">The number that was called.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Promise">A promise to pay, when the right party made one.</param>
/// <param name="CallBackAt">When they want to be called again, UTC.</param>
/// <param name="Note">A word, if any.</param>
/// <param name="OverrideReason">Why the call was made although the agency's own policy is against it; the law cannot be overridden.</param>
/// <param name="CalledAt">When the call was made, UTC; now when it is left out. At most a day ago.</param>
[Requires(Permissions.CasesWork)]
public sealed record LogCall(
    string Number, Guid? ContactPointId, CallOutcome Outcome, PromiseEntry? Promise, DateTime? CallBackAt, string? Note, string? OverrideReason, DateTime? CalledAt = null) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

/// <summary>A promise as it was made.</summary>
/// <param name="Amount">What was promised.</param>
/// <param name="DueOn">Last day to keep it.</param>
/// <param name="IsSettlement">Whether it settles the case: once it is paid and good, the rest is waived.</param>
/// <param name="ApprovedBy">Who of the client approved a settlement below the agency's authority.</param>
public sealed record PromiseEntry(Money Amount, DateOnly DueOn, bool IsSettlement = false, string? ApprovedBy = null);

internal sealed class LogCallValidator : AbstractValidator<LogCall>
{
    public LogCallValidator()
    {
        RuleFor(request => request.Outcome).IsInEnum().WithMessage("Choose how the call ended.");
        RuleFor(request => request.Promise).Null().When(request => request.Outcome != CallOutcome.RightPartyContact)
            .WithMessage("Only the right party can make a promise.");
        RuleFor(request => request.Promise!.Amount).NotNull().When(request => request.Promise is not null).WithMessage("Enter what was promised.");
        RuleFor(request => request.Promise!.ApprovedBy).MaximumLength(200).When(request => request.Promise is not null);
        RuleFor(request => request.Note).MaximumLength(2000);
        RuleFor(request => request.OverrideReason).MaximumLength(500);
    }
}

internal sealed class LogCallHandler(IAgencyDb db, RequestContext context, BusinessClock clock) : IRequestHandler<LogCall, Receipt>
{
    public async Task<Receipt> Handle(LogCall request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        var caller = context.Caller;
        var calledAt = request.CalledAt?.ToUniversalTime() ?? clock.Now;
        BusinessRule.Check(new CaseMustBeOpen(on), new CaseMustNotBeHeldByAnother(on, caller.UserId, clock.Now), new CallMustHaveHappened(calledAt, clock.Now));
        var debtor = await db.Debtors.Include(debtor => debtor.ContactPoints).SingleAsync(debtor => debtor.Id == on.DebtorId, cancellationToken);
        await AskGate(on, debtor, calledAt, request.OverrideReason, cancellationToken);

        db.Activities.Add(Activity.On(
            on, ActivityKind.Call, calledAt, caller.Name, request.Outcome.ToString(), request.Note, request.Outcome, request.ContactPointId));
        Flag(debtor, request);
        if (request.Promise is { } promised)
        {
            await TakePromise(on, promised, cancellationToken);
        }

        var (step, dueAt) = NextOf(request);
        on.Desk.Plan(step, dueAt);
        on.Desk.Take(caller.UserId, caller.Name, clock.Now);
        return new Receipt(on.Number);
    }

    private async Task AskGate(Case on, Debtor debtor, DateTime calledAt, string? overrideReason, CancellationToken cancellationToken)
    {
        var numbers = await db.GateNumbers(cancellationToken);
        var question = GateQuestions.Of(on, debtor, Channel.Call, calledAt, await db.RecentCalls(on.Id, calledAt, numbers, cancellationToken), numbers);
        var answer = ContactGate.Ask(question);
        BusinessRule.Check(new ContactMustBeAllowed(answer, overrideReason));
        db.ContactDecisions.Add(ContactDecision.From(on, Channel.Call, calledAt, answer, context.Caller.Name, overrideReason, GateFacts.Of(question)));
    }

    private async Task TakePromise(Case on, PromiseEntry promised, CancellationToken cancellationToken)
    {
        var balance = (await db.AccountOf(on, cancellationToken)).On(clock.Today).Total;
        var promise = Promise.Take(on, promised.Amount, promised.DueOn, balance, clock.Today, context.Caller.Name, clock.Now);
        if (promised.IsSettlement)
        {
            promise.Settle(balance, await db.Authority(on, promised.ApprovedBy, cancellationToken));
        }

        db.Promises.Add(promise);
        var what = FormattableString.Invariant($"{promise.Amount} by {promise.DueOn:yyyy-MM-dd}");
        db.Activities.Add(Activity.On(on, ActivityKind.Promise, clock.Now, context.Caller.Name, promise.IsSettlement ? $"Settlement: {what}" : what, promise.ApprovedBy));
    }

    private static void Flag(Debtor debtor, LogCall request)
    {
        if (request is { ContactPointId: { } contactPoint, Outcome: CallOutcome.RightPartyContact or CallOutcome.WrongParty })
        {
            debtor.Flag(contactPoint, request.Outcome == CallOutcome.WrongParty ? ContactFlag.Bad : ContactFlag.Good);
        }
    }

    /// <summary>When the case comes up again: after a promise the day after it is due, after a conversation in a week, else soon.</summary>
    private (NextStep Step, DateTime DueAt) NextOf(LogCall request) => request switch
    {
        { CallBackAt: { } at } => (NextStep.CallbackDue, at.ToUniversalTime()),
        { Promise: { } promise } => (NextStep.FollowUp, clock.StartOf(promise.DueOn.AddDays(1))),
        { Outcome: CallOutcome.RightPartyContact or CallOutcome.Refused } => (NextStep.FollowUp, clock.Now.AddDays(7)),
        { Outcome: CallOutcome.Busy } => (NextStep.FollowUp, clock.Now.AddHours(2)),
        _ => (NextStep.FollowUp, clock.Now.AddDays(1)),
    };
}
