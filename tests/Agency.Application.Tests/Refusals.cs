using Agency.Domain.Common;

namespace Agency.Application.Tests;

/// <summary>What becomes of a command that a rule may forbid.</summary>
internal static class Refusals
{
    /// <summary>It was done, and no rule forbade it.</summary>
    public const string Done = "done";

    /// <summary>The name of the rule that forbade it; fails when none did.</summary>
    public static async Task<string> Refused(Func<Task> act) => (await act.ShouldThrowAsync<BusinessRuleException>()).Rule.Name;

    /// <summary>The name of the rule that forbade it, or <see cref="Done"/>: for two at once, of whom nobody knows which is first.</summary>
    public static async Task<string> Outcome(Func<Task> act)
    {
        try
        {
            await act();
            return Done;
        }
        catch (BusinessRuleException refused)
        {
            return refused.Rule.Name;
        }
    }
}
