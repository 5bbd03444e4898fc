using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using Agency.Domain.Remittances;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Remittances;

/// <summary>How remittances of a client go.</summary>
[Requires(Permissions.RemittancesRead)]
public sealed record GetRemittanceTerms(string ClientNumber) : Query<RemittanceTerms>;

/// <summary>Net, gross or combined, from which amount on, and why nothing is sent for now; null when there is no hold.</summary>
public sealed record RemittanceTerms(RemittanceForm Form, decimal Minimum, string? Hold);

internal sealed class GetRemittanceTermsHandler(IAgencyDb db) : IRequestHandler<GetRemittanceTerms, RemittanceTerms>
{
    public async Task<RemittanceTerms> Handle(GetRemittanceTerms request, CancellationToken cancellationToken)
    {
        var agreement = (await db.Clients.AsNoTracking().Where(row => row.Number == request.ClientNumber).One("Client", request.ClientNumber, cancellationToken)).Agreement;
        return new RemittanceTerms(agreement.RemittanceForm, agreement.RemittanceMinimum, agreement.RemittanceHold);
    }
}
