using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;

namespace Agency.Application.Cases;

/// <summary>Records that the validation notice went to an American consumer: from receipt on they have thirty days to dispute (12 CFR 1006.34).</summary>
/// <param name="Number">The case.</param>
/// <param name="SentOn">When it was sent.</param>
/// <param name="ReceivedOn">When it was received, where that is known; left out, post is assumed to take five working days.</param>
[Requires(Permissions.CasesWork)]
public sealed record RecordValidationNotice(string Number, DateOnly SentOn, DateOnly? ReceivedOn = null) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class RecordValidationNoticeValidator : AbstractValidator<RecordValidationNotice>
{
    public RecordValidationNoticeValidator() => RuleFor(request => request.SentOn).NotEmpty().WithMessage("Enter the day on which it was sent.");
}

internal sealed class RecordValidationNoticeHandler(IAgencyDb db, RequestContext context, BusinessClock clock) : IRequestHandler<RecordValidationNotice, Receipt>
{
    public async Task<Receipt> Handle(RecordValidationNotice request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        on.SendValidationNotice(request.SentOn, request.ReceivedOn, clock.Today);
        db.Activities.Add(Activity.On(
            on, ActivityKind.Letter, clock.Now, context.Caller.Name, FormattableString.Invariant($"Validation notice of {request.SentOn:yyyy-MM-dd}: dispute by {on.Validation!.EndsOn:yyyy-MM-dd}")));
        on.Desk.Renew(context.Caller.UserId, clock.Now);
        return new Receipt(on.Number);
    }
}
