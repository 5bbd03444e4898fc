using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using Agency.Domain.Referrals;
using FluentValidation;
using MediatR;

namespace Agency.Application.Referrals;

/// <summary>Starts a draft for one of the partner's clients.</summary>
/// <param name="ClientNumber">For example <c>CL-031</c>.</param>
[Requires(Permissions.ReferralsCreate)]
public sealed record StartReferral(string ClientNumber) : Command<Receipt>;

internal sealed class StartReferralValidator : AbstractValidator<StartReferral>
{
    public StartReferralValidator() => RuleFor(request => request.ClientNumber).NotEmpty().WithMessage("Choose the client who is owed.");
}

internal sealed class StartReferralHandler(IAgencyDb db, INumberSource numbers, BusinessClock clock) : IRequestHandler<StartReferral, Receipt>
{
    public async Task<Receipt> Handle(StartReferral request, CancellationToken cancellationToken)
    {
        var client = await db.Clients.Where(client => client.Number == request.ClientNumber).One("Client", request.ClientNumber, cancellationToken);
        var number = await numbers.Next(NumberSeries.Referral, clock.Today.Year, cancellationToken);
        db.Referrals.Add(Referral.Start(number, client, clock.Now));
        return new Receipt(number);
    }
}
