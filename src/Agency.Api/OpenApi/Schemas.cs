using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Agency.Domain.Common;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Agency.Api.OpenApi;

/// <summary>Describes what the converters write, and which properties are always there.</summary>
internal static class Schemas
{
    private const string Digits = @"^-?\d+(\.\d+)?$";

    public static Task Transform(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(Money))
        {
            Money(schema);
        }
        else if (type == typeof(decimal) || type == typeof(Percentage))
        {
            Text(schema, type == typeof(decimal) ? "decimal" : "percentage", Digits, "1234.50", type != context.JsonTypeInfo.Type);
        }
        else if (type == typeof(Currency))
        {
            Text(schema, "currency", "^[A-Z]{3}$", "EUR", isNullable: false);
        }
        else if (type == typeof(long) && IsOfRow(context.JsonPropertyInfo))
        {
            // Lists are read with IEEE754Compatible=true, which writes long numbers as strings.
            Text(schema, "int64", @"^-?\d+$", "1", type != context.JsonTypeInfo.Type);
        }
        else if (context.JsonTypeInfo.ElementType == typeof(Money) && schema.Items is null)
        {
            var item = new OpenApiSchema();
            Money(item);
            schema.Items = item;
        }
        else if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object && schema.Properties is not null)
        {
            schema.Required = context.JsonTypeInfo.Properties.Where(IsAlwaysThere).Select(property => property.Name)
                .Where(schema.Properties.ContainsKey).ToHashSet(StringComparer.Ordinal);
        }

        return Task.CompletedTask;
    }

    private static void Money(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Required = new HashSet<string>(StringComparer.Ordinal) { "amount", "currency" };
        schema.Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["amount"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "decimal", Pattern = Digits },
            ["currency"] = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[A-Z]{3}$", Description = "ISO 4217." },
        };
        schema.Examples = [new JsonObject { ["amount"] = "4200.00", ["currency"] = "EUR" }];
    }

    private static void Text(OpenApiSchema schema, string format, string pattern, string example, bool isNullable)
    {
        schema.Type = isNullable ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        (schema.Format, schema.Pattern, schema.Examples) = (format, pattern, [JsonValue.Create(example)]);
    }

    private static bool IsOfRow(JsonPropertyInfo? property) => property?.DeclaringType.Name.EndsWith("Row", StringComparison.Ordinal) == true;

    private static bool IsAlwaysThere(JsonPropertyInfo property) =>
        !property.IsGetNullable && Nullable.GetUnderlyingType(property.PropertyType) is null && property.AssociatedParameter?.HasDefaultValue != true
        && property is not { IsExtensionData: true };
}
