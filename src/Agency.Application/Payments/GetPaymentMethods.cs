using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Compliance;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using MediatR;

namespace Agency.Application.Payments;

/// <summary>Every method as it is today, in the order in which they are offered: when its money is good, and how long and why it can come back.</summary>
[Requires(Permissions.PaymentsRead)]
public sealed record GetPaymentMethods : Query<IReadOnlyList<MethodTerms>>;

internal sealed class GetPaymentMethodsHandler(IAgencyDb db, BusinessClock clock) : IRequestHandler<GetPaymentMethods, IReadOnlyList<MethodTerms>>
{
    public async Task<IReadOnlyList<MethodTerms>> Handle(GetPaymentMethods request, CancellationToken cancellationToken) =>
        PaymentMethods.On(await db.PaymentNumbers(cancellationToken), clock.Today);
}
