using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Ledger;

/// <summary>The balance of every account, per currency, and whether the trust accounts agree with what clients are owed.</summary>
/// <param name="On">At the end of this day; left out for everything that is posted.</param>
[Requires(Permissions.LedgerRead)]
public sealed record GetProof(DateOnly? On = null) : Query<LedgerProof>;

/// <summary>The proof of the ledger, a row per currency.</summary>
public sealed record LedgerProof(IReadOnlyList<CurrencyProof> Currencies);

/// <summary>One currency. <paramref name="Difference"/> is trust assets, and what is owed to trust, less what they are owed to: fees that were earned and not swept yet are part of it.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="TrustAssets">At the bank and with attorneys.</param>
/// <param name="OwedFromTrust">To clients and debtors, and as deposits.</param>
/// <param name="EarnedNotSwept">Fees and VAT that were earned out of trust, and court costs that were recovered, and lie there still.</param>
/// <param name="OwedToTrust">What clients and debtors were sent before it came back, and owe: the named receivables that trust may lack.</param>
/// <param name="Difference">Zero when the ledger proves.</param>
/// <param name="Accounts">Every account with a balance.</param>
public sealed record CurrencyProof(string Currency, Money TrustAssets, Money OwedFromTrust, Money EarnedNotSwept, Money OwedToTrust, Money Difference, IReadOnlyList<AccountBalance> Accounts);

/// <summary>An account's debits, credits, and balance on the side on which it grows.</summary>
public sealed record AccountBalance(Account Account, Fund Fund, Money Debits, Money Credits, Money Balance);

internal sealed class GetProofHandler(IAgencyDb db) : IRequestHandler<GetProof, LedgerProof>
{
    private static readonly LedgerEvent[] Shortfalls = [.. ChartOfAccounts.ShortfallsOfClients, LedgerEvent.ShortfallOfDebtor];

    public async Task<LedgerProof> Handle(GetProof request, CancellationToken cancellationToken)
    {
        var sums = await db.JournalPostings
            .Where(posting => request.On == null || posting.On <= request.On)
            .GroupBy(posting => new { posting.Amount.Currency, posting.Account, posting.Side, posting.Event })
            .Select(group => new Sum(group.Key.Currency, group.Key.Account, group.Key.Side, group.Key.Event, group.Sum(posting => posting.Amount.Amount)))
            .ToListAsync(cancellationToken);
        return new LedgerProof([.. sums.GroupBy(sum => sum.Currency).OrderBy(group => group.Key.Code, StringComparer.Ordinal).Select(group => Prove(group.Key, [.. group]))]);
    }

    private static CurrencyProof Prove(Currency currency, IReadOnlyList<Sum> sums)
    {
        var accounts = sums.GroupBy(sum => sum.Account).OrderBy(group => group.Key).Select(group => BalanceOf(group.Key, currency, [.. group])).ToList();
        var trust = accounts.Where(account => account.Fund == Fund.Trust).ToLookup(account => ChartOfAccounts.Accounts[account.Account].Grows);
        var assets = Money.Sum(trust[Side.Debit].Select(account => account.Balance), currency);
        var owed = Money.Sum(trust[Side.Credit].Select(account => account.Balance), currency);
        var earned = Net(sums.Where(sum => sum.Account == Account.ClientFunds && ChartOfAccounts.EarnedFromFunds.Contains(sum.Event)), Side.Debit, currency);
        var swept = Net(sums.Where(sum => sum.Account == Account.TrustBank && sum.Event == LedgerEvent.FeeSwept), Side.Credit, currency);
        var shortfall = Net(sums.Where(sum => Shortfalls.Contains(sum.Event) && ChartOfAccounts.Accounts[sum.Account].Fund == Fund.Operating), Side.Debit, currency);
        return new CurrencyProof(currency.Code, assets, owed, earned - swept, shortfall, assets + shortfall - owed - (earned - swept), accounts);
    }

    private static AccountBalance BalanceOf(Account account, Currency currency, IReadOnlyList<Sum> sums)
    {
        var (fund, grows) = ChartOfAccounts.Accounts[account];
        var debits = new Money(sums.Where(sum => sum.Side == Side.Debit).Sum(sum => sum.Amount), currency);
        var credits = new Money(sums.Where(sum => sum.Side == Side.Credit).Sum(sum => sum.Amount), currency);
        return new AccountBalance(account, fund, debits, credits, grows == Side.Debit ? debits - credits : credits - debits);
    }

    private static Money Net(IEnumerable<Sum> sums, Side plus, Currency currency) =>
        new(sums.Sum(sum => sum.Side == plus ? sum.Amount : -sum.Amount), currency);

    private sealed record Sum(Currency Currency, Account Account, Side Side, LedgerEvent Event, decimal Amount);
}
