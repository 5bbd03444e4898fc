using System.Text.Json;
using Agency.Application.Common.Json;
using Agency.Domain.Common;

namespace Agency.Application.Common;

/// <summary>The rule that forbids something, as data: said beforehand, or of a row that was left while the others went on.</summary>
/// <param name="Code">Its name.</param>
/// <param name="Detail">What is wrong, in English.</param>
/// <param name="Facts">What it speaks of, by name.</param>
public sealed record RuleRefusal(string Code, string Detail, IReadOnlyDictionary<string, object>? Facts)
{
    internal static RuleRefusal? Of(BusinessRule? rule) => rule is null ? null : new RuleRefusal(rule.Name, rule.Message, RuleFacts.Of(rule));

    /// <summary>As it is kept beside a record, as JSON: of what does not fit, the facts go first, then the words.</summary>
    internal string Kept(int lengthMax)
    {
        RuleRefusal[] shorter = [this, this with { Facts = null }, this with { Facts = null, Detail = "" }];
        return shorter.Select(refusal => JsonSerializer.Serialize(refusal, AgencyJson.Options)).First(text => text.Length <= lengthMax);
    }
}
