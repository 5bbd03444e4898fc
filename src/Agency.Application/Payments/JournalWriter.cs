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

    /// <summary>Posts events that have parties of their own, as one entry.</summary>
    public async Task<string?> Post(IEnumerable<PartyLine> lines, DateOnly on, string description, CancellationToken cancellationToken)
    {
        var events = lines.Where(line => !line.Line.Amount.IsZero).ToList();
        if (events.Count == 0)
        {
            return null;
        }

        var number = await numbers.Next(NumberSeries.Journal, clock.Today.Year, cancellationToken);
        db.JournalEntries.Add(JournalEntry.Post(number, on, clock.Now, description, events));
        return number;
    }
}
