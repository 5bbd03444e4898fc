using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Ledger;
using Agency.Application.Payouts;
using Agency.Domain.Identity;
using Agency.Domain.Payouts;
using Agency.Domain.Remittances;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Remittances;

/// <summary>Enters a bank account of a client. Once the client was remitted or has an account in force, it needs a second person before anything is paid.</summary>
[Requires(Permissions.RemittancesIssue)]
public sealed record EnterClientAccount(
    string ClientNumber, AccountKind Kind, string? Iban, string? Bic, string? RoutingNumber, string? AccountNumber, AchAccountType? AchType) : Command<Receipt>, IAccountEntry
{
    /// <inheritdoc />
    public override string? Subject => ClientNumber;
}

/// <summary>A second person lets an account of a client in, or refuses it.</summary>
[Requires(Permissions.RemittancesIssue)]
public sealed record DecideClientAccount(string ClientNumber, Guid AccountId, bool IsApproved) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => ClientNumber;

    /// <inheritdoc />
    public override string? Why => IsApproved ? "Approved" : "Refused";
}

internal sealed class EnterClientAccountValidator : AccountEntryValidator<EnterClientAccount>;

internal sealed class EditClientAccountsHandler(IAgencyDb db, RequestContext context, BusinessClock clock) :
    IRequestHandler<EnterClientAccount, Receipt>, IRequestHandler<DecideClientAccount, Receipt>
{
    public async Task<Receipt> Handle(EnterClientAccount request, CancellationToken cancellationToken)
    {
        var (clientId, accounts) = await Accounts(request.ClientNumber, cancellationToken);
        await db.CheckNotOurs(request.Account(), cancellationToken);
        var wasRemitted = await db.Remittances.AnyAsync(row => row.ClientId == clientId, cancellationToken);
        if (accounts.Enter(request.Account(), wasRemitted, context.Caller.UserId, context.Caller.Name, clock.Now) is { } entered)
        {
            db.ClientAccounts.Add(entered);
        }

        return new Receipt(request.ClientNumber);
    }

    public async Task<Receipt> Handle(DecideClientAccount request, CancellationToken cancellationToken)
    {
        var (_, accounts) = await Accounts(request.ClientNumber, cancellationToken);
        accounts.Decide(request.AccountId, request.IsApproved, context.Caller.UserId, context.Caller.Name, clock.Now);
        return new Receipt(request.ClientNumber);
    }

    /// <summary>The funds are held first: of two who enter or decide at once, and of a remittance that goes out meanwhile, the second sees what the first did.</summary>
    private async Task<(Guid ClientId, ClientAccounts Accounts)> Accounts(string clientNumber, CancellationToken cancellationToken)
    {
        var client = await db.Clients.AsNoTracking().Where(row => row.Number == clientNumber).One("Client", clientNumber, cancellationToken);
        await db.HoldFunds(client.Id, cancellationToken);
        return (client.Id, new ClientAccounts(client.Id, await db.ClientAccounts.Where(row => row.ClientId == client.Id).ToListAsync(cancellationToken)));
    }
}
