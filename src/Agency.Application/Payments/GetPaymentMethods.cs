using Agency.Application.Common;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using MediatR;

namespace Agency.Application.Payments;

/// <summary>Every method, in the order in which they are offered: when its money is good, and how long and why it can come back.</summary>
[Requires(Permissions.PaymentsRead)]
public sealed record GetPaymentMethods : Query<IReadOnlyList<MethodTerms>>;

internal sealed class GetPaymentMethodsHandler : IRequestHandler<GetPaymentMethods, IReadOnlyList<MethodTerms>>
{
    public Task<IReadOnlyList<MethodTerms>> Handle(GetPaymentMethods request, CancellationToken cancellationToken) => Task.FromResult(PaymentMethods.All);
}
