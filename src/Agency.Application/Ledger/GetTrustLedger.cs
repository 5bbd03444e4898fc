using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Ledger;

/// <summary>The trust ledger: what is kept for each client, and with a client's number, for each of its cases.</summary>
/// <param name="ClientNumber">Null for all clients.</param>
/// <param name="On">At the end of this day; left out for now.</param>
[Requires(Permissions.LedgerRead)]
public sealed record GetTrustLedger(string? ClientNumber = null, DateOnly? On = null) : Query<TrustLedger>;

/// <summary>Rows of a trust ledger, and their sums per currency: equal to the proof's.</summary>
public sealed record TrustLedger(string? ClientNumber, string? ClientName, IReadOnlyList<TrustLedgerRow> Rows, IReadOnlyList<Money> Totals);

/// <summary>What is kept for a client, or for one of its cases.</summary>
/// <param name="ClientNumber">The client.</param>
/// <param name="ClientName">Its name.</param>
/// <param name="CaseNumber">The case; null in the list of clients, and for what is about no case.</param>
/// <param name="Funds">Kept in trust.</param>
/// <param name="Deposit">What is left of what the client prepaid for court costs.</param>
/// <param name="Owed">What the client owes: what it was sent before it came back, fees and costs.</param>
public sealed record TrustLedgerRow(string ClientNumber, string ClientName, string? CaseNumber, Money Funds, Money Deposit, Money Owed);

internal sealed class GetTrustLedgerHandler(IAgencyDb db) : IRequestHandler<GetTrustLedger, TrustLedger>
{
    private static readonly Account[] Shown = [Account.ClientFunds, Account.CostDeposit, Account.ClientReceivable];

    public async Task<TrustLedger> Handle(GetTrustLedger request, CancellationToken cancellationToken)
    {
        var client = request.ClientNumber is { } number ? await db.Clients.AsNoTracking().Where(row => row.Number == number).One("Client", number, cancellationToken) : null;
        var funds = db.JournalPostings.Where(posting => Shown.Contains(posting.Account) && (request.On == null || posting.On <= request.On));
        var rows = client is null ? await OfClients(funds, cancellationToken) : await OfCases(funds, client.Id, client.Number, client.Name, cancellationToken);
        return new TrustLedger(
            client?.Number, client?.Name, rows, [.. rows.GroupBy(row => row.Funds.Currency).Select(group => Money.Sum(group.Select(row => row.Funds), group.Key))]);
    }

    private async Task<IReadOnlyList<TrustLedgerRow>> OfClients(IQueryable<JournalPosting> funds, CancellationToken cancellationToken)
    {
        var sums = await (
            from posting in funds
            join client in db.Clients on posting.ClientId equals client.Id
            group posting by new { client.Number, client.Name, posting.Amount.Currency, posting.Account, posting.Side } into of
            select new { of.Key.Number, of.Key.Name, of.Key.Currency, Sum = new Sum(of.Key.Account, of.Key.Side, of.Sum(posting => posting.Amount.Amount)) }).ToListAsync(cancellationToken);
        return
        [
            .. sums.GroupBy(sum => (sum.Number, sum.Name, sum.Currency)).OrderBy(of => of.Key.Number, StringComparer.Ordinal).ThenBy(of => of.Key.Currency.Code, StringComparer.Ordinal)
                .Select(of => RowOf(of.Key.Number, of.Key.Name, null, of.Key.Currency, [.. of.Select(row => row.Sum)])),
        ];
    }

    private async Task<IReadOnlyList<TrustLedgerRow>> OfCases(IQueryable<JournalPosting> funds, Guid clientId, string number, string name, CancellationToken cancellationToken)
    {
        var sums = await (
            from posting in funds
            where posting.ClientId == clientId
            join row in db.Cases on posting.CaseId equals row.Id into rows
            from row in rows.DefaultIfEmpty()
            group posting by new { Case = row == null ? null : row.Number, posting.Amount.Currency, posting.Account, posting.Side } into of
            select new { of.Key.Case, of.Key.Currency, Sum = new Sum(of.Key.Account, of.Key.Side, of.Sum(posting => posting.Amount.Amount)) }).ToListAsync(cancellationToken);
        return
        [
            .. sums.GroupBy(sum => (sum.Case, sum.Currency)).OrderBy(of => of.Key.Case, StringComparer.Ordinal).ThenBy(of => of.Key.Currency.Code, StringComparer.Ordinal)
                .Select(of => RowOf(number, name, of.Key.Case, of.Key.Currency, [.. of.Select(row => row.Sum)])),
        ];
    }

    private static TrustLedgerRow RowOf(string number, string name, string? caseNumber, Currency currency, IReadOnlyList<Sum> sums)
    {
        return new TrustLedgerRow(number, name, caseNumber, Of(Account.ClientFunds), Of(Account.CostDeposit), Of(Account.ClientReceivable));

        Money Of(Account account) => new(sums.Where(sum => sum.Account == account).Sum(sum => sum.Side == ChartOfAccounts.Accounts[account].Grows ? sum.Amount : -sum.Amount), currency);
    }

    private sealed record Sum(Account Account, Side Side, decimal Amount);
}
