using Agency.Domain.Cases;
using Agency.Domain.Interest;
using Agency.Domain.Legal;

namespace Agency.Domain.Compliance;

/// <summary>By which way somebody is contacted.</summary>
public enum Channel
{
    Call = 1,
    Letter,
    Email,
    Sms,
}

/// <summary>What the gate must know.</summary>
/// <param name="Regime">Frozen on the case.</param>
/// <param name="Channel">Which way.</param>
/// <param name="At">The moment, UTC.</param>
/// <param name="Zone">Where the debtor is.</param>
/// <param name="Holds">The holds that stand.</param>
/// <param name="HasContactPoint">Whether there is a number or address that is not known to be bad.</param>
/// <param name="HasConsent">Whether the debtor has agreed to this channel, where it needs that.</param>
/// <param name="Calls">Attempts on this debt in the last days, as far back as a rule looks (<see cref="CallLimits.DaysBack"/>).</param>
/// <param name="Numbers">How many calls, how long, at which hours: as the law says on the day.</param>
/// <param name="State">Where in the US the debtor lives, two letters; null elsewhere, or when it is not known.</param>
/// <param name="HasOptedOut">Whether the last that the debtor said of this channel was not to use it.</param>
public sealed record ContactQuestion(
    Regime Regime, Channel Channel, DateTime At, TimeZoneInfo Zone, IReadOnlyCollection<HoldKind> Holds, bool HasContactPoint, bool HasConsent, IReadOnlyCollection<CallAttempt> Calls, LegalNumbers Numbers,
    string? State = null, bool HasOptedOut = false)
{
    /// <summary>The debtor's own clock.</summary>
    public DateTime Local => TimeZoneInfo.ConvertTimeFromUtc(At, Zone);
}

/// <summary>A call that was tried, or that the debtor made.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="IsConversation">Whether somebody who can decide was spoken to.</param>
/// <param name="IsInbound">Whether the debtor called: then it is no call of ours that counts, but a conversation all the same.</param>
public sealed record CallAttempt(DateTime At, bool IsConversation, bool IsInbound = false);

/// <summary>The gate's answer: allowed (perhaps until a moment), or refused by a rule, with its source and the earliest moment that would be allowed.</summary>
public sealed record ContactAnswer(bool IsAllowed, string? Rule, string? Citation, DateTime? AllowedFrom, DateTime? AllowedUntil)
{
    /// <summary>Whether it was refused by the agency's own policy, not by law.</summary>
    public bool IsPolicy => Citation == ContactRules.Policy;

    /// <summary>Nothing stands against it.</summary>
    public static ContactAnswer Allowed(DateTime? until = null) => new(true, null, null, null, until);
}

/// <summary>The one gate that every outbound contact is asked of (docs/domain.md, Contact rules). Rules are tried in the order of <see cref="ContactRules.All"/>.</summary>
public static class ContactGate
{
    /// <summary>Asks.</summary>
    public static ContactAnswer Ask(ContactQuestion question)
    {
        foreach (var rule in ContactRules.All.Where(rule => rule.Applies(question)))
        {
            if (rule.Refuses(question) is { } refusal)
            {
                return new ContactAnswer(false, rule.Name, rule.Citation(question.Regime), Earliest(question, refusal.From), null);
            }
        }

        return ContactAnswer.Allowed(question.Channel == Channel.Call ? CallHours.EndOfDay(question) : null);
    }

    /// <summary>When one rule would allow it, another may not yet: seven days after a conversation is midnight, and nobody is called at midnight.</summary>
    private static DateTime? Earliest(ContactQuestion question, DateTime? from) =>
        from is { } at && Ask(question with { At = at }) is { IsAllowed: false } later ? later.AllowedFrom : from;
}
