using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Commissions;
using Agency.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Verify;

/// <summary>What the books are taken to hold: all that was recorded, or what was recorded by the end of a business date.</summary>
/// <param name="Day">The date; null for now.</param>
/// <param name="Before">The moment at which it was over, UTC.</param>
/// <param name="Late">Payments, reversals, settings of shares and restatements that were recorded afterwards: a line of commission is as old as its cause.</param>
internal sealed record AsOf(DateOnly? Day, DateTime Before, IReadOnlySet<Guid> Late)
{
    private static readonly AsOf Now = new(null, new DateTime(9000, 1, 1, 0, 0, 0, DateTimeKind.Utc), new HashSet<Guid>());

    /// <summary>Whether it is all that was recorded. What is only kept as it is now, sums on an account, can be compared then alone.</summary>
    public bool IsNow => Day is null;

    /// <summary>The books of a date; of now when null.</summary>
    public static async Task<AsOf> Of(DateOnly? day, IAgencyDb db, BusinessClock clock, CancellationToken cancellationToken)
    {
        if (day is not { } date)
        {
            return Now;
        }

        var before = clock.StartOf(date.AddDays(1));
        var late = db.Payments.Where(row => row.RecordedAt >= before).Select(row => row.Id)
            .Concat(db.PaymentReversals.Where(row => row.RecordedAt >= before).Select(row => row.Id))
            .Concat(db.Attributions.Where(row => row.SetAt >= before).Select(row => row.Id))
            .Concat(db.Restatements.Where(row => row.RecordedAt >= before).Select(row => row.Id));
        return new AsOf(date, before, (await late.ToListAsync(cancellationToken)).ToHashSet());
    }

    /// <summary>Whether something was recorded by then.</summary>
    public bool Holds(DateTime recordedAt) => recordedAt < Before;

    /// <summary>Whether a line of commission was written by then.</summary>
    public bool Holds(CommissionLine line) => !Late.Contains(line.ReversalId ?? line.AttributionId ?? line.RestatementId ?? line.PaymentId);

    /// <summary>The journal's postings by then.</summary>
    public IQueryable<JournalPosting> Postings(IAgencyDb db) => IsNow
        ? db.JournalPostings
        : db.JournalPostings.Where(posting => db.JournalEntries.Any(entry => entry.Number == posting.JournalNumber && entry.RecordedAt < Before));
}
