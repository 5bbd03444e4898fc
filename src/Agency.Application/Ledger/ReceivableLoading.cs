using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Ledger;

internal static class ReceivableLoading
{
    /// <summary>What a client owes, per currency: to trust, for money that came back after it was sent, and to the agency itself.</summary>
    public static async Task<IReadOnlyList<ClientOwes>> Owes(this IAgencyDb db, Guid clientId, CancellationToken cancellationToken) =>
        [.. (await db.OwedByClients(db.JournalPostings.Where(posting => posting.ClientId == clientId), cancellationToken)).Select(row => row.Owes)];

    /// <summary>The same for every client whose postings these are.</summary>
    public static async Task<IReadOnlyList<(Guid ClientId, ClientOwes Owes)>> OwedByClients(this IAgencyDb db, IQueryable<JournalPosting> postings, CancellationToken cancellationToken)
    {
        var sums = await postings.Where(posting => posting.Account == Account.ClientReceivable && posting.ClientId != null)
            .GroupBy(posting => new { posting.ClientId, posting.Amount.Currency, posting.Event, posting.Side })
            .Select(group => new { group.Key.ClientId, group.Key.Currency, group.Key.Event, group.Key.Side, Amount = group.Sum(posting => posting.Amount.Amount) })
            .ToListAsync(cancellationToken);
        return
        [
            .. sums.GroupBy(sum => (sum.ClientId, sum.Currency)).OrderBy(of => of.Key.Currency.Code, StringComparer.Ordinal).Select(of =>
            {
                Money Net(IReadOnlyList<LedgerEvent> events) =>
                    new(of.Where(sum => events.Contains(sum.Event)).Sum(sum => sum.Side == Side.Debit ? sum.Amount : -sum.Amount), of.Key.Currency);
                return (of.Key.ClientId!.Value, new ClientOwes(Net(ChartOfAccounts.ShortfallsOfClients), Net(ChartOfAccounts.ChargesToClients)));
            }),
        ];
    }
}

/// <summary>What a client owes in a currency; below zero what it is owed.</summary>
/// <param name="Shortfall">What it was sent before it came back: owed to trust.</param>
/// <param name="Charges">Fees, VAT and costs: owed to the agency.</param>
public sealed record ClientOwes(Money Shortfall, Money Charges)
{
    internal Money Of(ReceivableKind kind) => kind == ReceivableKind.Shortfall ? Shortfall : Charges;
}
