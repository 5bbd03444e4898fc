using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Compliance;
using Agency.Domain.Cases;
using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Parties;
using FluentValidation;
using MediatR;

namespace Agency.Application.Cases;

/// <summary>
/// Logs that a debtor called, wrote or came by, with the promise or callback that came of it. The gate is not asked: it is about contacts that we begin. A conversation on the telephone
/// is one all the same, and the days without a call that follow it are kept.
/// </summary>
/// <param name="Number">The case, open or closed.</param>
/// <param name="Channel">By which way they came to us.</param>
/// <param name="About">What it was about.</param>
/// <param name="ContactPointId">From which number or address, where that is known and one of theirs.</param>
/// <param name="IsThirdParty">Whether it was somebody who cannot decide for the debtor.</param>
/// <param name="ReceivedAt">When, UTC; now when it is left out. At most a week ago.</param>
/// <param name="Promise">A promise to pay, spoken or written.</param>
/// <param name="CallBackAt">When they want to be called, UTC.</param>
/// <param name="Note">A word, if any.</param>
[Requires(Permissions.CasesWork)]
public sealed record LogInbound(
    string Number, InboundChannel Channel, InboundSubject About, Guid? ContactPointId = null, bool IsThirdParty = false, DateTime? ReceivedAt = null,
    PromiseEntry? Promise = null, DateTime? CallBackAt = null, string? Note = null) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class LogInboundValidator : AbstractValidator<LogInbound>
{
    public LogInboundValidator()
    {
        RuleFor(request => request.Channel).IsInEnum().WithMessage("Choose how it came in.");
        RuleFor(request => request.About).IsInEnum().WithMessage("Choose what it was about.");
        RuleFor(request => request.Promise).Null().When(request => request.IsThirdParty).WithMessage("Only the right party can make a promise.");
        RuleFor(request => request.Promise!).SetValidator(new PromiseEntryValidator()).When(request => request.Promise is not null);
        RuleFor(request => request.Note).MaximumLength(2000);
    }
}

internal sealed class LogInboundHandler(IAgencyDb db, PromiseTaking promises, RequestContext context, BusinessClock clock) : IRequestHandler<LogInbound, Receipt>
{
    public async Task<Receipt> Handle(LogInbound request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        var caller = context.Caller;
        var receivedAt = request.ReceivedAt?.ToUniversalTime() ?? clock.Now;
        BusinessRule.Check(new InboundMustHaveHappened(receivedAt, clock.Now));
        await Note(on, request, cancellationToken);
        db.Activities.Add(Activity.From(on, request.Channel, request.About, request.IsThirdParty, receivedAt, caller.Name, request.Note, request.ContactPointId));
        if (request.Promise is { } promised)
        {
            BusinessRule.Check(new CaseMustBeOpen(on));
            await promises.Take(on, promised, cancellationToken);
        }

        if (on.Stage != Stage.Closed)
        {
            Plan(on, request);
            // Whoever picks up the telephone logs it; the case stays with the collector who has it.
            if (!on.Desk.IsHeldByAnother(caller.UserId, clock.Now))
            {
                on.Desk.Take(caller.UserId, caller.Name, clock.Now);
            }
        }

        return new Receipt(on.Number);
    }

    /// <summary>What reached us from a number or address of theirs shows that it is good.</summary>
    private async Task Note(Case on, LogInbound request, CancellationToken cancellationToken)
    {
        if (request.ContactPointId is { } id)
        {
            var debtor = await db.DebtorOf(on, cancellationToken);
            var point = debtor.ContactPoint(id) ?? throw new NotFoundException("Contact point", id.ToString());
            if (!request.IsThirdParty)
            {
                debtor.Flag(point.Id, ContactFlag.Good);
            }
        }
    }

    /// <summary>As after a call of ours. What was written, or said by somebody else, is looked at soon, and puts nothing off that was planned before that.</summary>
    private void Plan(Case on, LogInbound request)
    {
        var isConversation = !request.IsThirdParty && request.Channel is (InboundChannel.Call or InboundChannel.Visit);
        if (NextContact.Agreed(request.CallBackAt, request.Promise, clock) is var (step, dueAt))
        {
            on.Desk.Plan(step, dueAt);
        }
        else if (isConversation || on.Desk.DueAt > clock.Now + NextContact.Soon)
        {
            on.Desk.Plan(NextStep.FollowUp, clock.Now + (isConversation ? NextContact.AfterConversation : NextContact.Soon));
        }
    }
}
