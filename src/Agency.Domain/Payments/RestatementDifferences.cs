using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Interest;

namespace Agency.Domain.Payments;

/// <summary>In what a case differs from what is known now: of its entries, rates and named invoices alone, so that many cases can be looked through at once.</summary>
/// <param name="Payments">Those that would pay other parts, or of which money would be left over.</param>
/// <param name="Drafts">What their allocation writes.</param>
/// <param name="Interest">Interest that was posted too little, or too much, through the day of the last posting.</param>
public sealed record RestatementDifferences(IReadOnlyList<Reallocated> Payments, IReadOnlyList<EntryDraft> Drafts, IReadOnlyList<EntryDraft> Interest)
{
    /// <summary>Whether there is nothing to restate.</summary>
    public bool IsEmpty => Payments.Count == 0 && Interest.Count == 0;

    /// <summary>Works them out, with the invoices that debtors named, by payment.</summary>
    public static RestatementDifferences Of(Case of, RateTable rates, IReadOnlyDictionary<Guid, Guid> named)
    {
        var payments = Reallocation.Of(of, rates, of.Entries, named).Where(row => row.Excess.IsPositive || row.Differences.Any()).ToList();
        List<EntryDraft> drafts = [.. payments.SelectMany(row => DraftsOf(row, of.Entries))];
        return new RestatementDifferences(payments, drafts, InterestOf(of, rates, drafts));
    }

    /// <summary>What a payment paid too much of a part is undone from its last entry on; what it paid too little is another entry.</summary>
    private static IEnumerable<EntryDraft> DraftsOf(Reallocated row, IReadOnlyList<AccountEntry> entries)
    {
        foreach (var part in row.Differences.Where(part => part.Amount.IsNegative))
        {
            var own = entries.Where(entry => entry.PaymentId == row.PaymentId && entry.Component == part.Component && entry.ClaimId == part.ClaimId).ToList();
            foreach (var back in TakenBack.FromTheLast(own, -part.Amount))
            {
                yield return new EntryDraft(EntryKind.Restated, part.Component, back.Amount, back.EffectiveOn, part.ClaimId, row.PaymentId, back.EntryId);
            }
        }

        foreach (var part in row.Differences.Where(part => part.Amount.IsPositive))
        {
            yield return new EntryDraft(EntryKind.Restated, part.Component, -part.Amount, row.On, part.ClaimId, row.PaymentId);
        }
    }

    /// <summary>Interest is posted through the day of the last posting, as it was: only what was computed wrongly by then differs.</summary>
    private static IReadOnlyList<EntryDraft> InterestOf(Case of, RateTable rates, IReadOnlyList<EntryDraft> drafts)
    {
        var posted = of.Entries.Where(entry => entry.Kind == EntryKind.Accrued).MaxBy(entry => entry.Ordinal);
        if (posted is null)
        {
            return [];
        }

        var after = of.Entries.Concat(drafts.Select((draft, index) => AccountEntry.From(draft, of.Entries.Count + index + 1, posted.RecordedAt)));
        return
        [
            .. CaseAccount.Over(of, rates, after).Unposted(posted.EffectiveOn)
                .Select(row => new EntryDraft(EntryKind.Accrued, Component.Interest, row.Amount, posted.EffectiveOn, row.ClaimId)),
        ];
    }
}
