using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;

namespace Agency.Application.Payments;

/// <summary>The one writer of the journal for what follows from a payment.</summary>
internal sealed class JournalWriter(IAgencyDb db, INumberSource numbers, BusinessClock clock)
{
    /// <summary>Posts events of a payment, if there are any, and gives the entry's number; null when there was nothing to post.</summary>
    public Task<string?> Post(
        IEnumerable<LedgerLine> lines, Payment payment, DateOnly on, string description, Guid? affiliateId, CancellationToken cancellationToken) =>
        Post(lines, new LedgerParties(payment.ClientId, payment.CaseId, affiliateId, payment.Id), on, description, cancellationToken);

    /// <summary>Posts events about parties, if there are any, and gives the entry's number; null when there was nothing to post.</summary>
    public Task<string?> Post(IEnumerable<LedgerLine> lines, LedgerParties parties, DateOnly on, string description, CancellationToken cancellationToken) =>
        Post(lines.Select(line => new PartyLine(line, parties)), on, description, cancellationToken);

    /// <summary>
    /// Posts events that have parties of their own, as one entry. Earned fees that are swept back beside them are an entry of their own: the bank moves them from the agency's
    /// account to trust by a transfer of its own, so that the two have a line each to be tied to.
    /// </summary>
    public async Task<string?> Post(IEnumerable<PartyLine> lines, DateOnly on, string description, CancellationToken cancellationToken)
    {
        var events = lines.Where(line => !line.Line.Amount.IsZero).ToList();
        if (events.Count == 0)
        {
            return null;
        }

        var swept = events.Where(line => line.Line.Event == LedgerEvent.FeeSwept).ToList();
        if (swept.Count == 0 || swept.Count == events.Count)
        {
            return await Write(events, on, description, cancellationToken);
        }

        await Write(swept, on, $"Swept back: {description}", cancellationToken);
        return await Write([.. events.Where(line => line.Line.Event != LedgerEvent.FeeSwept)], on, description, cancellationToken);
    }

    private async Task<string> Write(List<PartyLine> events, DateOnly on, string description, CancellationToken cancellationToken)
    {
        var number = await numbers.Next(NumberSeries.Journal, clock.Today.Year, cancellationToken);
        db.JournalEntries.Add(JournalEntry.Post(number, on, clock.Now, description, events));
        return number;
    }
}
