using System.Reflection;
using System.Text.Json;
using Agency.Domain.Common;

namespace Agency.Application.Common;

/// <summary>The values that a broken rule speaks of, by name, so that a portal can say it in the reader's language.</summary>
public static class RuleFacts
{
    private static readonly Type[] Said = [typeof(string), typeof(int), typeof(decimal), typeof(DateOnly), typeof(DateTime), typeof(Money), typeof(Percentage), typeof(Currency)];

    /// <summary>By name in camel case; null when it speaks of none.</summary>
    public static IReadOnlyDictionary<string, object>? Of(BusinessRule rule)
    {
        var facts = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var property in rule.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            if (IsSaid(property) && property.GetValue(rule) is { } value)
            {
                facts[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] = value;
            }
        }

        return facts.Count == 0 ? null : facts;
    }

    private static bool IsSaid(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return property.Name != nameof(BusinessRule.Message) && (type.IsEnum || Said.Contains(type));
    }
}
