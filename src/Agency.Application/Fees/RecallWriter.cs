using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Payments;
using Agency.Domain.Cases;
using Agency.Domain.Fees;
using Agency.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Fees;

/// <summary>Charges a client that takes a claim back, and takes the charge back: one place for closing, opening again, and letting it go.</summary>
internal sealed class RecallWriter(IAgencyDb db, INumberSource numbers, JournalWriter journal, RequestContext context, BusinessClock clock)
{
    /// <summary>Charges what the schedule says, if it says anything. Called before the case is closed: the charge looks at its stage.</summary>
    public async Task Charge(Case on, CancellationToken cancellationToken)
    {
        var plan = await db.Recall(on, clock, cancellationToken);
        if (plan.Amount.IsZero)
        {
            return;
        }

        var number = await numbers.Next(NumberSeries.RecallCharge, clock.Today.Year, cancellationToken);
        var entry = await journal.Post(plan.Lines, new LedgerParties(on.ClientId, on.Id, null, null), clock.Today, $"Recall {number} of {on.Number}", cancellationToken);
        db.RecallCharges.Add(RecallCharge.Of(number, plan, entry!, context.Caller.Name, clock.Now));
        db.Activities.Add(Activity.On(on, ActivityKind.Terms, clock.Now, context.Caller.Name, $"{number}: {plan.Amount} charged for the recall", null));
    }

    /// <summary>Takes back the charge that stands on a case that is opened again, if one does.</summary>
    public async Task TakeBack(Case on, string reason, CancellationToken cancellationToken)
    {
        if (await db.RecallCharges.SingleOrDefaultAsync(charge => charge.CaseId == on.Id && charge.ReversedOn == null, cancellationToken) is { } charge)
        {
            await TakeBack(charge, on, reason, cancellationToken);
        }
    }

    /// <summary>Takes one back by its mirror.</summary>
    public async Task TakeBack(RecallCharge charge, Case on, string reason, CancellationToken cancellationToken)
    {
        var number = await numbers.Next(NumberSeries.Journal, clock.Today.Year, cancellationToken);
        charge.Reverse(clock.Today, reason, number, context.Caller.Name, clock.Now);
        var entry = await db.JournalEntries.Include(row => row.Postings).SingleAsync(row => row.Number == charge.JournalNumber, cancellationToken);
        db.JournalEntries.Add(entry.Mirror(number, clock.Today, clock.Now, reason));
        db.Activities.Add(Activity.On(on, ActivityKind.Terms, clock.Now, context.Caller.Name, $"{charge.Number} reversed: {charge.Amount} not charged", reason));
    }
}
