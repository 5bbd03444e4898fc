using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using MediatR;

namespace Agency.Application.Parties;

/// <summary>Says whether a client cannot reclaim VAT, so that it is added to Dutch collection costs of cases that open from now on (Besluit vergoeding voor buitengerechtelijke incassokosten art. 2(3)).</summary>
/// <param name="Number">The client.</param>
/// <param name="CannotReclaim">It cannot, and said so.</param>
[Requires(Permissions.PartiesManage)]
public sealed record SetVatOnCosts(string Number, bool CannotReclaim) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class SetVatOnCostsHandler(IAgencyDb db) : IRequestHandler<SetVatOnCosts, Receipt>
{
    public async Task<Receipt> Handle(SetVatOnCosts request, CancellationToken cancellationToken)
    {
        var client = await db.Clients.Where(client => client.Number == request.Number).One("Client", request.Number, cancellationToken);
        client.AddVatToCosts(request.CannotReclaim);
        return new Receipt(client.Number);
    }
}
