using System.Text.Json;
using Agency.Domain.Common;
using Agency.Domain.Interest;

namespace Agency.Golden.Tests;

/// <summary>The rates that the product is delivered with, read from its own file.</summary>
internal static class PublishedRates
{
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<DateOnly, decimal>> Series { get; } = Read();

    public static RateTable Of(string series) =>
        new(Series[series].Select(rate => new InterestRate(series, rate.Key, new Percentage(rate.Value), "interest-rates.json")));

    private static Dictionary<string, IReadOnlyDictionary<DateOnly, decimal>> Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "interest-rates.json")));
        return document.RootElement.EnumerateArray().ToDictionary(
            row => row.GetProperty("series").GetString()!,
            row => (IReadOnlyDictionary<DateOnly, decimal>)row.GetProperty("rates").EnumerateObject()
                .ToDictionary(rate => DateOnly.ParseExact(rate.Name, "yyyy-MM-dd"), rate => rate.Value.GetDecimal()));
    }
}
