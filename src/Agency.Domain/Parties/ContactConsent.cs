using Agency.Domain.Common;
using Agency.Domain.Compliance;

namespace Agency.Domain.Parties;

/// <summary>How the debtor said it.</summary>
public enum ConsentWay
{
    Call = 1,
    Letter,

    /// <summary>An e-mail or a text message: "STOP".</summary>
    Message,
    Form,
    Portal,
}

/// <summary>
/// What a debtor said of a channel at one of their contact points: that it may be used, or that it may not be used any more. Written once: who changes their mind says another word, and
/// the one that was in force at a moment stays readable.
/// </summary>
/// <param name="channel">Which way of contact.</param>
/// <param name="isGiven">Agreed; false: withdrawn, or not wanted from the start.</param>
/// <param name="way">How it was said.</param>
/// <param name="at">When it was said, UTC.</param>
/// <param name="recordedBy">Who wrote it down.</param>
/// <param name="recordedAt">When it was written down, UTC.</param>
/// <param name="note">Where it stands, or the debtor's own words.</param>
public sealed class ContactConsent(Channel channel, bool isGiven, ConsentWay way, DateTime at, string recordedBy, DateTime recordedAt, string? note) : Entity
{
    /// <summary>Which way of contact.</summary>
    public Channel Channel { get; private set; } = channel;

    /// <summary>Agreed; false: withdrawn, or not wanted from the start.</summary>
    public bool IsGiven { get; private set; } = isGiven;

    /// <summary>How it was said.</summary>
    public ConsentWay Way { get; private set; } = way;

    /// <summary>When it was said, UTC: it holds from then on.</summary>
    public DateTime At { get; private set; } = at;

    /// <summary>Who wrote it down.</summary>
    public string RecordedBy { get; private set; } = recordedBy;

    /// <summary>When it was written down, UTC.</summary>
    public DateTime RecordedAt { get; private set; } = recordedAt;

    /// <summary>Where it stands, or the debtor's own words.</summary>
    public string? Note { get; private set; } = note;

    /// <summary>Whether a channel reaches somebody at such a contact point. A letter goes to an address, about which nothing is asked.</summary>
    public static bool Fits(ContactKind kind, Channel channel) => kind == ContactKind.Email ? channel == Channel.Email : channel is Channel.Call or Channel.Sms;

    /// <summary>The last that was said of a channel by a moment; of two words of one moment the one that was written down last.</summary>
    internal static ContactConsent? LastWord(IEnumerable<ContactConsent> said, Channel channel, DateTime by) =>
        said.Where(word => word.Channel == channel && word.At <= by).MaxBy(word => (word.At, word.RecordedAt));
}
