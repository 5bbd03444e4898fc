using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Agency.Api.OData;

/// <summary>Writes a page as OData JSON. Decimals are strings for a client that asks for IEEE754Compatible=true, as every exact client should.</summary>
internal static class ODataWriter
{
    // No HTML is near this JSON (nosniff): & and ' need no escapes.
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task Write(HttpContext context, string set, ODataAnswer answer)
    {
        var isExact = context.Request.Headers.Accept.ToString().Replace(" ", "", StringComparison.Ordinal).Contains("IEEE754Compatible=true", StringComparison.OrdinalIgnoreCase);
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        await using (var json = new Utf8JsonWriter(buffer, Relaxed))
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", $"{Root(context)}/$metadata#{set}");
            if (answer.Count is { } count)
            {
                json.WritePropertyName("@odata.count");
                WriteLong(json, count, isExact);
            }

            json.WriteStartArray("value");
            foreach (var row in answer.Rows)
            {
                json.WriteStartObject();
                foreach (var property in answer.Properties)
                {
                    json.WritePropertyName(property.Name);
                    Write(json, property.Get(row), isExact);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (answer.NextToken is { } token)
            {
                var rest = context.Request.Query.Where(option => option.Key != "$skiptoken").SelectMany(option => option.Value, (option, value) => KeyValuePair.Create(option.Key, value));
                json.WriteString("@odata.nextLink", QueryHelpers.AddQueryString($"{Root(context)}/{set}", [.. rest, KeyValuePair.Create("$skiptoken", (string?)token)]));
            }

            json.WriteEndObject();
        }

        context.Response.ContentType = $"application/json;odata.metadata=minimal{(isExact ? ";IEEE754Compatible=true" : "")}";
        context.Response.Headers["OData-Version"] = "4.0";
        context.Response.Headers.Vary = "Accept";
        await context.Response.BodyWriter.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
    }

    public static string Root(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/odata";

    private static void Write(Utf8JsonWriter json, object? value, bool isExact)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: WriteLong(json, number, isExact); break;
            case decimal number when isExact: json.WriteStringValue(Plain(number).ToString(CultureInfo.InvariantCulture)); break;
            case decimal number: json.WriteNumberValue(Plain(number)); break;
            case DateOnly date: json.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case DateTime instant: json.WriteStringValue(DateTime.SpecifyKind(instant, DateTimeKind.Utc)); break;
            case Guid id: json.WriteStringValue(id); break;
            default: json.WriteStringValue(value.ToString()); break;
        }
    }

    /// <summary>The number without the zeros that a database puts behind it: the same text on every database.</summary>
    private static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;

    private static void WriteLong(Utf8JsonWriter json, long number, bool isExact)
    {
        if (isExact)
        {
            json.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNumberValue(number);
        }
    }
}
