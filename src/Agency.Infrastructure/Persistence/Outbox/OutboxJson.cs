using System.Text.Json;
using System.Text.Json.Serialization;
using Agency.Domain.Common;

namespace Agency.Infrastructure.Persistence.Outbox;

/// <summary>How a message is kept in the outbox: what is written is read again, also when it has money in it.</summary>
internal static class OutboxJson
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new MoneyJson() } };

    public static string Write(object message) => JsonSerializer.Serialize(message, message.GetType(), Options);

    public static object Read(string content, Type type) => JsonSerializer.Deserialize(content, type, Options)!;

    /// <summary>Amount and code. Messages of before have the whole currency in the place of its code.</summary>
    private sealed class MoneyJson : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var money = JsonDocument.ParseValue(ref reader);
            var currency = money.RootElement.GetProperty("Currency");
            var code = currency.ValueKind == JsonValueKind.Object ? currency.GetProperty("Code") : currency;
            return new Money(money.RootElement.GetProperty("Amount").GetDecimal(), Currency.Of(code.GetString()!));
        }

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteNumber("Amount", value.Amount);
            writer.WriteString("Currency", value.Currency.Code);
            writer.WriteEndObject();
        }
    }
}
