using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using MediatR;

namespace Agency.Application.Referrals;

/// <summary>Hands a draft to the agency, which answers within 24 hours.</summary>
[Requires(Permissions.ReferralsCreate)]
public sealed record SubmitReferral(string Number) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class SubmitReferralHandler(IAgencyDb db, RequestContext context, BusinessClock clock) : IRequestHandler<SubmitReferral, Receipt>
{
    public async Task<Receipt> Handle(SubmitReferral request, CancellationToken cancellationToken)
    {
        var referral = await db.Referral(request.Number, cancellationToken);
        StaleVersionException.Check(context.ExpectedVersion, referral);
        referral.Submit(clock.Now);
        return new Receipt(referral.Number);
    }
}
