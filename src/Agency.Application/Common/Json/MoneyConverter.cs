using System.Text.Json;
using System.Text.Json.Serialization;
using Agency.Domain.Common;

namespace Agency.Application.Common.Json;

/// <summary>
/// Money as <c>{"amount":"4200.00","currency":"EUR"}</c>. An unknown currency or too many decimals breaks the domain's rule, by its name; anything else that
/// is not this form is malformed.
/// </summary>
public sealed class MoneyConverter : JsonConverter<Money>
{
    /// <inheritdoc />
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        decimal? amount = null;
        string? currency = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Malformed();
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "amount" && amount is null)
            {
                amount = DecimalConverter.Read(ref reader);
            }
            else if (name == "currency" && currency is null && reader.TokenType == JsonTokenType.String)
            {
                currency = reader.GetString();
            }
            else
            {
                throw Malformed();
            }
        }

        return amount is { } digits && currency is not null ? new Money(digits, Currency.Of(currency)) : throw Malformed();
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("amount", value.Plain);
        writer.WriteString("currency", value.Currency.Code);
        writer.WriteEndObject();
    }

    private static JsonException Malformed() => new("Money is written as {\"amount\": \"4200.00\", \"currency\": \"EUR\"}.");
}

/// <summary>A currency as its code.</summary>
public sealed class CurrencyConverter : JsonConverter<Currency>
{
    /// <inheritdoc />
    public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Currency.Of(reader.GetString()!) : throw new JsonException("A currency is a code, for example \"EUR\".");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}

/// <summary>A percentage as digits: <c>"7.5"</c>.</summary>
public sealed class PercentageConverter : JsonConverter<Percentage>
{
    /// <inheritdoc />
    public override Percentage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(DecimalConverter.Read(ref reader));

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Percentage value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
