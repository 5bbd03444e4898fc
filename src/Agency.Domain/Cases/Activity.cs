using Agency.Domain.Common;

namespace Agency.Domain.Cases;

/// <summary>What kind of thing happened.</summary>
public enum ActivityKind
{
    Call = 1,
    Letter,
    Email,
    Note,
    Payment,
    Promise,
    Stage,
    Hold,
    Document,
    Terms,
}

/// <summary>How a call ended (the collector's disposition).</summary>
public enum CallOutcome
{
    /// <summary>Spoke to somebody who can decide.</summary>
    RightPartyContact = 1,
    WrongParty,
    NoAnswer,
    Voicemail,
    Busy,
    Refused,
}

/// <summary>A line of the case's timeline. Written once, never changed.</summary>
public sealed class Activity : Entity
{
    private Activity()
    {
    }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The partner, for row scope.</summary>
    public Guid AffiliateId { get; private set; }

    /// <summary>The creditor, for row scope.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>What kind.</summary>
    public ActivityKind Kind { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who did it; the system has a name too.</summary>
    public string By { get; private set; } = "";

    /// <summary>In one line.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>More words, if any.</summary>
    public string? Note { get; private set; }

    /// <summary>How a call ended.</summary>
    public CallOutcome? Outcome { get; private set; }

    /// <summary>The phone or address that was used.</summary>
    public Guid? ContactPointId { get; private set; }

    /// <summary>Writes a line.</summary>
    public static Activity On(
        Case on, ActivityKind kind, DateTime at, string by, string summary, string? note = null, CallOutcome? outcome = null, Guid? contactPointId = null) => new()
        {
            CaseId = on.Id,
            AffiliateId = on.AffiliateId,
            ClientId = on.ClientId,
            Kind = kind,
            At = at,
            By = by,
            Summary = summary,
            Note = note,
            Outcome = outcome,
            ContactPointId = contactPointId,
        };
}
