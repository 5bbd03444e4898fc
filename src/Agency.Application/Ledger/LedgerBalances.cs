using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Ledger;

internal static class LedgerBalances
{
    /// <summary>
    /// Makes whoever else takes from a client's funds wait until this transaction ends, so that two at once do not both take the last of them. It comes before the funds are
    /// read. The client's row is the lock: nothing of it changes, not even its version.
    /// </summary>
    public static Task HoldFunds(this IAgencyDb db, Guid clientId, CancellationToken cancellationToken) =>
        db.Clients.Where(row => row.Id == clientId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, row => row.Name), cancellationToken);

    /// <summary>What the agency keeps in trust for a client: credits less debits of its funds. A query, never a stored balance.</summary>
    public static async Task<Money> ClientFunds(this IAgencyDb db, Guid clientId, Currency currency, CancellationToken cancellationToken)
    {
        var funds = db.JournalPostings.Where(posting =>
            posting.ClientId == clientId && posting.Account == Account.ClientFunds && posting.Amount.Currency == currency);
        var credits = await funds.Where(posting => posting.Side == Side.Credit).SumAsync(posting => posting.Amount.Amount, cancellationToken);
        var debits = await funds.Where(posting => posting.Side == Side.Debit).SumAsync(posting => posting.Amount.Amount, cancellationToken);
        return new Money(credits - debits, currency);
    }

    /// <summary>Fees, VAT and court costs that were earned or recovered out of trust in a currency, and were not swept to the agency yet; below zero when more was swept than earned.</summary>
    public static async Task<Money> EarnedInTrust(this IAgencyDb db, Currency currency, CancellationToken cancellationToken)
    {
        var sums = await db.JournalPostings
            .Where(posting => posting.Amount.Currency == currency
                && ((posting.Account == Account.ClientFunds && ChartOfAccounts.EarnedFromFunds.Contains(posting.Event))
                    || (posting.Account == Account.TrustBank && posting.Event == LedgerEvent.FeeSwept)))
            .GroupBy(posting => posting.Side)
            .Select(group => new { Side = group.Key, Amount = group.Sum(posting => posting.Amount.Amount) })
            .ToListAsync(cancellationToken);
        return new Money(sums.Sum(sum => sum.Side == Side.Debit ? sum.Amount : -sum.Amount), currency);
    }

    /// <summary>What the operating bank holds by the book: fees that were swept, what clients paid the agency, and own money.</summary>
    public static async Task<Money> OperatingBank(this IAgencyDb db, Currency currency, CancellationToken cancellationToken)
    {
        var bank = db.JournalPostings.Where(posting => posting.Account == Account.OperatingBank && posting.Amount.Currency == currency);
        var sums = await bank.GroupBy(posting => posting.Side)
            .Select(group => new { Side = group.Key, Amount = group.Sum(posting => posting.Amount.Amount) })
            .ToListAsync(cancellationToken);
        return new Money(sums.Sum(sum => sum.Side == Side.Debit ? sum.Amount : -sum.Amount), currency);
    }
}
