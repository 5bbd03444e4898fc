using System.Globalization;
using System.Text.Json;

namespace Agency.Benchmarks.Lists;

/// <summary>Ours and the twin have to say the same before their times are compared. What OData says of itself (<c>@odata.context</c>) is left out.</summary>
internal static class SameAnswer
{
    private const int DifferencesShown = 10;

    /// <summary>Throws with the first differences, each with its place. The answer must have <paramref name="rows"/> rows, when that is known.</summary>
    public static void MustBe(string what, string ours, string twin, int? rows)
    {
        using var left = JsonDocument.Parse(ours);
        using var right = JsonDocument.Parse(twin);
        var differences = Differences("", left.RootElement, right.RootElement).Take(DifferencesShown).ToList();
        var count = left.RootElement.GetProperty("value").GetArrayLength();
        if (differences.Count > 0 || (rows is { } wanted && count != wanted))
        {
            throw new InvalidOperationException($"{what}, {count} rows: {string.Join(Environment.NewLine, differences)}");
        }
    }

    private static IEnumerable<string> Differences(string at, JsonElement ours, JsonElement twin) => (ours.ValueKind, twin.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => Members(ours, twin).SelectMany(name =>
            ours.TryGetProperty(name, out var left) && twin.TryGetProperty(name, out var right) ? Differences($"{at}.{name}", left, right) : [$"{at}.{name} is on one side alone"]),
        (JsonValueKind.Array, JsonValueKind.Array) => ours.EnumerateArray().Zip(twin.EnumerateArray()).Index()
            .SelectMany(each => Differences($"{at}[{each.Index}]", each.Item.First, each.Item.Second))
            .Concat(ours.GetArrayLength() == twin.GetArrayLength() ? [] : [$"{at} has {ours.GetArrayLength()} here and {twin.GetArrayLength()} there"]),
        _ => Text(ours) == Text(twin) ? [] : [$"{at} is {ours.GetRawText()} here and {twin.GetRawText()} there"],
    };

    private static IEnumerable<string> Members(JsonElement ours, JsonElement twin) =>
        ours.EnumerateObject().Concat(twin.EnumerateObject()).Select(member => member.Name).Where(name => name != "@odata.context").Distinct(StringComparer.Ordinal);

    // 1000.0000 is 1000, and an instant is one in each of its forms.
    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => (value.GetDecimal() / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        JsonValueKind.String when value.TryGetDateTime(out var instant) => instant.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
