using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using Agency.Domain.Payouts;
using Agency.Domain.Remittances;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Remittances;

/// <summary>Where a client is paid. Of a number, nobody reads more than the end.</summary>
[Requires(Permissions.BankRead)]
public sealed record GetClientAccounts(string ClientNumber) : Query<ClientAccountsPage>;

/// <summary>What the client's page shows of them.</summary>
/// <param name="NeedsApproval">Whether the next account needs a second person.</param>
public sealed record ClientAccountsPage(string ClientNumber, bool NeedsApproval, IReadOnlyList<ClientAccountView> Accounts);

/// <summary>An account, in force or of before.</summary>
/// <param name="IsOwn">Whether the reader entered it, and so cannot approve it.</param>
public sealed record ClientAccountView(
    Guid Id, AccountKind Kind, string Account, string? Bank, AchAccountType? AchType, PayeeAccountStatus Status, string EnteredBy, DateTime EnteredAt, string? DecidedBy, DateTime? DecidedAt, bool IsOwn);

internal sealed class GetClientAccountsHandler(IAgencyDb db, RequestContext context) : IRequestHandler<GetClientAccounts, ClientAccountsPage>
{
    public async Task<ClientAccountsPage> Handle(GetClientAccounts request, CancellationToken cancellationToken)
    {
        var client = await db.Clients.AsNoTracking().Where(row => row.Number == request.ClientNumber).One("Client", request.ClientNumber, cancellationToken);
        var accounts = await db.ClientAccounts.AsNoTracking().Where(row => row.ClientId == client.Id).ToListAsync(cancellationToken);
        var wasRemitted = await db.Remittances.AnyAsync(row => row.ClientId == client.Id, cancellationToken);
        return new ClientAccountsPage(
            client.Number, new ClientAccounts(client.Id, accounts).NeedsApproval(wasRemitted),
            [.. accounts.OrderBy(row => row.Status).ThenByDescending(row => row.EnteredAt).ThenBy(row => row.Id).Select(row => new ClientAccountView(
                row.Id, row.Kind, row.Account.Masked, row.Bic ?? row.RoutingNumber, row.AchType, row.Status, row.EnteredBy, row.EnteredAt, row.DecidedBy, row.DecidedAt,
                row.EnteredByUserId == context.Caller.UserId))]);
    }
}
