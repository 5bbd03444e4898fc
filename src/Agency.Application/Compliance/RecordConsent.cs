using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Compliance;
using Agency.Domain.Identity;
using Agency.Domain.Parties;
using FluentValidation;
using MediatR;

namespace Agency.Application.Compliance;

/// <summary>Records that a debtor agrees to a channel at one of their contact points, or does not want it any more. Nothing is edited: the last word by a moment is the one that holds then.</summary>
/// <param name="Number">The case on which they said it; it holds for all cases of the debtor.</param>
/// <param name="ContactPointId">The number or address.</param>
/// <param name="Channel">Calls or text messages on a number, e-mail on an address.</param>
/// <param name="IsGiven">Agreed; false: withdrawn, or not wanted from the start.</param>
/// <param name="Way">How they said it.</param>
/// <param name="SaidAt">When, UTC; now when it is left out.</param>
/// <param name="Note">Where it stands, or their own words.</param>
[Requires(Permissions.CasesWork)]
public sealed record RecordConsent(string Number, Guid ContactPointId, Channel Channel, bool IsGiven, ConsentWay Way, DateTime? SaidAt = null, string? Note = null) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class RecordConsentValidator : AbstractValidator<RecordConsent>
{
    public RecordConsentValidator()
    {
        RuleFor(request => request.Channel).IsInEnum().WithMessage("Choose the channel.");
        RuleFor(request => request.Way).IsInEnum().WithMessage("Choose how they said it.");
        RuleFor(request => request.Note).MaximumLength(2000);
    }
}

internal sealed class RecordConsentHandler(IAgencyDb db, RequestContext context, BusinessClock clock) : IRequestHandler<RecordConsent, Receipt>
{
    public async Task<Receipt> Handle(RecordConsent request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        var debtor = await db.DebtorOf(on, cancellationToken);
        var point = debtor.ContactPoint(request.ContactPointId) ?? throw new NotFoundException("Contact point", request.ContactPointId.ToString());
        var consent = new ContactConsent(
            request.Channel, request.IsGiven, request.Way, request.SaidAt?.ToUniversalTime() ?? clock.Now, context.Caller.Name, clock.Now, request.Note);
        debtor.Record(point.Id, consent, clock.Now);
        db.Activities.Add(Activity.On(
            on, ActivityKind.Consent, consent.At, context.Caller.Name, $"{request.Channel} {(request.IsGiven ? "agreed to" : "not wanted")}: {request.Way}", request.Note, contactPointId: point.Id));
        on.Desk.Renew(context.Caller.UserId, clock.Now);
        return new Receipt(on.Number);
    }
}
