using Agency.Application.Cases;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Verify;

/// <summary>Every waiver stands on the account with what it says, and with nothing once it was taken back; nothing was given up that no waiver says.</summary>
internal sealed class WaiverChecks(IAgencyDb db, AsOf asOf)
{
    private readonly Tally waivers = new("waivers");

    public async Task<IEnumerable<Verified>> Run(CancellationToken cancellationToken)
    {
        var entries = (await db.AccountEntries.AsNoTracking().Where(entry => (entry.WaiverId != null || entry.Kind == EntryKind.Waived) && entry.RecordedAt < asOf.Before).ToListAsync(cancellationToken))
            .ToLookup(entry => entry.WaiverId);
        var all = await db.Waivers.AsNoTracking().Where(row => row.RecordedAt < asOf.Before).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        foreach (var waiver in all)
        {
            var isBack = waiver.ReversedAt is { } at && asOf.Holds(at);
            var own = entries[waiver.Id].ToList();
            waivers.Compare($"{waiver.Number} given up", Sum(own.Where(entry => entry.Kind == EntryKind.Waived), waiver), -waiver.Amount);
            waivers.Compare($"{waiver.Number} taken back", Sum(own.Where(entry => entry.Kind == EntryKind.Reversed), waiver), isBack ? waiver.Amount : Money.Zero(waiver.Amount.Currency));
        }

        var known = all.Select(waiver => (Guid?)waiver.Id).ToHashSet();
        waivers.Compare("given up by no waiver", entries.Where(of => !known.Contains(of.Key)).Sum(of => of.Count()), 0);
        return [waivers.Result];
    }

    private static Money Sum(IEnumerable<AccountEntry> of, Waiver waiver) => Money.Sum(of.Select(entry => entry.Amount), waiver.Amount.Currency);
}
