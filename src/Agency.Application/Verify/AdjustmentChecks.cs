using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Verify;

/// <summary>Every adjustment stands on the account with what it says, on the invoice and from the day it says, and with nothing once it was taken back; no credit note after placement is one of no adjustment.</summary>
internal sealed class AdjustmentChecks(IAgencyDb db, AsOf asOf)
{
    private readonly Tally adjustments = new("adjustments");

    public async Task<IEnumerable<Verified>> Run(CancellationToken cancellationToken)
    {
        var entries = (await db.AccountEntries.AsNoTracking().Where(entry => entry.AdjustmentId != null && entry.RecordedAt < asOf.Before).ToListAsync(cancellationToken)).ToLookup(entry => entry.AdjustmentId);
        var all = await db.Adjustments.AsNoTracking().Where(row => row.RecordedAt < asOf.Before).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        foreach (var row in all)
        {
            var (isCredit, own) = (row.Kind == AdjustmentKind.CreditNote, entries[row.Id].ToList());
            var facts = new AdjustmentFacts(row.Kind, row.ClaimId, row.Amount, row.CountsOn, row.Document, row.Note);
            adjustments.Compare(
                $"{row.Number} written",
                Text(own.Where(entry => entry.ReversesId is null)), $"{facts.Component} {row.ClaimId} {(isCredit ? -row.Amount : row.Amount)} {row.CountsOn:O}");
            var isBack = row.ReversedAt is { } at && asOf.Holds(at);
            adjustments.Compare($"{row.Number} left", Money.Sum(own.Select(entry => entry.Amount), row.Amount.Currency), isBack ? Money.Zero(row.Amount.Currency) : isCredit ? -row.Amount : row.Amount);
        }

        var known = all.Select(row => (Guid?)row.Id).ToHashSet();
        adjustments.Compare("written by no adjustment", entries.Where(of => !known.Contains(of.Key)).Sum(of => of.Count()), 0);
        return [adjustments.Result];
    }

    private static string Text(IEnumerable<AccountEntry> entries) => string.Join("; ", entries.Select(entry => $"{entry.Component} {entry.ClaimId} {entry.Amount} {entry.EffectiveOn:O}"));
}
