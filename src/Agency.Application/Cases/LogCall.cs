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

internal sealed class LogCallValidator : AbstractValidator<LogCall>
{
    public LogCallValidator()
    {
        RuleFor(request => request.Outcome).IsInEnum().WithMessage("Choose how the call ended.");
        RuleFor(request => request.Promise).Null().When(request => request.Outcome != CallOutcome.RightPartyContact)
            .WithMessage("Only the right party can make a promise.");
        RuleFor(request => request.Promise!).SetValidator(new PromiseEntryValidator()).When(request => request.Promise is not null);
        RuleFor(request => request.Note).MaximumLength(2000);
        RuleFor(request => request.OverrideReason).MaximumLength(500);
    }
}

internal sealed class LogCallHandler(IAgencyDb db, PromiseTaking promises, RequestContext context, BusinessClock clock) : IRequestHandler<LogCall, Receipt>
{
    public async Task<Receipt> Handle(LogCall request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        var caller = context.Caller;
        var calledAt = request.CalledAt?.ToUniversalTime() ?? clock.Now;
        BusinessRule.Check(new CaseMustBeOpen(on), new CaseMustNotBeHeldByAnother(on, caller.UserId, clock.Now), new CallMustHaveHappened(calledAt, clock.Now));
        var debtor = await db.DebtorOf(on, cancellationToken);
        await AskGate(on, debtor, calledAt, request.OverrideReason, cancellationToken);

        db.Activities.Add(Activity.On(
            on, ActivityKind.Call, calledAt, caller.Name, request.Outcome.ToString(), request.Note, request.Outcome, request.ContactPointId));
        Flag(debtor, request);
        if (request.Promise is { } promised)
        {
            await promises.Take(on, promised, cancellationToken);
        }

        var (step, dueAt) = NextContact.Agreed(request.CallBackAt, request.Promise, clock) ?? (NextStep.FollowUp, clock.Now + Wait(request.Outcome));
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

    private static void Flag(Debtor debtor, LogCall request)
    {
        if (request is { ContactPointId: { } contactPoint, Outcome: CallOutcome.RightPartyContact or CallOutcome.WrongParty })
        {
            debtor.Flag(contactPoint, request.Outcome == CallOutcome.WrongParty ? ContactFlag.Bad : ContactFlag.Good);
        }
    }

    /// <summary>When the case comes up again where nothing was agreed: after a conversation in a week, else soon.</summary>
    private static TimeSpan Wait(CallOutcome outcome) => outcome switch
    {
        CallOutcome.RightPartyContact or CallOutcome.Refused => NextContact.AfterConversation,
        CallOutcome.Busy => TimeSpan.FromHours(2),
        _ => NextContact.Soon,
    };
}
