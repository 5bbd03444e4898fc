using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;

namespace Agency.Application.Referrals;

/// <summary>Declines a referral, with a reason that the partner reads.</summary>
[Requires(Permissions.ReferralsDecide)]
public sealed record RejectReferral(string Number, string Reason) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class RejectReferralValidator : AbstractValidator<RejectReferral>
{
    public RejectReferralValidator() => RuleFor(request => request.Reason).NotEmpty().WithMessage("Say why, in words for the partner.").MaximumLength(2000);
}

internal sealed class RejectReferralHandler(IAgencyDb db, BusinessClock clock) : IRequestHandler<RejectReferral, Receipt>
{
    public async Task<Receipt> Handle(RejectReferral request, CancellationToken cancellationToken)
    {
        var referral = await db.Referral(request.Number, cancellationToken);
        referral.Reject(request.Reason, clock.Now);
        return new Receipt(referral.Number);
    }
}
