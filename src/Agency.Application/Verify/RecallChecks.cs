using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Verify;

/// <summary>Every charge for a recall is what its schedule makes of its base; it posted that, what was taken back posted the mirror, and nothing else posted such events.</summary>
internal sealed class RecallChecks(IAgencyDb db, AsOf asOf)
{
    private static readonly LedgerEvent[] Events = [LedgerEvent.RecallCharged, LedgerEvent.VatOnRecall];
    private readonly Tally recalls = new("charges for recalls");

    public async Task<IEnumerable<Verified>> Run(CancellationToken cancellationToken)
    {
        var posted = (await asOf.Postings(db).Where(posting => Events.Contains(posting.Event) && posting.Account == Account.ClientReceivable)
                .Select(posting => new { posting.JournalNumber, posting.Event, posting.Side, posting.Amount }).ToListAsync(cancellationToken))
            .ToDictionary(row => (row.JournalNumber, row.Event), row => row.Side == Side.Debit ? row.Amount.Amount : -row.Amount.Amount);
        var all = await db.RecallCharges.AsNoTracking().Where(row => row.RecordedAt < asOf.Before).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        var schedules = await db.FeeScheduleVersions.AsNoTracking()
            .Where(version => db.RecallCharges.Any(charge => charge.FeeScheduleVersionId == version.Id)).ToDictionaryAsync(version => version.Id, cancellationToken);
        foreach (var charge in all)
        {
            var schedule = schedules[charge.FeeScheduleVersionId];
            var exact = RecallPlan.ExactOf(schedule, charge.Basis, charge.Base.Amount, charge.RuleNumber);
            var (amount, vat) = RecallPlan.ChargeOf(schedule, exact, charge.Deducted);
            recalls.Compare($"{charge.Number} exact", charge.Exact, exact);
            recalls.Compare($"{charge.Number} charge", charge.Amount, amount);
            recalls.Compare($"{charge.Number} VAT", charge.Vat, vat);
            Compare(charge.Number, charge.JournalNumber, amount, vat);
            if (charge.ReversedAt is { } at && asOf.Holds(at))
            {
                Compare(charge.Number, charge.ReversalJournalNumber!, -amount, -vat);
            }
        }

        recalls.Compare("entries of no charge", string.Join(", ", posted.Keys.Select(key => key.JournalNumber).Distinct()), "");
        return [recalls.Result];

        void Compare(string number, string journal, Money amount, Money vat)
        {
            foreach (var (what, expected) in Events.Zip([amount, vat]))
            {
                posted.Remove((journal, what), out var found);
                recalls.Compare($"{number} {journal}", found, expected.Amount);
            }
        }
    }
}
