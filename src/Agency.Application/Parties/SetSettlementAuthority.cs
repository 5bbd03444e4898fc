using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using MediatR;

namespace Agency.Application.Parties;

/// <summary>Sets the least share of what is owed that the agency may settle for without asking the client. What was agreed and waived before stays.</summary>
/// <param name="Number">The client.</param>
/// <param name="Percent">0 to 100.</param>
[Requires(Permissions.PartiesManage)]
public sealed record SetSettlementAuthority(string Number, decimal Percent) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class SetSettlementAuthorityHandler(IAgencyDb db) : IRequestHandler<SetSettlementAuthority, Receipt>
{
    public async Task<Receipt> Handle(SetSettlementAuthority request, CancellationToken cancellationToken)
    {
        var client = await db.Clients.Where(client => client.Number == request.Number).One("Client", request.Number, cancellationToken);
        client.LetSettle(new Percentage(request.Percent));
        return new Receipt(client.Number);
    }
}
