using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Payouts;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Banking;

/// <summary>Where remittances and payouts go: what a bank's statement names beside the money.</summary>
internal static class PayeeAccountLoading
{
    /// <summary>Accounts to which clients are, or were, sent a currency.</summary>
    public static async Task<ILookup<Guid, string>> AccountsOfClients(this IAgencyDb db, IReadOnlyCollection<Guid> clients, Currency currency, CancellationToken cancellationToken)
    {
        var kind = BankAccount.KindFor(currency);
        var accounts = await db.ClientAccounts
            .Where(row => clients.Contains(row.ClientId) && row.Kind == kind && (row.Status == PayeeAccountStatus.InForce || row.Status == PayeeAccountStatus.Replaced))
            .Select(row => new { row.ClientId, row.Iban, row.AccountNumber }).ToListAsync(cancellationToken);
        return accounts.ToLookup(row => row.ClientId, row => row.Iban ?? row.AccountNumber!);
    }

    /// <summary>Accounts to which the payouts of entries went, by the number of the entry.</summary>
    public static async Task<ILookup<string, string>> AccountsOfPayouts(this IAgencyDb db, IReadOnlyCollection<string> journalNumbers, CancellationToken cancellationToken)
    {
        var accounts = await (
            from payout in db.Payouts
            where journalNumbers.Contains(payout.JournalNumber)
            join account in db.PayeeAccounts on payout.AccountId equals account.Id
            select new { payout.JournalNumber, account.Iban, account.AccountNumber }).ToListAsync(cancellationToken);
        return accounts.ToLookup(row => row.JournalNumber, row => row.Iban ?? row.AccountNumber!);
    }
}
