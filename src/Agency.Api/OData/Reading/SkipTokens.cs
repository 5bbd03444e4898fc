using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Agency.Api.OData;

/// <summary>
/// Where a page ended, as a token that works for the same list, filter, order, search and user alone: all of them are part of the key it is sealed with.
/// </summary>
internal sealed class SkipTokens(IDataProtectionProvider protection)
{
    private const string Option = "$skiptoken";

    public string Seal(object row, IReadOnlyList<OrderTerm> terms, IReadOnlyList<string> binding) =>
        Protector(binding).Protect(JsonSerializer.Serialize(terms.Select(term => Text(term.Property.Get(row)))));

    public IReadOnlyList<object?> Open(string token, IReadOnlyList<OrderTerm> terms, IReadOnlyList<string> binding)
    {
        try
        {
            var texts = JsonSerializer.Deserialize<string?[]>(Protector(binding).Unprotect(token))!;
            return [.. terms.Zip(texts, (term, text) => text is null ? null : Value(text, term.Property.Type))];
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or JsonException)
        {
            throw ODataRefusal.Malformed(Option, "This token belongs to another query, or to another user. Start again without it.");
        }
    }

    private IDataProtector Protector(IReadOnlyList<string> binding) => protection.CreateProtector("Agency.OData.SkipToken", [.. binding.Select((part, index) => $"{index}:{part}")]);

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static object Value(string text, Type type) =>
        type.IsEnum ? Enum.Parse(type, text)
        : type == typeof(Guid) ? Guid.Parse(text)
        : type == typeof(DateOnly) ? DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture)
        : type == typeof(DateTime) ? DateTime.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
        : Convert.ChangeType(text, type, CultureInfo.InvariantCulture);
}
