using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Compliance;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Compliance;

/// <summary>Asks the gate before a contact is made. The decision is kept, also when it is no.</summary>
[Requires(Permissions.CasesWork)]
public sealed record AskGate(string Number, Channel Channel) : Command<DeskGate>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class AskGateValidator : AbstractValidator<AskGate>
{
    public AskGateValidator() => RuleFor(request => request.Channel).IsInEnum().WithMessage("Choose the channel.");
}

internal sealed class AskGateHandler(IAgencyDb db, RequestContext context, BusinessClock clock) : IRequestHandler<AskGate, DeskGate>
{
    public async Task<DeskGate> Handle(AskGate request, CancellationToken cancellationToken)
    {
        var on = await db.Cases.Include(row => row.Holds).Where(row => row.Number == request.Number).One("Case", request.Number, cancellationToken);
        var debtor = await db.DebtorOf(on, cancellationToken);
        var numbers = await db.GateNumbers(cancellationToken);
        var question = GateQuestions.Of(on, debtor, request.Channel, clock.Now, await db.RecentCalls(on.Id, clock.Now, numbers, cancellationToken), numbers);
        var answer = ContactGate.Ask(question);
        db.ContactDecisions.Add(ContactDecision.From(on, request.Channel, clock.Now, answer, context.Caller.Name, facts: GateFacts.Of(question)));
        return new DeskGate(
            request.Channel, answer.IsAllowed, answer.AllowedUntil, answer.Rule, answer.Citation, answer.AllowedFrom, !answer.IsAllowed && answer.IsPolicy);
    }
}
