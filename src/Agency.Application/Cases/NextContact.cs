using Agency.Application.Common;
using Agency.Domain.Cases;

namespace Agency.Application.Cases;

/// <summary>When a case comes up again after a contact.</summary>
internal static class NextContact
{
    /// <summary>After a conversation.</summary>
    public static readonly TimeSpan AfterConversation = TimeSpan.FromDays(7);

    /// <summary>Where nobody was spoken to.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromDays(1);

    /// <summary>By what was agreed: the moment of a callback, or the day after a promise is due; null when nothing was.</summary>
    public static (NextStep Step, DateTime DueAt)? Agreed(DateTime? callBackAt, PromiseEntry? promise, BusinessClock clock) => (callBackAt, promise) switch
    {
        ({ } at, _) => (NextStep.CallbackDue, at.ToUniversalTime()),
        (_, { } promised) => (NextStep.FollowUp, clock.StartOf(promised.DueOn.AddDays(1))),
        _ => null,
    };
}
