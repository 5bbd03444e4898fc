using Agency.Application.Common.Ports;
using Agency.Application.Ledger;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Verify;

/// <summary>
/// Money that moved besides payments: each movement posted what it says, its reversal the mirror, and nothing else posted such events; what it charged stands on the case
/// account. Per case no deposit and no advance is below zero, and no payment recovered more than it paid of court costs.
/// </summary>
internal sealed class CashMovementChecks(IAgencyDb db, AsOf asOf)
{
    private readonly Tally movements = new("cash movements");
    private readonly Tally costs = new("court costs");

    public async Task<IEnumerable<Verified>> Run(CancellationToken cancellationToken)
    {
        await CheckMovements(cancellationToken);
        await CheckCosts(cancellationToken);
        return [movements.Result, costs.Result];
    }

    private async Task CheckMovements(CancellationToken cancellationToken)
    {
        var posted = (await asOf.Postings(db).Where(posting => CashMovement.Kinds.Contains(posting.Event))
                .GroupBy(posting => new { posting.JournalNumber, posting.Event, posting.Account, posting.Side })
                .Select(group => new { group.Key.JournalNumber, group.Key.Event, group.Key.Account, group.Key.Side, Amount = group.Sum(posting => posting.Amount.Amount) })
                .ToListAsync(cancellationToken))
            .Where(row => row.Account == ChartOfAccounts.Postings[row.Event].Debit)
            .GroupBy(row => (row.JournalNumber, row.Event)).ToDictionary(group => group.Key, group => group.Sum(row => row.Side == Side.Debit ? row.Amount : -row.Amount));
        var kept = new HashSet<(string, LedgerEvent)>();
        var all = await db.CashMovements.AsNoTracking().Where(row => row.RecordedAt < asOf.Before).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        var ids = all.Where(row => row.EntryId is not null).Select(row => row.EntryId!.Value).ToList();
        var entries = await db.AccountEntries.AsNoTracking().Where(entry => ids.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id, cancellationToken);
        var back = (await db.AccountEntries.AsNoTracking().Where(entry => entry.ReversesId != null && ids.Contains(entry.ReversesId.Value)).ToListAsync(cancellationToken)).ToLookup(entry => entry.ReversesId);
        foreach (var row in all)
        {
            var isBack = row.ReversedAt is { } at && asOf.Holds(at);
            Compare(row.JournalNumber, row, row.Amount.Amount);
            if (isBack)
            {
                Compare(row.ReversalJournalNumber!, row, -row.Amount.Amount);
            }

            if (row.EntryId is { } id)
            {
                var owed = (entries.GetValueOrDefault(id)?.Amount.Amount ?? 0) + back[id].Where(entry => asOf.Holds(entry.RecordedAt)).Sum(entry => entry.Amount.Amount);
                movements.Compare($"{row.Number} owed by the debtor", owed, isBack ? 0 : row.Amount.Amount);
            }
        }

        movements.Compare("entries of no movement", string.Join(", ", posted.Keys.Where(key => !kept.Contains(key)).Select(key => key.JournalNumber)), "");

        void Compare(string journal, CashMovement row, decimal amount)
        {
            kept.Add((journal, row.Event));
            movements.Compare($"{row.Number} {journal}", posted.GetValueOrDefault((journal, row.Event)), amount);
        }
    }

    private async Task CheckCosts(CancellationToken cancellationToken)
    {
        var sums = (await CourtCostsLoading.CourtCosts(asOf.Postings(db), cancellationToken)).Where(sum => sum.CaseId is not null).ToLookup(sum => sum.CaseId!.Value);
        var ids = sums.Select(of => of.Key).ToList();
        var cases = await db.Cases.AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        var paid = (await db.AccountEntries.AsNoTracking()
                .Where(entry => entry.PaymentId != null && entry.Component == Component.CourtCosts && entry.RecordedAt < asOf.Before)
                .GroupBy(entry => entry.PaymentId).Select(group => new { PaymentId = group.Key, Amount = group.Sum(entry => -entry.Amount.Amount) }).ToListAsync(cancellationToken))
            .ToDictionary(row => row.PaymentId!.Value, row => row.Amount);
        foreach (var on in cases)
        {
            var account = CourtCostsLoading.Of(on.Currency, [.. sums[on.Id]]);
            costs.Compare($"{on.Number} deposit not below zero", Money.Min(account.Deposit, Money.Zero(on.Currency)), Money.Zero(on.Currency));
            costs.Compare($"{on.Number} advance not below zero", Money.Min(account.Advanced, Money.Zero(on.Currency)), Money.Zero(on.Currency));
            foreach (var (payment, recovered) in account.Recovered)
            {
                costs.Compare($"{on.Number} recovered by a payment", recovered.Amount, Math.Clamp(recovered.Amount, 0, paid.GetValueOrDefault(payment)));
            }
        }
    }
}
