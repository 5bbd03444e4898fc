using System.Collections.Frozen;
using System.Text.Json;
using Agency.Application.Common;
using Agency.Application.Common.Json;

namespace Agency.Application.Operations;

/// <summary>The work that an operation can be: every process there is, by its name.</summary>
public static class LongWork
{
    private static readonly FrozenDictionary<string, Type> Types = typeof(LongWork).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(ILongWork).IsAssignableFrom(type))
        .ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>Reads work as <see cref="StartOperation"/> keeps it.</summary>
    public static ILongWork Read(string name, string content) => Types.TryGetValue(name, out var type)
        ? (ILongWork)JsonSerializer.Deserialize(content, type, AgencyJson.Options)!
        : throw new NotFoundException("Work", name);
}
