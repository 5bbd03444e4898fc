using System.Globalization;
using System.Text.Json;
using Xunit.Abstractions;

namespace Agency.Golden.Tests;

/// <summary>One example: what goes in, what must come out, and who says so. Shown in a test run by its id.</summary>
public sealed class Vector : IXunitSerializable
{
    public Vector()
    {
    }

    private Vector(JsonElement json, string file)
    {
        Topic = json.GetProperty("topic").GetString()!;
        Id = json.GetProperty("id").GetString()!;
        File = file;
        Text = json.GetRawText();
    }

    public string Topic { get; private set; } = "";

    public string Id { get; private set; } = "";

    /// <summary>Which of the files it stands in.</summary>
    public string File { get; private set; } = "";

    public JsonElement Inputs => JsonDocument.Parse(Text).RootElement.GetProperty("inputs");

    public JsonElement Expected => JsonDocument.Parse(Text).RootElement.GetProperty("expected");

    private string Text { get; set; } = "";

    public static IEnumerable<Vector> Read(string path, string file)
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(path));
        return [.. document.RootElement.EnumerateArray().Select(row => new Vector(row.Clone(), file))];
    }

    /// <summary>Whether an input of this name is given.</summary>
    public bool Has(string input) => Inputs.TryGetProperty(input, out _);

    /// <summary>An input as text; empty when it is not given.</summary>
    public string Say(string input) => Inputs.TryGetProperty(input, out var value) ? value.ToString() : "";

    public decimal Number(string input) => Inputs.GetProperty(input).AsNumber();

    public DateOnly Date(string input) => Inputs.GetProperty(input).AsDate();

    public decimal Want(string output) => Expected.GetProperty(output).AsNumber();

    /// <summary>Compares what is expected under a name, if the vector says anything about it.</summary>
    public void Compare(string output, decimal actual)
    {
        if (Expected.TryGetProperty(output, out var expected))
        {
            actual.ShouldBe(expected.AsNumber(), $"{Id}: {output}");
        }
    }

    /// <inheritdoc />
    public void Deserialize(IXunitSerializationInfo info)
    {
        Topic = info.GetValue<string>(nameof(Topic));
        Id = info.GetValue<string>(nameof(Id));
        File = info.GetValue<string>(nameof(File));
        Text = info.GetValue<string>(nameof(Text));
    }

    /// <inheritdoc />
    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(Topic), Topic);
        info.AddValue(nameof(Id), Id);
        info.AddValue(nameof(File), File);
        info.AddValue(nameof(Text), Text);
    }

    /// <inheritdoc />
    public override string ToString() => Id;
}

/// <summary>The files write numbers as text, so that no digit is lost, and dates with remarks behind them.</summary>
internal static class JsonValues
{
    public static decimal AsNumber(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : decimal.Parse(value.GetString()!, NumberStyles.Number, CultureInfo.InvariantCulture);

    public static DateOnly AsDate(this JsonElement value) => DateOnly.ParseExact(value.GetString()![..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static decimal[] AsNumbers(this JsonElement value) => [.. value.EnumerateArray().Select(AsNumber)];
}
