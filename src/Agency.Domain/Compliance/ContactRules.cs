using Agency.Domain.Cases;
using Agency.Domain.Interest;
using static Agency.Domain.Cases.HoldKind;

namespace Agency.Domain.Compliance;

/// <summary>Why not, and from when it would be allowed; a null moment means: not by waiting.</summary>
public sealed record Refusal(DateTime? From = null);

/// <summary>One rule of the gate.</summary>
/// <param name="Name">What must hold.</param>
/// <param name="UsCitation">Its source for US consumers; null where the rule is not for them.</param>
/// <param name="OtherCitation">Its source for everybody else; null where the rule is not for them.</param>
/// <param name="Channels">For which channels; empty for all.</param>
/// <param name="Refuses">A refusal, or null.</param>
public sealed record ContactRule(string Name, string? UsCitation, string? OtherCitation, Channel[] Channels, Func<ContactQuestion, Refusal?> Refuses)
{
    /// <summary>Where it stands.</summary>
    public string? Citation(Regime regime) => regime switch
    {
        Regime.UsConsumer => UsCitation,
        Regime.UsCommercial => UsCommercialCitation ?? OtherCitation,
        _ => OtherCitation,
    };

    /// <summary>Its source for US businesses, where that is a law of its own.</summary>
    public string? UsCommercialCitation { get; init; }

    /// <summary>Whether it is about this question.</summary>
    public bool Applies(ContactQuestion question) => Citation(question.Regime) is not null && (Channels.Length == 0 || Channels.Contains(question.Channel));
}

/// <summary>The rules of the gate, in order. How many and how long are dated data (<see cref="CallLimits"/>).</summary>
public static class ContactRules
{
    /// <summary>The source of a rule that the agency has made for itself.</summary>
    public const string Policy = "agency policy";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ContactRule> All { get; } =
    [
        OnHold("CeaseCommunicationMustBeRespected", "12 CFR 1006.6(c)(1)", CeaseCommunication),
        OnHold("AttorneyMustBeContactedInstead", "12 CFR 1006.6(b)(2)", AttorneyRepresented),
        OnHold("BankruptcyMustBeRespected", "11 USC 362(a)(6)", Bankruptcy) with { UsCommercialCitation = "11 USC 362(a)(6)" },
        OnHold("TheDeceasedMustNotBeContacted", Policy, Deceased),
        OnHold("DisputeMustBeAnsweredFirst", "12 CFR 1006.38(d)(2)", Dispute),
        OnHold("ClientHoldMustBeRespected", Policy, ClientHold),
        new("ContactPointMustBeKnown", Policy, Policy, [Channel.Call, Channel.Email, Channel.Sms], question => question.HasContactPoint ? null : new Refusal()),
        // Who asked not to be contacted by a medium is not, whatever reason we have. The law lets one reply go out by the medium that they used themselves; we answer by another.
        new("OptOutMustBeHonoured", "12 CFR 1006.14(h)(1)", Policy, [Channel.Call, Channel.Email, Channel.Sms], question => question.HasOptedOut ? new Refusal() : null),
        // Policy: the federal rules ask for consent to texts of an autodialer alone (47 CFR 64.1200(a)(1)(iii)); 12 CFR 1006.6(d)(5) makes it a safe harbour, not a duty.
        new("SmsMustHaveConsent", Policy, Policy, [Channel.Sms], question => question.HasConsent ? null : new Refusal()),
        new("CallMustBeWithinHours", "12 CFR 1006.6(b)(1)(i)", Policy, [Channel.Call],
            question => CallHours.Allow(question) ? null : new Refusal(CallHours.Next(question))),
        // An electronic message happens when it is sent (official comment 6(b)(1)(i)-1 of 12 CFR 1006).
        new("MessageMustBeWithinHours", "12 CFR 1006.6(b)(1)(i)", null, [Channel.Email, Channel.Sms],
            question => CallHours.Allow(question) ? null : new Refusal(CallHours.Next(question))),
        new("CallMustWaitAfterConversation", "12 CFR 1006.14(b)(2)(i)(B)", null, [Channel.Call], AfterConversation),
        new("CallsMustBeAtMostSevenInSevenDays", "12 CFR 1006.14(b)(2)(i)(A)", null, [Channel.Call], SevenInSeven),
        new("CallsMustKeepTheLimitOfTheState", "940 CMR 7.04(1)(f)", null, [Channel.Call], LimitOfState),
    ];

    private static ContactRule OnHold(string name, string usCitation, HoldKind hold) =>
        new(name, usCitation, Policy, [], question => question.Holds.Contains(hold) ? new Refusal() : null);

    /// <summary>The day of a conversation is day 1 of the days without a call, whichever side called (official comment 14(b)(4)-1.ii of 12 CFR 1006).</summary>
    private static Refusal? AfterConversation(ContactQuestion question) => question.Calls
        .Where(call => call.IsConversation)
        .Select(call => StartOfLocalDay(question, call.At).AddDays(CallLimits.QuietDays(question)))
        .Where(from => from > question.At)
        .Order()
        .Select(from => new Refusal(from))
        .LastOrDefault();

    private static Refusal? SevenInSeven(ContactQuestion question) => AtMost(question, CallLimits.Federal(question));

    private static Refusal? LimitOfState(ContactQuestion question) => AtMost(question, CallLimits.OfState(question));

    private static Refusal? AtMost(ContactQuestion question, CallLimit? limit)
    {
        if (limit is not (var count, var window))
        {
            return null;
        }

        if (count == 0)
        {
            return new Refusal();
        }

        var days = question.Calls.Where(call => !call.IsInbound).Select(call => StartOfLocalDay(question, call.At)).Order().Where(day => day.AddDays(window) > question.At).ToList();
        return days.Count < count ? null : new Refusal(days[^count].AddDays(window));
    }

    private static DateTime StartOfLocalDay(ContactQuestion question, DateTime at) =>
        TimeZoneInfo.ConvertTimeToUtc(TimeZoneInfo.ConvertTimeFromUtc(at, question.Zone).Date, question.Zone);
}
