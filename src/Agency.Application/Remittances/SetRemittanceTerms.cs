using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using Agency.Domain.Remittances;
using FluentValidation;
using MediatR;

namespace Agency.Application.Remittances;

/// <summary>Sets how remittances of a client go from now on: net, gross or combined, from which amount, and whether they are on hold.</summary>
[Requires(Permissions.RemittancesIssue)]
public sealed record SetRemittanceTerms(string ClientNumber, RemittanceForm Form, decimal Minimum, string? Hold) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => ClientNumber;
}

internal sealed class SetRemittanceTermsValidator : AbstractValidator<SetRemittanceTerms>
{
    public SetRemittanceTermsValidator()
    {
        RuleFor(request => request.Form).IsInEnum().WithMessage("Choose net, gross or combined.");
        RuleFor(request => request.Hold).MaximumLength(200);
    }
}

internal sealed class SetRemittanceTermsHandler(IAgencyDb db) : IRequestHandler<SetRemittanceTerms, Receipt>
{
    public async Task<Receipt> Handle(SetRemittanceTerms request, CancellationToken cancellationToken)
    {
        var client = await db.Clients.Where(row => row.Number == request.ClientNumber).One("Client", request.ClientNumber, cancellationToken);
        client.RemitBy(request.Form, request.Minimum, string.IsNullOrWhiteSpace(request.Hold) ? null : request.Hold.Trim());
        return new Receipt(client.Number);
    }
}
