using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using MediatR;

namespace Agency.Application.Payments;

/// <summary>Shows what assigning money in suspense to a case would post, by the same code that posts it.</summary>
/// <param name="Number">Public number in suspense.</param>
/// <param name="CaseNumber">The case.</param>
/// <param name="AcceptOverpayment">Keep what is above the balance for the debtor.</param>
/// <param name="NamedClaimId">The invoice that the debtor says it is for; null when none.</param>
[Requires(Permissions.PaymentsRecord)]
public sealed record PreviewAssignment(string Number, string CaseNumber, bool AcceptOverpayment = false, Guid? NamedClaimId = null) : Query<PaymentPreview>;

internal sealed class PreviewAssignmentHandler(IAgencyDb db, BusinessClock clock) : IRequestHandler<PreviewAssignment, PaymentPreview>
{
    public async Task<PaymentPreview> Handle(PreviewAssignment request, CancellationToken cancellationToken)
    {
        var receipt = await db.Suspense(request.Number, cancellationToken);
        var facts = receipt.AsPayment(request.AcceptOverpayment, null) with { NamedClaimId = request.NamedClaimId };
        var cases = await db.CasesToPay([request.CaseNumber], [facts.ReceivedOn], cancellationToken);
        return await db.PreviewOf(cases, cases[request.CaseNumber], facts, clock.Today, cancellationToken);
    }
}
