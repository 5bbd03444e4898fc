using System.Text.Json;
using System.Text.Json.Serialization;

namespace Agency.Application.Common.Json;

/// <summary>
/// How requests and answers look as JSON, on the wire and where an answer is kept: amounts are strings, so that no reader makes a binary fraction of them.
/// </summary>
public static class AgencyJson
{
    /// <summary>Ready to use; never changed.</summary>
    public static JsonSerializerOptions Options { get; } = Made();

    /// <summary>Sets up other options in the same way.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.NumberHandling = JsonNumberHandling.Strict;
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = true;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.MaxDepth = 32;
        options.Converters.Add(new MoneyConverter());
        options.Converters.Add(new CurrencyConverter());
        options.Converters.Add(new PercentageConverter());
        options.Converters.Add(new DecimalConverter());
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
