using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Payouts;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Ledger;

/// <summary>What the agency has of its own, and what of it partners are owed on statements.</summary>
[Requires(Permissions.LedgerRead)]
public sealed record GetOperatingMoney : Query<OperatingMoney>;

/// <summary>The operating bank by the book.</summary>
/// <param name="Currencies">A row per currency, in the order of its code.</param>
public sealed record OperatingMoney(IReadOnlyList<OperatingRow> Currencies);

/// <summary>A currency of it.</summary>
/// <param name="Bank">What the operating bank holds.</param>
/// <param name="OwedToPartners">On issued statements that were not paid.</param>
/// <param name="OwnCapital">Own money paid in, less what was taken out.</param>
public sealed record OperatingRow(Money Bank, Money OwedToPartners, Money OwnCapital);

internal sealed class GetOperatingMoneyHandler(IAgencyDb db) : IRequestHandler<GetOperatingMoney, OperatingMoney>
{
    public async Task<OperatingMoney> Handle(GetOperatingMoney request, CancellationToken cancellationToken)
    {
        var sums = await db.JournalPostings.Where(posting => posting.Account == Account.OperatingBank || posting.Account == Account.OwnCapital)
            .GroupBy(posting => new { posting.Account, posting.Amount.Currency, posting.Side })
            .Select(group => new { group.Key.Account, group.Key.Currency, group.Key.Side, Amount = group.Sum(posting => posting.Amount.Amount) })
            .ToListAsync(cancellationToken);
        var owed = (await db.Owed().GroupBy(statement => statement.ToPay.Currency)
                .Select(group => new { Currency = group.Key, Amount = group.Sum(statement => statement.ToPay.Amount) }).ToListAsync(cancellationToken))
            .ToDictionary(row => row.Currency, row => row.Amount);
        return new OperatingMoney(
        [
            .. from currency in sums.Select(sum => sum.Currency).Union(owed.Keys)
               orderby currency.Code
               select new OperatingRow(Of(Account.OperatingBank, currency), new Money(owed.GetValueOrDefault(currency), currency), Of(Account.OwnCapital, currency)),
        ]);

        Money Of(Account account, Currency currency) => new(
            sums.Where(sum => sum.Account == account && sum.Currency == currency)
                .Sum(sum => sum.Side == ChartOfAccounts.Accounts[account].Grows ? sum.Amount : -sum.Amount), currency);
    }
}
