using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;

namespace Agency.Application.Cases;

/// <summary>Records that the fourteen-day letter went to a Dutch consumer: from receipt on they have fourteen days to pay without costs.</summary>
/// <param name="Number">The case.</param>
/// <param name="SentOn">When it was sent.</param>
/// <param name="ReceivedOn">When it was received, where that is known; left out, post is assumed to take two working days.</param>
[Requires(Permissions.CasesWork)]
public sealed record RecordFourteenDayLetter(string Number, DateOnly SentOn, DateOnly? ReceivedOn = null) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class RecordFourteenDayLetterValidator : AbstractValidator<RecordFourteenDayLetter>
{
    public RecordFourteenDayLetterValidator() => RuleFor(request => request.SentOn).NotEmpty().WithMessage("Enter the day on which it was sent.");
}

internal sealed class RecordFourteenDayLetterHandler(IAgencyDb db, RequestContext context, BusinessClock clock) : IRequestHandler<RecordFourteenDayLetter, Receipt>
{
    public async Task<Receipt> Handle(RecordFourteenDayLetter request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        on.SendFourteenDayLetter(request.SentOn, request.ReceivedOn, clock.Today);
        db.Activities.Add(Activity.On(
            on, ActivityKind.Letter, clock.Now, context.Caller.Name, FormattableString.Invariant($"Fourteen-day letter: costs from {on.FourteenDays!.CostsFrom:yyyy-MM-dd}")));
        on.Desk.Renew(context.Caller.UserId, clock.Now);
        return new Receipt(on.Number);
    }
}
