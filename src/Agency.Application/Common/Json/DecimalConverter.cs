using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Agency.Application.Common.Json;

/// <summary>A decimal as a string of plain digits: no exponent, no thousands, no spaces, no leading plus.</summary>
public sealed class DecimalConverter : JsonConverter<decimal>
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
    private const int LengthMax = 30;

    /// <inheritdoc />
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads one; anything else than a string of plain digits is a <see cref="JsonException"/>.</summary>
    internal static decimal Read(ref Utf8JsonReader reader)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return text is { Length: > 0 and <= LengthMax } && (char.IsAsciiDigit(text[0]) || text[0] == '-') && char.IsAsciiDigit(text[^1])
            && decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new JsonException("An amount is a string of digits with a point, for example \"4200.00\".");
    }
}
