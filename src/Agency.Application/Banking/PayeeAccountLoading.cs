using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Payouts;
using Agency.Domain.Payouts.Rules;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Banking;

/// <summary>Where remittances and payouts go: what a bank's statement names beside the money.</summary>
internal static class PayeeAccountLoading
{
    /// <summary>Refuses an account of the agency in the place of a payee's. A partner who enters one does not see the agency's accounts, and is refused all the same.</summary>
    public static async Task CheckNotOurs(this IAgencyDb db, BankAccount account, CancellationToken cancellationToken)
    {
        var (identifier, bank) = (account.Iban ?? account.AccountNumber!, account.RoutingNumber);
        var ours = await db.AgencyAccounts.IgnoreQueryFilters().Where(row => row.Identifier == identifier && (bank == null || row.BankIdentifier == null || row.BankIdentifier == bank))
            .Select(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        BusinessRule.Check(new PayeeAccountMustNotBeTheAgencys(ours));
    }

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
