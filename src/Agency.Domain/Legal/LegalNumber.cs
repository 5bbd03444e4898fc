using Agency.Domain.Common;

namespace Agency.Domain.Legal;

/// <summary>
/// A number that a law, a regulation or the agency's own policy sets, from a date on until the next one of its subject and jurisdiction. Data with a source, not code
/// (docs/domain.md, Contact rules). It is never changed: a correction is another version of the same date, and the one that was recorded last holds.
/// </summary>
public sealed class LegalNumber(string subject, string jurisdiction, DateOnly from, decimal value, string source) : Entity
{
    /// <summary>For example <c>calls.max</c>: one of <see cref="LegalSubject.All"/>.</summary>
    public string Subject { get; private set; } = subject;

    /// <summary>A country (<c>NL</c>), a state of the US (<c>US-NY</c>), or <c>*</c> for the agency's own policy where no law says otherwise.</summary>
    public string Jurisdiction { get; private set; } = jurisdiction;

    /// <summary>First day on which it holds.</summary>
    public DateOnly From { get; private set; } = from;

    /// <summary>In the unit of its subject.</summary>
    public decimal Value { get; private set; } = value;

    /// <summary>Where it stands.</summary>
    public string Source { get; private set; } = source;

    /// <summary>From 1; a correction is the next one.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>When it was entered, UTC; long ago for what the product was delivered with.</summary>
    public DateTime RecordedAt { get; private set; } = DateTime.UnixEpoch;

    /// <summary>Who entered it; null for what the product was delivered with.</summary>
    public string? RecordedBy { get; private set; }

    /// <summary>Names this version for good: what a decision rested on.</summary>
    public string VersionName => FormattableString.Invariant($"{Subject} {Jurisdiction} {From:yyyy-MM-dd} v{Revision}");

    /// <summary>A number that a later version of the product brings, at a moment when the agency is at work already.</summary>
    public LegalNumber DeliveredAt(DateTime at)
    {
        RecordedAt = at;
        return this;
    }

    internal static LegalNumber Enter(LegalNumberEntry entry, int revision, string by, DateTime at) =>
        new(entry.Subject.Name, entry.Jurisdiction, entry.From, entry.Value, entry.Source) { Revision = revision, RecordedBy = by, RecordedAt = at };
}

/// <summary>What somebody enters.</summary>
public sealed record LegalNumberEntry(LegalSubject Subject, string Jurisdiction, DateOnly From, decimal Value, string Source);
