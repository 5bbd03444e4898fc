using System.Collections.Frozen;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Agency.Api.OData;

/// <summary>Writes one value of a row as OData JSON. An overload per type of value: a long answer boxes nothing and makes no text on the way.</summary>
internal static class JsonValues
{
    // No HTML is near this JSON (nosniff): & and ' need no escapes.
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    private const int DateLength = 10;

    /// <summary>What writes a property of a row: made once per property, with the overload for its type.</summary>
    public static Action<Utf8JsonWriter, bool, object> WriterOf(PropertyInfo property)
    {
        var json = Expression.Parameter(typeof(Utf8JsonWriter));
        var isExact = Expression.Parameter(typeof(bool));
        var row = Expression.Parameter(typeof(object));
        Expression value = Expression.Property(Expression.Convert(row, property.DeclaringType!), property);
        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        Expression Write(Expression plain) => type.IsEnum
            ? Expression.Call(typeof(JsonValues), nameof(WriteName), [type], json, plain)
            : Expression.Call(typeof(JsonValues).GetMethod(nameof(Write), [typeof(Utf8JsonWriter), typeof(bool), type])!, json, isExact, plain);
        var body = type == value.Type ? Write(value)
            : Expression.IfThenElse(Expression.Property(value, "HasValue"), Write(Expression.Property(value, "Value")), Expression.Call(json, nameof(Utf8JsonWriter.WriteNullValue), null));
        return Expression.Lambda<Action<Utf8JsonWriter, bool, object>>(body, json, isExact, row).Compile();
    }

    /// <summary>A value of whatever type. Numbers that JSON programs round are text to one that asks for exactness.</summary>
    public static void Write(Utf8JsonWriter json, bool isExact, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: Write(json, isExact, text); break;
            case bool truth: Write(json, isExact, truth); break;
            case int number: Write(json, isExact, number); break;
            case long number: Write(json, isExact, number); break;
            case decimal number: Write(json, isExact, number); break;
            case DateOnly date: Write(json, isExact, date); break;
            case DateTime instant: Write(json, isExact, instant); break;
            case Guid id: Write(json, isExact, id); break;
            default: json.WriteStringValue(value.ToString()); break;
        }
    }

    public static void Write(Utf8JsonWriter json, bool isExact, string? value) => json.WriteStringValue(value);

    public static void Write(Utf8JsonWriter json, bool isExact, bool value) => json.WriteBooleanValue(value);

    public static void Write(Utf8JsonWriter json, bool isExact, int value) => json.WriteNumberValue(value);

    public static void Write(Utf8JsonWriter json, bool isExact, Guid value) => json.WriteStringValue(value);

    public static void Write(Utf8JsonWriter json, bool isExact, DateTime value) => json.WriteStringValue(DateTime.SpecifyKind(value, DateTimeKind.Utc));

    public static void Write(Utf8JsonWriter json, bool isExact, DateOnly value)
    {
        Span<byte> text = stackalloc byte[DateLength];
        value.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        json.WriteStringValue(text);
    }

    public static void Write(Utf8JsonWriter json, bool isExact, long value)
    {
        if (isExact)
        {
            json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
            return;
        }

        json.WriteNumberValue(value);
    }

    public static void Write(Utf8JsonWriter json, bool isExact, decimal value)
    {
        if (isExact)
        {
            json.WriteStringValue(Plain(value).ToString(CultureInfo.InvariantCulture));
            return;
        }

        json.WriteNumberValue(Plain(value));
    }

    /// <summary>The number without the zeros that a database puts behind it: the same text on every database.</summary>
    public static decimal Plain(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        if (bits[2] != 0)
        {
            return number / 1.0000000000000000000000000000m;
        }

        // Below 2^64, as every amount is, whole numbers do it: a division of decimals takes as long as all else of the value.
        var digits = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        var scale = number.Scale;
        for (; scale > 0 && digits % 10 == 0; scale--)
        {
            digits /= 10;
        }

        return new decimal((int)digits, (int)(digits >> 32), 0, number < 0, scale);
    }

    private static void WriteName<TEnum>(Utf8JsonWriter json, TEnum value)
        where TEnum : struct, Enum
    {
        if (Names<TEnum>.All.TryGetValue(value, out var name))
        {
            json.WriteStringValue(name);
            return;
        }

        json.WriteStringValue(value.ToString());
    }

    private static class Names<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<TEnum, JsonEncodedText> All =
            Enum.GetValues<TEnum>().Distinct().ToFrozenDictionary(value => value, value => JsonEncodedText.Encode(value.ToString(), Encoder));
    }
}
