using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Agency.Domain.Common;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Agency.Infrastructure.Persistence.Conventions;

/// <summary>Keeps an immutable value as JSON text, which every database has.</summary>
internal sealed class JsonConverter<T>() : ValueConverter<T, string>(value => StoredJson.Write(value), json => StoredJson.Read<T>(json));

/// <summary>What was published is replaced, never changed: it is the same only if it is the same object.</summary>
internal sealed class PublishedComparer<T>() : ValueComparer<T>((left, right) => ReferenceEquals(left, right), value => value!.GetHashCode(), value => value)
    where T : class;

/// <summary>How values are written as JSON.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter(), new PercentageJson() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutComputed } },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    /// <summary>What follows from the rest is not stored beside it: it could only be wrong.</summary>
    private static void WithoutComputed(JsonTypeInfo type)
    {
        var parameters = type.Type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var computed in type.Properties.Where(property => !parameters.Contains(property.Name)).ToList())
        {
            type.Properties.Remove(computed);
        }
    }

    private sealed class PercentageJson : System.Text.Json.Serialization.JsonConverter<Percentage>
    {
        public override Percentage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetDecimal());

        public override void Write(Utf8JsonWriter writer, Percentage value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
    }
}
