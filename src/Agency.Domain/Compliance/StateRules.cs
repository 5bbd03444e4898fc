namespace Agency.Domain.Compliance;

/// <summary>A limit on calls that a state sets below the federal one.</summary>
/// <param name="State">Two letters.</param>
/// <param name="CallsMax">At most so many per debt.</param>
/// <param name="Days">In so many days.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record StateCallLimit(string State, int CallsMax, int Days, string Citation);

/// <summary>Rules of states for contact with consumers.</summary>
public static class StateRules
{
    private static readonly StateCallLimit[] Limits = [new("MA", 2, 7, "940 CMR 7.04(1)(f)")];

    /// <summary>The limit of a state; null where only the federal one holds.</summary>
    public static StateCallLimit? CallLimit(string? state) => Array.Find(Limits, limit => limit.State == state);
}
