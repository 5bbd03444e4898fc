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

    /// <summary>The debtor called, wrote or came by.</summary>
    Inbound,

    /// <summary>The debtor agreed to a channel, or does not want it any more.</summary>
    Consent,
}

/// <summary>By which way somebody came to us.</summary>
public enum InboundChannel
{
    Call = 1,
    Letter,
    Email,
    Sms,
    Visit,
}

/// <summary>What somebody came to us about.</summary>
public enum InboundSubject
{
    /// <summary>They pay, will pay, or say that they have paid.</summary>
    Payment = 1,

    /// <summary>They cannot pay, or not at once.</summary>
    CannotPay,

    /// <summary>It is not owed, not so much, or not by them.</summary>
    Dispute,

    /// <summary>They want to be left alone.</summary>
    StopContact,
    Complaint,
    Question,
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

    /// <summary>How a call ended; of what came to us, whether it was from somebody who can decide.</summary>
    public CallOutcome? Outcome { get; private set; }

    /// <summary>By which way the debtor came to us; null for all else.</summary>
    public InboundChannel? Inbound { get; private set; }

    /// <summary>What they came about.</summary>
    public InboundSubject? About { get; private set; }

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

    /// <summary>Writes a line of somebody who came to us: the debtor, or who can decide for them, or a third party.</summary>
    public static Activity From(Case on, InboundChannel channel, InboundSubject about, bool isThirdParty, DateTime at, string by, string? note, Guid? contactPointId)
    {
        var activity = On(on, ActivityKind.Inbound, at, by, $"{channel} from {(isThirdParty ? "somebody else" : "the debtor")}: {about}", note, isThirdParty ? CallOutcome.WrongParty : CallOutcome.RightPartyContact, contactPointId);
        (activity.Inbound, activity.About) = (channel, about);
        return activity;
    }
}
