using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Payouts;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Verify;

/// <summary>Every payout: its amount against its statements, what it posted, its run, its hash, its place in the chain; and the journal against all payouts.</summary>
internal sealed class PayoutChecks(IAgencyDb db, AsOf asOf)
{
    private readonly Tally amounts = new("payouts");
    private readonly Tally chain = new("payout chain");
    private readonly Tally journal = new("payout postings");

    public async Task<IEnumerable<Verified>> Run(CancellationToken cancellationToken)
    {
        var payouts = await db.Payouts.AsNoTracking().Where(row => row.MadeAt < asOf.Before).Include(row => row.Lines).OrderBy(row => row.ChainPosition).ToListAsync(cancellationToken);
        var statements = await db.CommissionStatements.AsNoTracking().Where(row => db.PayoutLines.Any(line => line.StatementId == row.Id))
            .ToDictionaryAsync(row => row.Id, row => (row.AffiliateId, row.ToPay), cancellationToken);
        var posted = (await asOf.Postings(db).AsNoTracking().Where(row => row.Event == LedgerEvent.CommissionPaidOut && row.Account == Account.OperatingBank).ToListAsync(cancellationToken))
            .ToLookup(row => row.JournalNumber, StringComparer.Ordinal);
        Payout? previous = null;
        var numbers = new GaplessNumbers(chain);
        foreach (var payout in payouts)
        {
            CheckAmounts(payout, statements);
            CheckPosted(payout, [.. posted[payout.JournalNumber]]);
            CheckChain(payout, previous, numbers);
            previous = payout;
        }

        var known = payouts.Select(payout => payout.JournalNumber).ToHashSet(StringComparer.Ordinal);
        journal.Compare("entries of no payout", string.Join(' ', posted.Select(of => of.Key).Where(number => !known.Contains(number))), "");
        CheckTurns(payouts);
        await CheckItems(payouts, cancellationToken);
        return [amounts.Result, chain.Result, journal.Result];
    }

    private void CheckAmounts(Payout payout, Dictionary<Guid, (Guid AffiliateId, Money ToPay)> statements)
    {
        amounts.Compare(payout.Number, (payout.LineCount, payout.Amount), (payout.Lines.Count, Money.Sum(payout.Lines.Select(line => line.Amount), payout.Amount.Currency)));
        foreach (var line in payout.Lines)
        {
            var (affiliateId, toPay) = statements[line.StatementId];
            amounts.Compare($"{payout.Number} line {line.Position}", (payout.AffiliateId, line.Amount), (affiliateId, line.Turn % 2 == 1 ? toPay : -toPay));
        }
    }

    private void CheckPosted(Payout payout, List<JournalPosting> posted)
    {
        journal.Compare(payout.Number, payout.Amount.Amount, posted.Sum(row => row.Side == Side.Credit ? row.Amount.Amount : -row.Amount.Amount));
        journal.Compare($"{payout.Number} of", posted.TrueForAll(row => row.AffiliateId == payout.AffiliateId && row.Amount.Currency == payout.Amount.Currency), true);
    }

    /// <summary>A statement is paid, comes back, and is paid again, in turn.</summary>
    private void CheckTurns(List<Payout> payouts)
    {
        foreach (var of in payouts.SelectMany(payout => payout.Lines).GroupBy(line => line.StatementId))
        {
            amounts.Compare($"turns of {of.Key}", string.Join(' ', of.Select(line => line.Turn)), string.Join(' ', Enumerable.Range(1, of.Count())));
        }
    }

    private async Task CheckItems(List<Payout> payouts, CancellationToken cancellationToken)
    {
        var items = (await db.PayoutRunItems.AsNoTracking().Where(item => item.PayoutId != null).ToListAsync(cancellationToken)).ToLookup(item => item.PayoutId!.Value);
        foreach (var payout in payouts.Where(payout => payout.ReversesId is null))
        {
            var item = items[payout.Id].FirstOrDefault(item => item.RunId == payout.RunId);
            amounts.Compare($"{payout.Number} as approved", ((Guid?)payout.RunId, (Guid?)payout.AffiliateId, (Guid?)payout.AccountId, (Money?)payout.Amount), (item?.RunId, item?.AffiliateId, item?.AccountId, item?.Amount));
        }
    }

    private void CheckChain(Payout payout, Payout? previous, GaplessNumbers numbers)
    {
        chain.Compare($"{payout.Number} hash", payout.Hash, payout.ComputeHash(payout.Lines));
        chain.Compare($"{payout.Number} link", (payout.PreviousNumber, payout.PreviousHash), (previous?.Number, previous?.Hash ?? ""));
        chain.Compare($"{payout.Number} position", payout.ChainPosition, (previous?.ChainPosition ?? 0) + 1);
        numbers.Compare(payout.Number);
    }
}
