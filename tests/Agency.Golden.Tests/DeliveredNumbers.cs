using System.Text.Json;
using Agency.Domain.Legal;

namespace Agency.Golden.Tests;

/// <summary>The numbers of the law that the product is delivered with, read from its own file.</summary>
internal static class DeliveredNumbers
{
    public static LegalNumbers All { get; } = Read();

    private static LegalNumbers Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "legal-numbers.json")));
        return new LegalNumbers(document.RootElement.EnumerateArray().Select(row => new LegalNumber(
            row.GetProperty("subject").GetString()!, row.GetProperty("jurisdiction").GetString()!, DateOnly.ParseExact(row.GetProperty("from").GetString()!, "yyyy-MM-dd"),
            row.GetProperty("value").GetDecimal(), row.GetProperty("source").GetString()!)).ToList());
    }
}
