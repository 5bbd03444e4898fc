using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Verify;

/// <summary>The journal: every entry balances and follows the posting table, every payment posted what it should (<see cref="PaymentPostingChecks"/>), and no client's trust is below zero.</summary>
internal sealed class LedgerChecks(IAgencyDb db, AsOf asOf)
{
    private readonly Tally entries = new("journal entries");
    private readonly Tally trust = new("trust balances");

    public async Task<IEnumerable<Verified>> Run(CancellationToken cancellationToken)
    {
        await CheckEntries(cancellationToken);
        var payments = await new PaymentPostingChecks(db, asOf).Run(cancellationToken);
        await CheckTrust(cancellationToken);
        return [entries.Result, payments, trust.Result];
    }

    private async Task CheckEntries(CancellationToken cancellationToken)
    {
        var postings = asOf.Postings(db).AsNoTracking().OrderBy(posting => posting.JournalNumber).ThenBy(posting => posting.Position).AsAsyncEnumerable();
        var current = new List<JournalPosting>();
        await foreach (var posting in postings.WithCancellation(cancellationToken))
        {
            if (current.Count > 0 && current[0].JournalNumber != posting.JournalNumber)
            {
                CheckEntry(current);
                current.Clear();
            }

            current.Add(posting);
        }

        CheckEntry(current);
    }

    private void CheckEntry(List<JournalPosting> postings)
    {
        if (postings.Count == 0)
        {
            return;
        }

        foreach (var byEvent in postings.GroupBy(posting => posting.Event))
        {
            var table = ChartOfAccounts.Postings[byEvent.Key];
            HashSet<Account> used = [.. byEvent.Select(posting => posting.Account)];
            entries.Compare($"{postings[0].JournalNumber} {byEvent.Key} accounts", used.SetEquals([table.Debit, table.Credit]), true);
        }

        entries.Compare($"{postings[0].JournalNumber} balance", 0m, postings.Sum(posting => posting.Side == Side.Debit ? posting.Amount.Amount : -posting.Amount.Amount));
    }

    private async Task CheckTrust(CancellationToken cancellationToken)
    {
        var sums = (await asOf.Postings(db)
                .Where(posting => posting.ClientId != null)
                .GroupBy(posting => new { posting.ClientId, posting.Amount.Currency, posting.Account, posting.Side })
                .Select(group => new { group.Key.ClientId, group.Key.Currency, group.Key.Account, group.Key.Side, Amount = group.Sum(posting => posting.Amount.Amount) })
                .ToListAsync(cancellationToken))
            .ToLookup(row => row.ClientId!.Value);
        foreach (var client in await db.Clients.AsNoTracking().OrderBy(row => row.Number).ToListAsync(cancellationToken))
        {
            foreach (var own in sums[client.Id].GroupBy(row => row.Currency))
            {
                var funds = new Money(own.Where(row => row.Account == Account.ClientFunds).Sum(row => row.Side == Side.Credit ? row.Amount : -row.Amount), own.Key);
                trust.Compare($"{client.Number} {own.Key} not below zero", Money.Min(funds, Money.Zero(own.Key)), Money.Zero(own.Key));
            }
        }
    }
}
