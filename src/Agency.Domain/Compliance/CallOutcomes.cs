using Agency.Domain.Cases;

namespace Agency.Domain.Compliance;

/// <summary>What an outcome of a call means for the rules that count calls.</summary>
public static class CallOutcomes
{
    /// <summary>
    /// What did not connect to the dialled number: a busy signal, a number out of service. It does not count (12 CFR 1006.14(b)(3)(ii), comment 14(b)(3)(ii)-1); what rang, was
    /// answered by a machine or dropped did connect, also a wrong number.
    /// </summary>
    public static IReadOnlyList<CallOutcome> NotConnected { get; } = [CallOutcome.Busy];

    /// <summary>Whether it counts as a call.</summary>
    public static bool Counts(this CallOutcome outcome) => !NotConnected.Contains(outcome);
}
