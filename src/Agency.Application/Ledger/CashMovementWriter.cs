using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Payments;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Ledger.Rules;

namespace Agency.Application.Ledger;

/// <summary>Writes a movement with its journal entry: one place for court costs, what clients pay, and what attorneys hand over.</summary>
internal sealed class CashMovementWriter(IAgencyDb db, INumberSource numbers, JournalWriter journal, RequestContext context, BusinessClock clock)
{
    /// <summary>Takes the number first: its counter is what makes two movements at once wait for each other, so that no deposit is spent twice.</summary>
    public async Task<string> Begin(string? externalReference, CancellationToken cancellationToken)
    {
        var number = await numbers.Next(NumberSeries.CashMovement, clock.Today.Year, cancellationToken);
        await db.CheckReference(externalReference, cancellationToken);
        return number;
    }

    /// <summary>Posts the lines, and keeps the movement that they are.</summary>
    public async Task<Receipt> Write(string number, CashMovementFacts facts, IEnumerable<PartyLine> lines, Case? on, Guid? entryId, CancellationToken cancellationToken)
    {
        BusinessRule.Check(new CashMovementMustBePositive(facts.Amount), new CashMovementMustNotBeInTheFuture(facts.On, clock.Today));
        var posted = await journal.Post(lines, facts.On, $"{facts.Event} {number}{(on is null ? "" : $" on {on.Number}")}", cancellationToken);
        db.CashMovements.Add(CashMovement.Record(number, facts, entryId, posted!, clock.Today, context.Caller.Name, clock.Now));
        if (on is not null)
        {
            db.Activities.Add(Activity.On(on, ActivityKind.Payment, clock.Now, context.Caller.Name, $"{number}: {facts.Event}, {facts.Amount}", facts.Note));
        }

        return new Receipt(number);
    }

    /// <summary>A movement of one line, about the client and the case.</summary>
    public Task<Receipt> Write(string number, CashMovementFacts facts, Case? on, Guid? entryId, CancellationToken cancellationToken) => Write(
        number, facts, [new PartyLine(new LedgerLine(facts.Event, facts.Amount), new LedgerParties(facts.ClientId, facts.CaseId, null, null))], on, entryId, cancellationToken);
}

internal static class Texts
{
    /// <summary>What somebody wrote, without blanks around it; null when it is blank.</summary>
    public static string? Written(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
