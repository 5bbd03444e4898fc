using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;

namespace Agency.Application.Referrals;

/// <summary>Intake asks the partner for something that is missing.</summary>
[Requires(Permissions.ReferralsDecide)]
public sealed record AskDetail(string Number, string Question) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

/// <summary>The partner answers, and the referral goes back to the agency.</summary>
[Requires(Permissions.ReferralsCreate)]
public sealed record AnswerDetail(string Number, string Answer) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class AskDetailValidator : AbstractValidator<AskDetail>
{
    public AskDetailValidator() => RuleFor(request => request.Question).NotEmpty().WithMessage("Write what is missing.").MaximumLength(2000);
}

internal sealed class AnswerDetailValidator : AbstractValidator<AnswerDetail>
{
    public AnswerDetailValidator() => RuleFor(request => request.Answer).NotEmpty().WithMessage("Write the answer.").MaximumLength(2000);
}

internal sealed class AskDetailHandler(IAgencyDb db, RequestContext context, BusinessClock clock) :
    IRequestHandler<AskDetail, Receipt>, IRequestHandler<AnswerDetail, Receipt>
{
    public async Task<Receipt> Handle(AskDetail request, CancellationToken cancellationToken)
    {
        var referral = await db.Referral(request.Number, cancellationToken);
        referral.AskDetail(request.Question, context.Caller.Name, clock.Now);
        return new Receipt(referral.Number);
    }

    public async Task<Receipt> Handle(AnswerDetail request, CancellationToken cancellationToken)
    {
        var referral = await db.Referral(request.Number, cancellationToken);
        referral.AnswerDetail(request.Answer, context.Caller.Name, clock.Now);
        return new Receipt(referral.Number);
    }
}
